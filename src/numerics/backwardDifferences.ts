/**
 * A polynomial of degree k ≤ 5 held as backward differences on evenly spaced past times,
 *
 *     D₀ = y(t),   D_j = ∇ʲy(t)   with spacing h,
 *     y(t + s·h) = D₀ + Σ_j D_j · s(s+1)…(s+j−1)/j!
 *
 * What the NDF does to its history: combine it (prediction, history of the formula, dense output), move it on by a
 * step, and change its spacing. The matrix that changes the spacing is that of Shampine & Reichelt (1997).
 */

/** Differences up to order + 2 are kept, to estimate errors at the neighbouring orders. */
export type Differences = readonly Float64Array[]

/** Rows of the spacing matrix, and of the scratch that `spacingMatrix` needs. */
const stride = 6

/** out = D₀ + Σ_{j=1…order} c_j D_j, for the first n unknowns. */
export function combine(
  order: number,
  n: number,
  D: Differences,
  c: Float64Array,
  out: Float64Array,
): void {
  if (order === 1) combine1(n, D[0], D[1], c, out)
  else if (order === 2) combine2(n, D[0], D[1], D[2], c, out)
  else if (order === 3) combine3(n, D[0], D[1], D[2], D[3], c, out)
  else if (order === 4) combine4(n, D[0], D[1], D[2], D[3], D[4], c, out)
  else combine5(n, D[0], D[1], D[2], D[3], D[4], D[5], c, out)
}

/**
 * Prediction and history of a step in one pass: predicted = guess = D₀ + Σ D_j for all n unknowns, and
 * history = D₀ + Σ w_j D_j for the differential ones, which come first.
 */
export function predict(
  order: number,
  n: number,
  differential: number,
  D: Differences,
  w: Float64Array,
  predicted: Float64Array,
  guess: Float64Array,
  history: Float64Array,
): void {
  if (order === 1) predict1(differential, D[0], D[1], w, predicted, history)
  else if (order === 2) predict2(differential, D[0], D[1], D[2], w, predicted, history)
  else if (order === 3) predict3(differential, D[0], D[1], D[2], D[3], w, predicted, history)
  else if (order === 4) predict4(differential, D[0], D[1], D[2], D[3], D[4], w, predicted, history)
  else predict5(differential, D[0], D[1], D[2], D[3], D[4], D[5], w, predicted, history)
  for (let i = differential; i < n; i++) {
    let sum = D[0][i]
    for (let j = 1; j <= order; j++) sum += D[j][i]
    predicted[i] = sum
  }
  guess.set(predicted)
}

/**
 * Moves the differences on to the new state y, given d = y − prediction = ∇^{order+1}y:
 * D_{order+2} = d − D_{order+1}, D_{order+1} = d, then D_j += D_{j+1} downwards, and D₀ = y.
 */
export function advance(
  order: number,
  n: number,
  D: Differences,
  d: Float64Array,
  y: Float64Array,
): void {
  newest(n, D[order + 2], D[order + 1], d)
  if (order === 1) advance1(n, D[1], d)
  else if (order === 2) advance2(n, D[1], D[2], d)
  else if (order === 3) advance3(n, D[1], D[2], D[3], d)
  else if (order === 4) advance4(n, D[1], D[2], D[3], D[4], d)
  else advance5(n, D[1], D[2], D[3], D[4], D[5], d)
  D[0].set(y)
}

/**
 * Changes the spacing h → ratio·h of the polynomial of this order, in place.
 *
 * @param scratch from `spacingScratch`
 */
export function changeSpacing(
  order: number,
  n: number,
  D: Differences,
  ratio: number,
  scratch: Float64Array,
): void {
  spacingMatrix(order, ratio, scratch)
  if (order === 1) rescale1(n, D[1], scratch)
  else if (order === 2) rescale2(n, D[1], D[2], scratch)
  else if (order === 3) rescale3(n, D[1], D[2], D[3], scratch)
  else if (order === 4) rescale4(n, D[1], D[2], D[3], D[4], scratch)
  else rescale5(n, D[1], D[2], D[3], D[4], D[5], scratch)
}

export function spacingScratch(): Float64Array {
  return new Float64Array(2 * stride * stride)
}

/** c_j = s(s+1)…(s+j−1)/j!, the weights of D_j at t + s·h. */
export function interpolationWeights(order: number, s: number, c: Float64Array): void {
  c[0] = 1
  for (let j = 1; j <= order; j++) c[j] = (c[j - 1] * (s + j - 1)) / j
}

