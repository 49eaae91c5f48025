/**
 * Polynomials of degree k ≤ 5, one an unknown, held as backward differences on evenly spaced past times,
 *
 *     D₀ = y(t),   D_j = ∇ʲy(t)   with spacing h,
 *     y(t + s·h) = D₀ + Σ_j D_j · s(s+1)…(s+j−1)/j!
 *
 * What the NDF does to its history: combine it (prediction, history of the formula, dense output), move it on by a
 * step, and change its spacing. The matrix that changes the spacing is that of Shampine & Reichelt (1997).
 *
 * The differences of one unknown stand side by side, so that a loop reads one array and one cache line an unknown:
 * with an array a difference, its many bounds and addresses do not fit into registers.
 */

/** Differences up to order + 2 are kept, to estimate errors at the neighbouring orders: D_j of unknown i is D[8i + j]. */
export const differencesKept = 8

export function differenceTable(n: number): Float64Array {
  return new Float64Array(differencesKept * n)
}

/** Columns of the spacing matrix, and of the scratch that `spacingMatrix` needs. */
const columns = 6

/** out = D₀ + Σ_{j=1…order} c_j D_j, for the first n unknowns, written from out[at] on. */
export function combine(order: number, n: number, D: A, c: A, out: A, at: number): void {
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    let sum = D[p]
    for (let j = 1; j <= order; j++) sum += c[j] * D[p + j]
    out[at + i] = sum
  }
}

/** The same for the unknowns listed; the rest of `out` stays as it is. */
export function combineSome(order: number, indices: Int32Array, D: A, c: A, out: A): void {
  for (let k = 0; k < indices.length; k++) {
    const p = 8 * indices[k]
    let sum = D[p]
    for (let j = 1; j <= order; j++) sum += c[j] * D[p + j]
    out[indices[k]] = sum
  }
}

/**
 * Prediction and history of a step in one pass: predicted = guess = D₀ + Σ D_j and history = D₀ + Σ w_j D_j.
 */
export function predict(
  order: number,
  n: number,
  D: A,
  w: A,
  predicted: A,
  guess: A,
  history: A,
): void {
  if (order === 1) predict1(n, D, w, predicted, guess, history)
  else if (order === 2) predict2(n, D, w, predicted, guess, history)
  else if (order === 3) predict3(n, D, w, predicted, guess, history)
  else if (order === 4) predict4(n, D, w, predicted, guess, history)
  else predict5(n, D, w, predicted, guess, history)
}

/**
 * Moves the differences on to the new state y, given d = y − prediction = ∇^{order+1}y:
 * D_{order+2} = d − D_{order+1}, D_{order+1} = d, then D_j += D_{j+1} downwards, and D₀ = y.
 */
export function advance(order: number, n: number, D: A, d: A, y: A): void {
  if (order === 1) advance1(n, D, d, y)
  else if (order === 2) advance2(n, D, d, y)
  else if (order === 3) advance3(n, D, d, y)
  else if (order === 4) advance4(n, D, d, y)
  else advance5(n, D, d, y)
}

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

/** D_j ← values, for every unknown. */
export function setDifference(j: number, n: number, D: A, values: A): void {
  for (let i = 0; i < n; i++) D[8 * i + j] = values[i]
}

/** out = D_j + d, for every unknown. */
export function addDifference(j: number, n: number, D: A, d: A, out: A): void {
  for (let i = 0; i < n; i++) out[i] = D[8 * i + j] + d[i]
}

export function clearDifference(j: number, n: number, D: A): void {
  for (let i = 0; i < n; i++) D[8 * i + j] = 0
}

/** Σ (D_j·weightᵢ)² for the differences of order j and j + 2, into `squares`. */
export function neighbourSquares(j: number, n: number, D: A, weight: A, squares: A): void {
  let lower = 0
  let higher = 0
  for (let i = 0, p = j; i < n; i++, p += 8) {
    const w = weight[i]
    const a = D[p] * w
    const b = D[p + 2] * w
    lower += a * a
    higher += b * b
  }
  squares[0] = lower
  squares[1] = higher
}

