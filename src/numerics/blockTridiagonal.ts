/**
 * Block-tridiagonal equations with 2×2 blocks and two right-hand sides, by block Thomas: for cells with two unknowns each,
 *
 *     Lᵢ x_{i−1} + Dᵢ xᵢ + Uᵢ x_{i+1} = rhsᵢ
 *
 * All numbers of a cell stand side by side, since a loop over one array runs far faster than one over five: the blocks L,
 * D and U, row by row, then the first and the second right-hand side. A cell with one unknown gets an identity row.
 */
export const rowSize = 16
export const lowerAt = 0
export const diagonalAt = 4
export const upperAt = 8
export const rhsAt = 12
export const secondRhsAt = 14

/**
 * Solves in place: both solutions replace their right-hand sides, U becomes D⁻¹U. Nothing is pivoted between cells.
 *
 * @param rows length 16n; L of the first cell and U of the last count as zero
 * @returns false on a pivot block that is singular or not finite
 */
export function solveBlockTridiagonal(n: number, rows: Float64Array): boolean {
  if (!eliminate(n, rows)) return false
  substitute(n, rows)
  return true
}

function eliminate(n: number, rows: Float64Array): boolean {
  let u0 = 0
  let u1 = 0
  let u2 = 0
  let u3 = 0
  let x0 = 0
  let x1 = 0
  let z0 = 0
  let z1 = 0
  for (let k = 0; k < rowSize * n; k += rowSize) {
    const l0 = rows[k]
    const l1 = rows[k + 1]
    const l2 = rows[k + 2]
    const l3 = rows[k + 3]
    const a = rows[k + 4] - l0 * u0 - l1 * u2
    const b = rows[k + 5] - l0 * u1 - l1 * u3
    const c = rows[k + 6] - l2 * u0 - l3 * u2
    const d = rows[k + 7] - l2 * u1 - l3 * u3
    const inverse = 1 / (a * d - b * c)
    if (inverse === 0 || inverse - inverse !== 0) return false // an infinite entry, a zero pivot or NaN
    const v0 = rows[k + 8]
    const v1 = rows[k + 9]
    const v2 = rows[k + 10]
    const v3 = rows[k + 11]
    u0 = (d * v0 - b * v2) * inverse
    u1 = (d * v1 - b * v3) * inverse
    u2 = (a * v2 - c * v0) * inverse
    u3 = (a * v3 - c * v1) * inverse
    const r0 = rows[k + 12] - l0 * x0 - l1 * x1
    const r1 = rows[k + 13] - l2 * x0 - l3 * x1
    x0 = (d * r0 - b * r1) * inverse
    x1 = (a * r1 - c * r0) * inverse
    const s0 = rows[k + 14] - l0 * z0 - l1 * z1
    const s1 = rows[k + 15] - l2 * z0 - l3 * z1
    z0 = (d * s0 - b * s1) * inverse
    z1 = (a * s1 - c * s0) * inverse
    rows[k + 8] = u0
    rows[k + 9] = u1
    rows[k + 10] = u2
    rows[k + 11] = u3
    rows[k + 12] = x0
    rows[k + 13] = x1
    rows[k + 14] = z0
    rows[k + 15] = z1
  }
  return true
}

function substitute(n: number, rows: Float64Array): void {
  const last = rowSize * (n - 1)
  let x0 = rows[last + 12]
  let x1 = rows[last + 13]
  let z0 = rows[last + 14]
  let z1 = rows[last + 15]
  for (let k = last - rowSize; k >= 0; k -= rowSize) {
    const u0 = rows[k + 8]
    const u1 = rows[k + 9]
    const u2 = rows[k + 10]
    const u3 = rows[k + 11]
    const r0 = rows[k + 12] - u0 * x0 - u1 * x1
    const r1 = rows[k + 13] - u2 * x0 - u3 * x1
    const s0 = rows[k + 14] - u0 * z0 - u1 * z1
    const s1 = rows[k + 15] - u2 * z0 - u3 * z1
    rows[k + 12] = r0
    rows[k + 13] = r1
    rows[k + 14] = s0
    rows[k + 15] = s1
    x0 = r0
    x1 = r1
    z0 = s0
    z1 = s1
  }
}