/**
 * T with D_j(new) = Σ_{i ≥ j} T[i·stride + j] D_i, lower triangular. First the values at the new times, t − m·ratio·h,
 * R_im = Π_{l=1…i} (l−1−ratio·m)/l; then their differences, T_ij = Σ_m R_im (−1)^m (j over m).
 */
function spacingMatrix(order: number, ratio: number, T: Float64Array): void {
  const R = stride * stride
  for (let m = 1; m <= order; m++) {
    let product = 1
    for (let i = 1; i <= order; i++) {
      product *= (i - 1 - ratio * m) / i
      T[R + i * stride + m] = product
    }
  }
  for (let i = 1; i <= order; i++) {
    for (let j = 1; j <= i; j++) {
      let binomial = 1
      let sum = 0
      for (let m = 1; m <= j; m++) {
        binomial *= (m - 1 - j) / m
        sum += T[R + i * stride + m] * binomial
      }
      T[i * stride + j] = sum
    }
  }
}

type A = Float64Array

function combine1(n: number, d0: A, d1: A, c: A, out: A): void {
  const c1 = c[1]
  for (let i = 0; i < n; i++) out[i] = d0[i] + c1 * d1[i]
}

function combine2(n: number, d0: A, d1: A, d2: A, c: A, out: A): void {
  const c1 = c[1]
  const c2 = c[2]
  for (let i = 0; i < n; i++) out[i] = d0[i] + c1 * d1[i] + c2 * d2[i]
}

function combine3(n: number, d0: A, d1: A, d2: A, d3: A, c: A, out: A): void {
  const c1 = c[1]
  const c2 = c[2]
  const c3 = c[3]
  for (let i = 0; i < n; i++) out[i] = d0[i] + c1 * d1[i] + c2 * d2[i] + c3 * d3[i]
}

function combine4(n: number, d0: A, d1: A, d2: A, d3: A, d4: A, c: A, out: A): void {
  const c1 = c[1]
  const c2 = c[2]
  const c3 = c[3]
  const c4 = c[4]
  for (let i = 0; i < n; i++) {
    out[i] = d0[i] + c1 * d1[i] + c2 * d2[i] + c3 * d3[i] + c4 * d4[i]
  }
}

function combine5(n: number, d0: A, d1: A, d2: A, d3: A, d4: A, d5: A, c: A, out: A): void {
  const c1 = c[1]
  const c2 = c[2]
  const c3 = c[3]
  const c4 = c[4]
  const c5 = c[5]
  for (let i = 0; i < n; i++) {
    out[i] = d0[i] + c1 * d1[i] + c2 * d2[i] + c3 * d3[i] + c4 * d4[i] + c5 * d5[i]
  }
}

function predict1(n: number, d0: A, d1: A, w: A, predicted: A, history: A): void {
  const w1 = w[1]
  for (let i = 0; i < n; i++) {
    const y = d0[i]
    const a1 = d1[i]
    predicted[i] = y + a1
    history[i] = y + w1 * a1
  }
}

function predict2(n: number, d0: A, d1: A, d2: A, w: A, predicted: A, history: A): void {
  const w1 = w[1]
  const w2 = w[2]
  for (let i = 0; i < n; i++) {
    const y = d0[i]
    const a1 = d1[i]
    const a2 = d2[i]
    predicted[i] = y + a1 + a2
    history[i] = y + w1 * a1 + w2 * a2
  }
}

function predict3(n: number, d0: A, d1: A, d2: A, d3: A, w: A, predicted: A, history: A): void {
  const w1 = w[1]
  const w2 = w[2]
  const w3 = w[3]
  for (let i = 0; i < n; i++) {
    const y = d0[i]
    const a1 = d1[i]
    const a2 = d2[i]
    const a3 = d3[i]
    predicted[i] = y + a1 + a2 + a3
    history[i] = y + w1 * a1 + w2 * a2 + w3 * a3
  }
}

function predict4(
  n: number,
  d0: A,
  d1: A,
  d2: A,
  d3: A,
  d4: A,
  w: A,
  predicted: A,
  history: A,
): void {
  const w1 = w[1]
  const w2 = w[2]
  const w3 = w[3]
  const w4 = w[4]
  for (let i = 0; i < n; i++) {
    const y = d0[i]
    const a1 = d1[i]
    const a2 = d2[i]
    const a3 = d3[i]
    const a4 = d4[i]
    predicted[i] = y + a1 + a2 + a3 + a4
    history[i] = y + w1 * a1 + w2 * a2 + w3 * a3 + w4 * a4
  }
}

