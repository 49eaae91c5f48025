/**
 * Changes the spacing of polynomials held as backward differences (see `backwardDifferences`), by the matrix of
 * Shampine & Reichelt (1997).
 */

/** Columns of the spacing matrix, and of the scratch that `spacingMatrix` needs. */
const columns = 6

/**
 * Changes the spacing h → ratio·h of the polynomial of this order, in place.
 *
 * @param scratch from `spacingScratch`
 */
export function changeSpacing(order: number, n: number, D: A, ratio: number, scratch: A): void {
  spacingMatrix(order, ratio, scratch)
  if (order === 1) rescale1(n, D, scratch)
  else if (order === 2) rescale2(n, D, scratch)
  else if (order === 3) rescale3(n, D, scratch)
  else if (order === 4) rescale4(n, D, scratch)
  else rescale5(n, D, scratch)
}

export function spacingScratch(): Float64Array {
  return new Float64Array(2 * columns * columns)
}

/**
 * T with D_j(new) = Σ_{i ≥ j} T[i·columns + j] D_i, lower triangular. First the values at the new times, t − m·ratio·h,
 * R_im = Π_{l=1…i} (l−1−ratio·m)/l; then their differences, T_ij = Σ_m R_im (−1)^m (j over m).
 */
function spacingMatrix(order: number, ratio: number, T: A): void {
  const R = columns * columns
  for (let m = 1; m <= order; m++) {
    let product = 1
    for (let i = 1; i <= order; i++) {
      product *= (i - 1 - ratio * m) / i
      T[R + i * columns + m] = product
    }
  }
  for (let i = 1; i <= order; i++) {
    for (let j = 1; j <= i; j++) {
      let binomial = 1
      let sum = 0
      for (let m = 1; m <= j; m++) {
        binomial *= (m - 1 - j) / m
        sum += T[R + i * columns + m] * binomial
      }
      T[i * columns + j] = sum
    }
  }
}

type A = Float64Array

function rescale1(n: number, D: A, T: A): void {
  const t11 = T[7]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const a1 = D[p + 1]
    D[p + 1] = t11 * a1
  }
}

function rescale2(n: number, D: A, T: A): void {
  const t11 = T[7]
  const t21 = T[13]
  const t22 = T[14]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    D[p + 1] = t11 * a1 + t21 * a2
    D[p + 2] = t22 * a2
  }
}

function rescale3(n: number, D: A, T: A): void {
  const t11 = T[7]
  const t21 = T[13]
  const t22 = T[14]
  const t31 = T[19]
  const t32 = T[20]
  const t33 = T[21]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const a3 = D[p + 3]
    D[p + 1] = t11 * a1 + t21 * a2 + t31 * a3
    D[p + 2] = t22 * a2 + t32 * a3
    D[p + 3] = t33 * a3
  }
}

function rescale4(n: number, D: A, T: A): void {
  const t11 = T[7]
  const t21 = T[13]
  const t22 = T[14]
  const t31 = T[19]
  const t32 = T[20]
  const t33 = T[21]
  const t41 = T[25]
  const t42 = T[26]
  const t43 = T[27]
  const t44 = T[28]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const a3 = D[p + 3]
    const a4 = D[p + 4]
    D[p + 1] = t11 * a1 + t21 * a2 + t31 * a3 + t41 * a4
    D[p + 2] = t22 * a2 + t32 * a3 + t42 * a4
    D[p + 3] = t33 * a3 + t43 * a4
    D[p + 4] = t44 * a4
  }
}

function rescale5(n: number, D: A, T: A): void {
  const t11 = T[7]
  const t21 = T[13]
  const t22 = T[14]
  const t31 = T[19]
  const t32 = T[20]
  const t33 = T[21]
  const t41 = T[25]
  const t42 = T[26]
  const t43 = T[27]
  const t44 = T[28]
  const t51 = T[31]
  const t52 = T[32]
  const t53 = T[33]
  const t54 = T[34]
  const t55 = T[35]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const a3 = D[p + 3]
    const a4 = D[p + 4]
    const a5 = D[p + 5]
    D[p + 1] = t11 * a1 + t21 * a2 + t31 * a3 + t41 * a4 + t51 * a5
    D[p + 2] = t22 * a2 + t32 * a3 + t42 * a4 + t52 * a5
    D[p + 3] = t33 * a3 + t43 * a4 + t53 * a5
    D[p + 4] = t44 * a4 + t54 * a5
    D[p + 5] = t55 * a5
  }
}
