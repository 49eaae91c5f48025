/**
 * Tridiagonal equations lowerᵢ x_{i−1} + diagonalᵢ xᵢ + upperᵢ x_{i+1} = rhsᵢ by Thomas' algorithm, without pivoting:
 * for diagonally dominant and positive definite matrices. All in place, nothing allocated.
 */

/**
 * Factors; `diagonal` becomes the reciprocal pivots, `upper` is divided by them.
 *
 * @param lower    lower[0] is not read
 * @param diagonal overwritten
 * @param upper    overwritten; upper[n−1] is not read
 * @returns false on a pivot that is zero or not finite
 */
export function factorTridiagonal(
  n: number,
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
): boolean {
  let above = 0 // upper of the row before, divided by its pivot
  for (let i = 0; i < n; i++) {
    const pivot = i === 0 ? diagonal[0] : diagonal[i] - lower[i] * above
    if (!(Math.abs(pivot) > 0 && Math.abs(pivot) < Infinity)) return false
    const inverse = 1 / pivot
    diagonal[i] = inverse
    above = upper[i] * inverse
    upper[i] = above
  }
  return true
}

/** Solves with the factors; x replaces rhs. */
export function solveTridiagonal(
  n: number,
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
  rhs: Float64Array,
): void {
  rhs[0] *= diagonal[0]
  for (let i = 1; i < n; i++) rhs[i] = (rhs[i] - lower[i] * rhs[i - 1]) * diagonal[i]
  for (let i = n - 2; i >= 0; i--) rhs[i] -= upper[i] * rhs[i + 1]
}
