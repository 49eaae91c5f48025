/**
 * Small symmetric positive definite equations, A = L D Lᵀ without square roots. Of A only the lower triangle is stored,
 * row by row: (0,0), (1,0), (1,1), (2,0), … In place, nothing allocated.
 */

/**
 * Factors. L (unit diagonal) goes below the diagonal, reciprocal pivots 1/Dᵢ onto it.
 *
 * @returns false where A is not positive definite, or not finite
 */
export function choleskyFactor(n: number, A: Float64Array): boolean {
  let row = 0
  for (let i = 0; i < n; i++) {
    let other = 1
    for (let j = 1; j < i; j++) {
      let sum = A[row + j]
      for (let k = 0; k < j; k++) sum -= A[row + k] * A[other + k]
      A[row + j] = sum
      other += j + 1
    }
    let pivot = A[row + i]
    let diagonal = 0
    for (let k = 0; k < i; k++) {
      const scaled = A[row + k]
      const l = scaled * A[diagonal]
      A[row + k] = l
      pivot -= l * scaled
      diagonal += k + 2
    }
    if (!(pivot > 0 && pivot < Infinity)) return false
    A[row + i] = 1 / pivot
    row += i + 1
  }
  return true
}

/** Solves with the factors for two right-hand sides at once, which alternate from b[offset] on; x replaces b. */
export function choleskySolvePair(
  n: number,
  A: Float64Array,
  b: Float64Array,
  offset: number,
): void {
  let at = 1
  for (let i = 1; i < n; i++) {
    let first = b[offset + 2 * i]
    let second = b[offset + 2 * i + 1]
    for (let k = 0; k < i; k++) {
      const l = A[at++]
      first -= l * b[offset + 2 * k]
      second -= l * b[offset + 2 * k + 1]
    }
    b[offset + 2 * i] = first
    b[offset + 2 * i + 1] = second
    at++
  }
  for (let i = n - 1; i >= 0; i--) {
    let below = (i * (i + 3)) / 2
    let first = b[offset + 2 * i] * A[below]
    let second = b[offset + 2 * i + 1] * A[below]
    for (let k = i + 1; k < n; k++) {
      below += k
      first -= A[below] * b[offset + 2 * k]
      second -= A[below] * b[offset + 2 * k + 1]
    }
    b[offset + 2 * i] = first
    b[offset + 2 * i + 1] = second
  }
}
