/**
 * Small dense linear equations by LU with partial pivoting, for Newton's method. Matrices are row-major; all in place,
 * nothing allocated.
 */

/**
 * A → LU with row interchanges.
 *
 * @param A     n×n row-major, overwritten by its factors
 * @param pivot receives the row interchanged with each row, length n
 * @returns false on a pivot that is zero or not finite
 */
export function denseFactor(n: number, A: Float64Array, pivot: Int32Array): boolean {
  for (let k = 0; k < n; k++) {
    let p = k
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(A[i * n + k]) > Math.abs(A[p * n + k])) p = i
    }
    const largest = A[p * n + k]
    if (!(Math.abs(largest) > 0 && Math.abs(largest) < Infinity)) return false
    pivot[k] = p
    if (p !== k) swapRows(n, A, k, p)
    for (let i = k + 1; i < n; i++) {
      const factor = A[i * n + k] / largest
      A[i * n + k] = factor
      if (factor !== 0) {
        for (let j = k + 1; j < n; j++) A[i * n + j] -= factor * A[k * n + j]
      }
    }
  }
  return true
}

function swapRows(n: number, A: Float64Array, a: number, b: number): void {
  for (let j = 0; j < n; j++) {
    const held = A[a * n + j]
    A[a * n + j] = A[b * n + j]
    A[b * n + j] = held
  }
}

/** Solves A x = b after `denseFactor`; x replaces b. */
export function denseSolve(n: number, LU: Float64Array, pivot: Int32Array, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const p = pivot[i]
    const held = b[p]
    b[p] = b[i]
    b[i] = held
  }
  for (let i = 1; i < n; i++) {
    let sum = b[i]
    for (let j = 0; j < i; j++) sum -= LU[i * n + j] * b[j]
    b[i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]
    for (let j = i + 1; j < n; j++) sum -= LU[i * n + j] * b[j]
    b[i] = sum / LU[i * n + i]
  }
}