export function spacingScratch(): Float64Array {
  return new Float64Array(2 * columns * columns)
}

/** c_j = s(s+1)…(s+j−1)/j!, the weights of D_j at t + s·h. */
export function interpolationWeights(order: number, s: number, c: A): void {
  c[0] = 1
  for (let j = 1; j <= order; j++) c[j] = (c[j - 1] * (s + j - 1)) / j
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

function predict1(n: number, D: A, w: A, predicted: A, guess: A, history: A): void {
  const w1 = w[1]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const y = D[p]
    const a1 = D[p + 1]
    const sum = y + a1
    predicted[i] = sum
    guess[i] = sum
    history[i] = y + w1 * a1
  }
}

function predict2(n: number, D: A, w: A, predicted: A, guess: A, history: A): void {
  const w1 = w[1]
  const w2 = w[2]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const y = D[p]
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const sum = y + a1 + a2
    predicted[i] = sum
    guess[i] = sum
    history[i] = y + w1 * a1 + w2 * a2
  }
}

function predict3(n: number, D: A, w: A, predicted: A, guess: A, history: A): void {
  const w1 = w[1]
  const w2 = w[2]
  const w3 = w[3]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const y = D[p]
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const a3 = D[p + 3]
    const sum = y + a1 + a2 + a3
    predicted[i] = sum
    guess[i] = sum
    history[i] = y + w1 * a1 + w2 * a2 + w3 * a3
  }
}

function predict4(n: number, D: A, w: A, predicted: A, guess: A, history: A): void {
  const w1 = w[1]
  const w2 = w[2]
  const w3 = w[3]
  const w4 = w[4]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const y = D[p]
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const a3 = D[p + 3]
    const a4 = D[p + 4]
    const sum = y + a1 + a2 + a3 + a4
    predicted[i] = sum
    guess[i] = sum
    history[i] = y + w1 * a1 + w2 * a2 + w3 * a3 + w4 * a4
  }
}

function predict5(n: number, D: A, w: A, predicted: A, guess: A, history: A): void {
  const w1 = w[1]
  const w2 = w[2]
  const w3 = w[3]
  const w4 = w[4]
  const w5 = w[5]
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const y = D[p]
    const a1 = D[p + 1]
    const a2 = D[p + 2]
    const a3 = D[p + 3]
    const a4 = D[p + 4]
    const a5 = D[p + 5]
    const sum = y + a1 + a2 + a3 + a4 + a5
    predicted[i] = sum
    guess[i] = sum
    history[i] = y + w1 * a1 + w2 * a2 + w3 * a3 + w4 * a4 + w5 * a5
  }
}

function advance1(n: number, D: A, d: A, y: A): void {
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const e2 = d[i]
    const e1 = D[p + 1] + e2
    D[p + 3] = e2 - D[p + 2]
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = y[i]
  }
}

function advance2(n: number, D: A, d: A, y: A): void {
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const e3 = d[i]
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    D[p + 4] = e3 - D[p + 3]
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = y[i]
  }
}

function advance3(n: number, D: A, d: A, y: A): void {
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const e4 = d[i]
    const e3 = D[p + 3] + e4
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    D[p + 5] = e4 - D[p + 4]
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = y[i]
  }
}

function advance4(n: number, D: A, d: A, y: A): void {
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const e5 = d[i]
    const e4 = D[p + 4] + e5
    const e3 = D[p + 3] + e4
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    D[p + 6] = e5 - D[p + 5]
    D[p + 5] = e5
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = y[i]
  }
}

function advance5(n: number, D: A, d: A, y: A): void {
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const e6 = d[i]
    const e5 = D[p + 5] + e6
    const e4 = D[p + 4] + e5
    const e3 = D[p + 3] + e4
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    D[p + 7] = e6 - D[p + 6]
    D[p + 6] = e6
    D[p + 5] = e5
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = y[i]
  }
}

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
