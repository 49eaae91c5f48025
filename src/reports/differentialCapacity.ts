import type { Points } from './decimate.ts'

/**
 * dQ/dV over voltage: the charge that passes in each of `cells` equal steps of voltage, over the step. The charge between
 * two rows is shared out over the voltage between them, so the area under the curve is the charge passed. Positive
 * where charge and voltage rise together.
 *
 * @param voltage [V], as it ran
 * @param charge  passed so far, signed [any unit]
 * @param window  [V]
 */
export function differentialCapacity(
  voltage: readonly number[],
  charge: readonly number[],
  window: readonly [number, number],
  cells = 240,
): Points {
  const [lower, upper] = window
  const width = (upper - lower) / cells
  const sum = new Float64Array(cells)
  for (let i = 1; i < voltage.length; i++) {
    const dq = charge[i] - charge[i - 1]
    const from = (Math.min(voltage[i], voltage[i - 1]) - lower) / width
    const to = (Math.max(voltage[i], voltage[i - 1]) - lower) / width
    share(sum, dq, from, to)
  }
  const x = Array.from(sum, (_, cell) => lower + (cell + 0.5) * width)
  return { x, y: Array.from(sum, (dq) => dq / width) }
}

/** Adds dq to the cells between `from` and `to` [cells], by overlap; what lies outside the window is left out. */
function share(sum: Float64Array, dq: number, from: number, to: number): void {
  const first = Math.max(0, Math.floor(from))
  const last = Math.min(sum.length - 1, Math.floor(to))
  const extent = to - from
  for (let cell = first; cell <= last; cell++) {
    const overlap = Math.min(to, cell + 1) - Math.max(from, cell)
    sum[cell] += extent > 0 ? (dq * overlap) / extent : dq
  }
}
