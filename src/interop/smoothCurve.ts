import type { Curve } from '../numerics/curve.ts'

/**
 * Tabulates a smooth function with one call a node (a formula read from text is slow to call). Slopes come from the
 * neighbours' values, (y₋₂ − 8y₋₁ + 8y₊₁ − y₊₂)/12h, of fourth order as the table itself; the two nodes at each end
 * take a difference of f inside their cell. For functions with kinks use `curveOf`.
 */
export function smoothCurve(
  f: (x: number) => number,
  from: number,
  to: number,
  cells: number,
): Curve {
  const y = new Float64Array(cells + 1)
  const slope = new Float64Array(cells + 1)
  const h = (to - from) / cells
  for (let i = 0; i <= cells; i++) y[i] = f(i === cells ? to : from + i * h)
  for (let i = 2; i <= cells - 2; i++) {
    slope[i] = (y[i - 2] - 8 * y[i - 1] + 8 * y[i + 1] - y[i + 2]) / (12 * h)
  }
  const d = h / 64
  for (const i of [0, 1]) {
    slope[i] = (f(from + i * h + d) - y[i]) / d
    slope[cells - i] = (y[cells - i] - f(to - i * h - d)) / d
  }
  return { from, to, y, slope }
}
