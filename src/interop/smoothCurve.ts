import type { Curve } from '../numerics/curve.ts'

/**
 * Tabulates a smooth function in one call (a formula read from text is worked out a column at a time). Slopes come from
 * the neighbours' values, (y₋₂ − 8y₋₁ + 8y₊₁ − y₊₂)/12h, of fourth order as the table itself; the two nodes at each end
 * take a difference of f inside their cell. For functions with kinks use `curveOf`.
 *
 * @param over values of the function at each x of a column
 */
export function smoothCurve(
  over: (x: Float64Array) => Float64Array,
  from: number,
  to: number,
  cells: number,
): Curve {
  const h = (to - from) / cells
  const d = h / 64
  const x = new Float64Array(cells + 5)
  for (let i = 0; i < cells; i++) x[i] = from + i * h
  x[cells] = to
  x.set([from + d, from + h + d, to - d, to - h - d], cells + 1)
  const values = over(x)
  const y = values.slice(0, cells + 1)
  const [first, second, last, lastButOne] = values.subarray(cells + 1)

  const slope = new Float64Array(cells + 1)
  for (let i = 2; i <= cells - 2; i++) {
    slope[i] = (y[i - 2] - 8 * y[i - 1] + 8 * y[i + 1] - y[i + 2]) / (12 * h)
  }
  slope[0] = (first - y[0]) / d
  slope[1] = (second - y[1]) / d
  slope[cells] = (y[cells] - last) / d
  slope[cells - 1] = (y[cells - 1] - lastButOne) / d
  return { from, to, y, slope }
}
