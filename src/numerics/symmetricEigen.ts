export interface Eigen {
  /** Eigenvalues, ascending. */
  readonly values: Float64Array
  /** Orthonormal eigenvectors, n×n: vectors[i·n + k] is component i of vector k. */
  readonly vectors: Float64Array
}

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix: Householder reduction to tridiagonal form, then
 * implicit QL (`martin-1968`). For set-up, not for time steps. Eigenvalues are accurate to rounding
 * of the largest.
 *
 * @param A symmetric n×n; not changed
 */
export function symmetricEigen(n: number, A: Float64Array): Eigen {
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  const matrix = A.slice()
  for (let k = 0; k < n - 2; k++) reflect(n, k, matrix, vectors)
  const diagonal = Float64Array.from({ length: n }, (_, i) => matrix[i * n + i])
  const off = Float64Array.from({ length: n }, (_, i) => (i < n - 1 ? matrix[(i + 1) * n + i] : 0))
  return sorted(n, diagonal, implicitQl(n, diagonal, off, vectors))
}

/** Eigen of the symmetric tridiagonal matrix with this diagonal and, below it, `off` (length n − 1 or more). */
export function tridiagonalEigen(diagonal: Float64Array, off: Float64Array): Eigen {
  const n = diagonal.length
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  const values = diagonal.slice()
  const below = new Float64Array(n)
  below.set(off.subarray(0, n - 1))
  return sorted(n, values, implicitQl(n, values, below, vectors))
}

/** Householder reflection that clears column k below the subdiagonal; gathered into Q. */
function reflect(n: number, k: number, A: Float64Array, Q: Float64Array): void {
  let below = 0
  for (let i = k + 2; i < n; i++) below += A[i * n + k] ** 2
  if (below === 0) return
  const head = A[(k + 1) * n + k]
  const u = new Float64Array(n)
  for (let i = k + 1; i < n; i++) u[i] = A[i * n + k]
  const length = Math.sqrt(head * head + below)
  u[k + 1] += head < 0 ? -length : length // the sign that does not cancel
  const scale = 2 / (below + u[k + 1] ** 2)

  for (const M of [A, Q]) {
    for (let i = 0; i < n; i++) {
      let dot = 0
      for (let j = k + 1; j < n; j++) dot += M[i * n + j] * u[j]
      for (let j = k + 1; j < n; j++) M[i * n + j] -= scale * dot * u[j]
    }
  }
  for (let j = 0; j < n; j++) {
    let dot = 0
    for (let i = k + 1; i < n; i++) dot += u[i] * A[i * n + j]
    for (let i = k + 1; i < n; i++) A[i * n + j] -= scale * dot * u[i]
  }
}

/** Rotates d (diagonal) and e (below it, e[n−1] = 0) to diagonal form, and the columns of Q along; returns Q. */
function implicitQl(n: number, d: Float64Array, e: Float64Array, Q: Float64Array): Float64Array {
  for (let first = 0; first < n; first++) {
    for (let sweep = 0; ; sweep++) {
      let last = first
      while (
        last < n - 1 &&
        !(Math.abs(e[last]) <= Number.EPSILON * (Math.abs(d[last]) + Math.abs(d[last + 1])))
      ) {
        last++
      }
      if (last === first) break
      if (sweep === 60)
        throw new Error('symmetricEigen: QL does not converge; is the matrix finite?')
      qlSweep(n, first, last, d, e, Q)
    }
  }
  return Q
}

/** One implicit QL sweep with Wilkinson's shift on rows first … last. */
function qlSweep(
  n: number,
  first: number,
  last: number,
  d: Float64Array,
  e: Float64Array,
  Q: Float64Array,
): void {
  const half = (d[first + 1] - d[first]) / (2 * e[first])
  const r = Math.hypot(half, 1)
  let g = d[last] - d[first] + e[first] / (half + (half < 0 ? -r : r))
  let s = 1
  let c = 1
  let p = 0
  for (let i = last - 1; i >= first; i--) {
    const f = s * e[i]
    const b = c * e[i]
    const length = Math.hypot(f, g)
    e[i + 1] = length
    if (length === 0) {
      d[i + 1] -= p
      e[last] = 0
      return
    }
    s = f / length
    c = g / length
    g = d[i + 1] - p
    const t = (d[i] - g) * s + 2 * c * b
    p = s * t
    d[i + 1] = g + p
    g = c * t - b
    for (let k = 0; k < n; k++) {
      const next = Q[k * n + i + 1]
      Q[k * n + i + 1] = s * Q[k * n + i] + c * next
      Q[k * n + i] = c * Q[k * n + i] - s * next
    }
  }
  d[first] -= p
  e[first] = g
  e[last] = 0
}

function sorted(n: number, d: Float64Array, Q: Float64Array): Eigen {
  const order = Array.from(d.keys()).sort((a, b) => d[a] - d[b])
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) vectors[i * n + k] = Q[i * n + order[k]]
  }
  return { values: Float64Array.from(order, (k) => d[k]), vectors }
}
