/** Points of a curve, columns of equal length. */
export interface Points {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/**
 * Fewer points for the same picture (Ramer–Douglas–Peucker): a point stays where leaving it out would move the curve by
 * more than `tolerance` of the picture's width or height, so knees stay and straight runs go. Both ends stay.
 *
 * @param tolerance [1], of the extent of x and y; 5e-4 is half a pixel on a thousand
 */
export function decimate({ x, y }: Points, tolerance = 5e-4): Points {
  const n = x.length
  if (n <= 2) return { x, y }
  const u = scaled(x)
  const v = scaled(y)
  const keep = new Uint8Array(n)
  keep[0] = keep[n - 1] = 1

  const open: [number, number][] = [[0, n - 1]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part
    let farthest = -1
    let distance = tolerance
    for (let i = from + 1; i < to; i++) {
      const d = distanceToSegment(u[i], v[i], u[from], v[from], u[to], v[to])
      if (d > distance) {
        distance = d
        farthest = i
      }
    }
    if (farthest < 0) continue
    keep[farthest] = 1
    open.push([from, farthest], [farthest, to])
  }
  const kept = (column: readonly number[]) => column.filter((_, i) => keep[i] === 1)
  return { x: kept(x), y: kept(y) }
}

/** Onto 0…1; a column without extent becomes zeros. */
function scaled(column: readonly number[]): Float64Array {
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  const extent = largest - smallest
  return Float64Array.from(column, (value) => (extent > 0 ? (value - smallest) / extent : 0))
}

function distanceToSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const along = length2 > 0 ? ((px - ax) * dx + (py - ay) * dy) / length2 : 0
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}
