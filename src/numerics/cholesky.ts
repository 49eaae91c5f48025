/**
 * Small symmetric positive definite equations, A = L D Lᵀ without square roots. Matrices are n×n row-major and begin at
 * an offset, so that the factors of all particles lie in one array. In place, nothing allocated; only the lower
 * triangle is read and written.
 */

/**
 * Factors. L (unit diagonal) goes below the diagonal, reciprocal pivots 1/Dᵢ onto it.
 *
 * @returns false where A is not positive definite, or not finite
 */
export function choleskyFactor(n: number, A: Float64Array, offset: number): boolean {
  for (let i = 0; i < n; i++) {
    const row = offset + i * n
    for (let j = 1; j < i; j++) {
      const other = offset + j * n
      let sum = A[row + j]
      for (let k = 0; k < j; k++) sum -= A[row + k] * A[other + k]
      A[row + j] = sum
    }
    let pivot = A[row + i]
    for (let k = 0; k < i; k++) {
      const scaled = A[row + k]
      const l = scaled * A[offset + k * n + k]
      A[row + k] = l
      pivot -= l * scaled
    }
    if (!(pivot > 0 && pivot < Infinity)) return false
    A[row + i] = 1 / pivot
  }
  return true
}

/** Solves with the factors; x replaces b from b[bOffset] on. */
export function choleskySolve(
  n: number,
  A: Float64Array,
  offset: number,
  b: Float64Array,
  bOffset: number,
): void {
  for (let i = 1; i < n; i++) {
    const row = offset + i * n
    let sum = b[bOffset + i]
    for (let k = 0; k < i; k++) sum -= A[row + k] * b[bOffset + k]
    b[bOffset + i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[bOffset + i] * A[offset + i * n + i]
    for (let k = i + 1; k < n; k++) sum -= A[offset + k * n + i] * b[bOffset + k]
    b[bOffset + i] = sum
  }
}

/** Solves with the factors for a right-hand side that is `value` in its last row and zero elsewhere. */
export function choleskySolveLast(
  n: number,
  A: Float64Array,
  offset: number,
  value: number,
  x: Float64Array,
  xOffset: number,
): void {
  x[xOffset + n - 1] = value * A[offset + n * n - 1]
  for (let i = n - 2; i >= 0; i--) {
    let sum = 0
    for (let k = i + 1; k < n; k++) sum -= A[offset + k * n + i] * x[xOffset + k]
    x[xOffset + i] = sum
  }
}