function predict5(
  n: number,
  d0: A,
  d1: A,
  d2: A,
  d3: A,
  d4: A,
  d5: A,
  w: A,
  predicted: A,
  history: A,
): void {
  const w1 = w[1]
  const w2 = w[2]
  const w3 = w[3]
  const w4 = w[4]
  const w5 = w[5]
  for (let i = 0; i < n; i++) {
    const y = d0[i]
    const a1 = d1[i]
    const a2 = d2[i]
    const a3 = d3[i]
    const a4 = d4[i]
    const a5 = d5[i]
    predicted[i] = y + a1 + a2 + a3 + a4 + a5
    history[i] = y + w1 * a1 + w2 * a2 + w3 * a3 + w4 * a4 + w5 * a5
  }
}

function newest(n: number, above: A, next: A, d: A): void {
  for (let i = 0; i < n; i++) {
    above[i] = d[i] - next[i]
    next[i] = d[i]
  }
}

function advance1(n: number, d1: A, d: A): void {
  for (let i = 0; i < n; i++) d1[i] += d[i]
}

function advance2(n: number, d1: A, d2: A, d: A): void {
  for (let i = 0; i < n; i++) {
    const e2 = d2[i] + d[i]
    d2[i] = e2
    d1[i] += e2
  }
}

function advance3(n: number, d1: A, d2: A, d3: A, d: A): void {
  for (let i = 0; i < n; i++) {
    const e3 = d3[i] + d[i]
    const e2 = d2[i] + e3
    d3[i] = e3
    d2[i] = e2
    d1[i] += e2
  }
}

function advance4(n: number, d1: A, d2: A, d3: A, d4: A, d: A): void {
  for (let i = 0; i < n; i++) {
    const e4 = d4[i] + d[i]
    const e3 = d3[i] + e4
    const e2 = d2[i] + e3
    d4[i] = e4
    d3[i] = e3
    d2[i] = e2
    d1[i] += e2
  }
}

function advance5(n: number, d1: A, d2: A, d3: A, d4: A, d5: A, d: A): void {
  for (let i = 0; i < n; i++) {
    const e5 = d5[i] + d[i]
    const e4 = d4[i] + e5
    const e3 = d3[i] + e4
    const e2 = d2[i] + e3
    d5[i] = e5
    d4[i] = e4
    d3[i] = e3
    d2[i] = e2
    d1[i] += e2
  }
}

function rescale1(n: number, d1: A, T: A): void {
  const t11 = T[7]
  for (let i = 0; i < n; i++) d1[i] *= t11
}

function rescale2(n: number, d1: A, d2: A, T: A): void {
  const t11 = T[7]
  const t21 = T[13]
  const t22 = T[14]
  for (let i = 0; i < n; i++) {
    d1[i] = t11 * d1[i] + t21 * d2[i]
    d2[i] *= t22
  }
}

function rescale3(n: number, d1: A, d2: A, d3: A, T: A): void {
  const t11 = T[7]
  const t21 = T[13]
  const t22 = T[14]
  const t31 = T[19]
  const t32 = T[20]
  const t33 = T[21]
  for (let i = 0; i < n; i++) {
    d1[i] = t11 * d1[i] + t21 * d2[i] + t31 * d3[i]
    d2[i] = t22 * d2[i] + t32 * d3[i]
    d3[i] *= t33
  }
}

function rescale4(n: number, d1: A, d2: A, d3: A, d4: A, T: A): void {
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
  for (let i = 0; i < n; i++) {
    d1[i] = t11 * d1[i] + t21 * d2[i] + t31 * d3[i] + t41 * d4[i]
    d2[i] = t22 * d2[i] + t32 * d3[i] + t42 * d4[i]
    d3[i] = t33 * d3[i] + t43 * d4[i]
    d4[i] *= t44
  }
}

function rescale5(n: number, d1: A, d2: A, d3: A, d4: A, d5: A, T: A): void {
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
  for (let i = 0; i < n; i++) {
    d1[i] = t11 * d1[i] + t21 * d2[i] + t31 * d3[i] + t41 * d4[i] + t51 * d5[i]
    d2[i] = t22 * d2[i] + t32 * d3[i] + t42 * d4[i] + t52 * d5[i]
    d3[i] = t33 * d3[i] + t43 * d4[i] + t53 * d5[i]
    d4[i] = t44 * d4[i] + t54 * d5[i]
    d5[i] *= t55
  }
}
