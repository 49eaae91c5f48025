/**
 * Polynomials of degree k ≤ 5, one an unknown, held as backward differences on evenly spaced past times,
 *
 *     D₀ = y(t),   D_j = ∇ʲy(t)   with spacing h,
 *     y(t + s·h) = D₀ + Σ_j D_j · s(s+1)…(s+j−1)/j!
 *
 * What the NDF does to its history: combine it (prediction, history of the formula, dense output), move it on by a
 * step, and change its spacing (`differenceSpacing`).
 *
 * The differences of one unknown stand side by side, so that a loop reads one array and one cache line an unknown:
 * with an array a difference, its many bounds and addresses do not fit into registers.
 */

/** Differences up to order + 2 are kept, to estimate errors at the neighbouring orders: D_j of unknown i is D[8i + j]. */
export const differencesKept = 8

export function differenceTable(n: number): Float64Array {
  return new Float64Array(differencesKept * n)
}

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

/** What accepting a step renews besides the differences. */
export interface StepMeasure {
  readonly rtol: number
  readonly atol: Float64Array
  /** 1/(atol + rtol·|y|) of each unknown. */
  readonly weight: Float64Array
  /** Σ (D_j·weight)² for the orders j below and above that of the step's own error: j = order and order + 2. */
  readonly squares: Float64Array
}

/**
 * Moves the differences on to the new state y, given d = y − prediction = ∇^{order+1}y:
 * D_{order+2} = d − D_{order+1}, D_{order+1} = d, then D_j += D_{j+1} downwards, and D₀ = y. Weights and squares are
 * renewed in the same pass.
 */
export function advance(order: number, n: number, D: A, d: A, y: A, measure: StepMeasure): void {
  const { rtol, atol, weight, squares } = measure
  if (order === 1) advance1(n, D, d, y, rtol, atol, weight, squares)
  else if (order === 2) advance2(n, D, d, y, rtol, atol, weight, squares)
  else if (order === 3) advance3(n, D, d, y, rtol, atol, weight, squares)
  else if (order === 4) advance4(n, D, d, y, rtol, atol, weight, squares)
  else advance5(n, D, d, y, rtol, atol, weight, squares)
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

/** c_j = s(s+1)…(s+j−1)/j!, the weights of D_j at t + s·h. */
export function interpolationWeights(order: number, s: number, c: A): void {
  let weight = 1
  c[0] = 1
  for (let j = 1; j <= order; j++) {
    weight *= (s + j - 1) * reciprocal[j] // a chain of divisions would take longer than all else here
    c[j] = weight
  }
}

const reciprocal = Float64Array.from([1, 1, 2, 3, 4, 5], (j) => 1 / j)

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

function advance1(n: number, D: A, d: A, y: A, rtol: number, atol: A, weight: A, squares: A): void {
  let lower = 0
  let higher = 0
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const yi = y[i]
    const w = 1 / (atol[i] + rtol * Math.abs(yi))
    const e2 = d[i]
    const e3 = e2 - D[p + 2]
    const e1 = D[p + 1] + e2
    const a = e1 * w
    const b = e3 * w
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = yi
    weight[i] = w
    lower += a * a
    higher += b * b
  }
  squares[0] = lower
  squares[1] = higher
}

function advance2(n: number, D: A, d: A, y: A, rtol: number, atol: A, weight: A, squares: A): void {
  let lower = 0
  let higher = 0
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const yi = y[i]
    const w = 1 / (atol[i] + rtol * Math.abs(yi))
    const e3 = d[i]
    const e4 = e3 - D[p + 3]
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    const a = e2 * w
    const b = e4 * w
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = yi
    weight[i] = w
    lower += a * a
    higher += b * b
  }
  squares[0] = lower
  squares[1] = higher
}

function advance3(n: number, D: A, d: A, y: A, rtol: number, atol: A, weight: A, squares: A): void {
  let lower = 0
  let higher = 0
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const yi = y[i]
    const w = 1 / (atol[i] + rtol * Math.abs(yi))
    const e4 = d[i]
    const e5 = e4 - D[p + 4]
    const e3 = D[p + 3] + e4
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    const a = e3 * w
    const b = e5 * w
    D[p + 5] = e5
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = yi
    weight[i] = w
    lower += a * a
    higher += b * b
  }
  squares[0] = lower
  squares[1] = higher
}

function advance4(n: number, D: A, d: A, y: A, rtol: number, atol: A, weight: A, squares: A): void {
  let lower = 0
  let higher = 0
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const yi = y[i]
    const w = 1 / (atol[i] + rtol * Math.abs(yi))
    const e5 = d[i]
    const e6 = e5 - D[p + 5]
    const e4 = D[p + 4] + e5
    const e3 = D[p + 3] + e4
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    const a = e4 * w
    const b = e6 * w
    D[p + 6] = e6
    D[p + 5] = e5
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = yi
    weight[i] = w
    lower += a * a
    higher += b * b
  }
  squares[0] = lower
  squares[1] = higher
}

function advance5(n: number, D: A, d: A, y: A, rtol: number, atol: A, weight: A, squares: A): void {
  let lower = 0
  let higher = 0
  for (let i = 0, p = 0; i < n; i++, p += 8) {
    const yi = y[i]
    const w = 1 / (atol[i] + rtol * Math.abs(yi))
    const e6 = d[i]
    const e7 = e6 - D[p + 6]
    const e5 = D[p + 5] + e6
    const e4 = D[p + 4] + e5
    const e3 = D[p + 3] + e4
    const e2 = D[p + 2] + e3
    const e1 = D[p + 1] + e2
    const a = e5 * w
    const b = e7 * w
    D[p + 7] = e7
    D[p + 6] = e6
    D[p + 5] = e5
    D[p + 4] = e4
    D[p + 3] = e3
    D[p + 2] = e2
    D[p + 1] = e1
    D[p] = yi
    weight[i] = w
    lower += a * a
    higher += b * b
  }
  squares[0] = lower
  squares[1] = higher
}
