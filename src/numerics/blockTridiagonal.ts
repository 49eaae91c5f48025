/**
 * Block-tridiagonal equations with 2×2 blocks, by block Thomas: rows i−1, i, i+1 of cells with two unknowns each,
 *
 *     Lᵢ x_{i−1} + Dᵢ xᵢ + Uᵢ x_{i+1} = rhsᵢ
 *
 * Blocks are four numbers row by row, cell after cell. A block is inverted with pivoting inside it, not between cells.
 * In place, nothing allocated. A cell with one unknown gets an identity row.
 */

/**
 * Factors; `diagonal` becomes the inverse pivot blocks, `upper` is multiplied by them.
 *
 * @param lower    length 4n; the first block is not read
 * @param diagonal length 4n, overwritten
 * @param upper    length 4n, overwritten; the last block is not used
 * @returns false on a pivot block that is singular or not finite
 */
export function factorBlockTridiagonal(
  n: number,
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
): boolean {
  if (!invertBlock(diagonal, 0)) return false
  for (let i = 1; i < n; i++) {
    const k = 4 * i
    multiplyBlock(diagonal, upper, k - 4)
    subtractProduct(lower, upper, diagonal, k)
    if (!invertBlock(diagonal, k)) return false
  }
  return true
}

/** Solves with the factors; x replaces rhs, length 2n. */
export function solveBlockTridiagonal(
  n: number,
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
  rhs: Float64Array,
): void {
  let x0 = 0
  let x1 = 0
  for (let i = 0; i < n; i++) {
    const k = 4 * i
    let r0 = rhs[2 * i]
    let r1 = rhs[2 * i + 1]
    if (i > 0) {
      r0 -= lower[k] * x0 + lower[k + 1] * x1
      r1 -= lower[k + 2] * x0 + lower[k + 3] * x1
    }
    x0 = diagonal[k] * r0 + diagonal[k + 1] * r1
    x1 = diagonal[k + 2] * r0 + diagonal[k + 3] * r1
    rhs[2 * i] = x0
    rhs[2 * i + 1] = x1
  }
  for (let i = n - 2; i >= 0; i--) {
    const k = 4 * i
    const r0 = rhs[2 * i] - upper[k] * x0 - upper[k + 1] * x1
    const r1 = rhs[2 * i + 1] - upper[k + 2] * x0 - upper[k + 3] * x1
    rhs[2 * i] = r0
    rhs[2 * i + 1] = r1
    x0 = r0
    x1 = r1
  }
}

/** D⁻¹ over D, eliminating with the larger entry of the first column. */
function invertBlock(D: Float64Array, k: number): boolean {
  const a = D[k]
  const b = D[k + 1]
  const c = D[k + 2]
  const d = D[k + 3]
  const upright = Math.abs(a) >= Math.abs(c)
  const first = 1 / (upright ? a : c)
  const factor = (upright ? c : a) * first
  const right = upright ? b : d
  const second = 1 / ((upright ? d : b) - factor * right)
  const own = upright ? 0 : 1 // column of the inverse that belongs to the pivot's row
  D[k + 2 + own] = -factor * second
  D[k + 3 - own] = second
  D[k + own] = first * (1 + right * factor * second)
  D[k + 1 - own] = -right * first * second
  const product = first * second
  return product !== 0 && product - product === 0 // neither infinite entries nor a zero or NaN pivot
}

/** U ← D⁻¹ U */
function multiplyBlock(inverse: Float64Array, U: Float64Array, k: number): void {
  const a = inverse[k]
  const b = inverse[k + 1]
  const c = inverse[k + 2]
  const d = inverse[k + 3]
  const u0 = U[k]
  const u1 = U[k + 1]
  const u2 = U[k + 2]
  const u3 = U[k + 3]
  U[k] = a * u0 + b * u2
  U[k + 1] = a * u1 + b * u3
  U[k + 2] = c * u0 + d * u2
  U[k + 3] = c * u1 + d * u3
}

/** D ← D − L U, U of the cell before. */
function subtractProduct(L: Float64Array, U: Float64Array, D: Float64Array, k: number): void {
  const l0 = L[k]
  const l1 = L[k + 1]
  const l2 = L[k + 2]
  const l3 = L[k + 3]
  const u = k - 4
  D[k] -= l0 * U[u] + l1 * U[u + 2]
  D[k + 1] -= l0 * U[u + 1] + l1 * U[u + 3]
  D[k + 2] -= l2 * U[u] + l3 * U[u + 2]
  D[k + 3] -= l2 * U[u + 1] + l3 * U[u + 3]
}
