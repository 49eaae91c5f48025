/**
 * A function of one variable as a cubic-Hermite table on evenly spaced nodes: one multiplication finds the cell, and
 * the derivative is continuous. Beyond the ends the end's tangent goes on.
 *
 * To be replaced, not edited: what was derived from a curve is kept by its identity, and a few nodes tell whether it
 * still holds.
 */
export interface Curve {
  /** First and last node. */
  readonly from: number
  readonly to: number
  /** Values at the nodes. */
  readonly y: Float64Array
  /** Derivatives at the nodes. */
  readonly slope: Float64Array
}

/**
 * Tabulates `f` on `cells` cells between `from` and `to`; slopes by second-order differences of `f` itself, which stay
 * within half a cell of their node, so that a kink on a node blurs one cell only.
 */
export function curveOf(f: (x: number) => number, from: number, to: number, cells = 4096): Curve {
  const y = new Float64Array(cells + 1)
  const slope = new Float64Array(cells + 1)
  const step = (to - from) / cells
  const d = step / 4
  for (let i = 0; i <= cells; i++) {
    const x = i === cells ? to : from + i * step
    y[i] = f(x)
    if (i > 0 && i < cells) slope[i] = (f(x + d) - f(x - d)) / (2 * d)
  }
  slope[0] = (4 * f(from + d) - f(from + 2 * d) - 3 * y[0]) / (2 * d)
  slope[cells] = (f(to - 2 * d) - 4 * f(to - d) + 3 * y[cells]) / (2 * d)
  return { from, to, y, slope }
}

/** The same value everywhere. */
export function constantCurve(value: number): Curve {
  return { from: 0, to: 1, y: Float64Array.of(value, value), slope: new Float64Array(2) }
}

/** True where every node has the same value and no slope. */
export function isConstant({ y, slope }: Curve): boolean {
  return y.every((value) => value === y[0]) && slope.every((value) => value === 0)
}

/** Piecewise linear function through points with ascending x; the last pieces go on beyond the ends. */
export function linearThrough(x: readonly number[], y: readonly number[]): (at: number) => number {
  return (at) => {
    let i = 1
    while (i < x.length - 1 && x[i] < at) i++
    return y[i - 1] + ((y[i] - y[i - 1]) * (at - x[i - 1])) / (x[i] - x[i - 1])
  }
}

/**
 * Shape-preserving cubic through points with ascending x (Fritsch–Carlson): no overshoot between measured points.
 * Constant beyond the ends.
 */
export function monotoneThrough(
  x: readonly number[],
  y: readonly number[],
): (at: number) => number {
  const n = x.length
  const secant = Array.from({ length: n - 1 }, (_, i) => (y[i + 1] - y[i]) / (x[i + 1] - x[i]))
  const slope = Array.from({ length: n }, (_, i) => {
    if (i === 0) return secant[0]
    if (i === n - 1) return secant[n - 2]
    if (secant[i - 1] * secant[i] <= 0) return 0
    const left = 2 * (x[i + 1] - x[i]) + (x[i] - x[i - 1])
    const right = x[i + 1] - x[i] + 2 * (x[i] - x[i - 1])
    return (left + right) / (left / secant[i - 1] + right / secant[i])
  })
  return (at) => {
    if (at <= x[0]) return y[0]
    if (at >= x[n - 1]) return y[n - 1]
    let i = 0
    while (x[i + 1] < at) i++
    const h = x[i + 1] - x[i]
    const s = (at - x[i]) / h
    const u = 1 - s
    return (
      u * u * (1 + 2 * s) * y[i] +
      s * s * (3 - 2 * s) * y[i + 1] +
      h * s * u * (u * slope[i] - s * slope[i + 1])
    )
  }
}

/** Value of a curve at x. */
export function valueAt({ from, to, y, slope }: Curve, x: number): number {
  const cells = y.length - 1
  if (x <= from) return y[0] + slope[0] * (x - from)
  if (x >= to) return y[cells] + slope[cells] * (x - to)
  const h = (to - from) / cells
  const u = (x - from) / h
  const i = u < cells ? Math.floor(u) : cells - 1
  const s = u - i
  const v = 1 - s
  return (
    v * v * (1 + 2 * s) * y[i] +
    s * s * (3 - 2 * s) * y[i + 1] +
    h * s * v * (v * slope[i] - s * slope[i + 1])
  )
}

/** Derivative of a curve at x. */
export function slopeAt({ from, to, y, slope }: Curve, x: number): number {
  const cells = y.length - 1
  if (x <= from) return slope[0]
  if (x >= to) return slope[cells]
  const h = (to - from) / cells
  const u = (x - from) / h
  const i = u < cells ? Math.floor(u) : cells - 1
  const s = u - i
  const v = 1 - s
  return (
    (6 * s * v * (y[i + 1] - y[i])) / h +
    v * (1 - 3 * s) * slope[i] +
    s * (3 * s - 2) * slope[i + 1]
  )
}
