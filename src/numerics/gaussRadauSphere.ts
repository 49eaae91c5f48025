import type { RadialScheme } from './radialScheme.ts'
import { tridiagonalEigen } from './symmetricEigen.ts'

/**
 * A sphere by collocation with even polynomials: unknowns at n Gauss–Radau points in x = r², the last on the surface.
 * The points integrate (3/2)∫ · √x dx exactly to degree 2n−2, so that the lumped mass matrix and, for constant D,
 *
 *     K_ij = Σ_q w_q 4x_q D_q l′ᵢ(x_q) l′ⱼ(x_q)
 *
 * are exact; error falls faster than any power of n. Where D depends on θ, K is summed over a finer rule of the same
 * kind: with half as many points again a dip of D to a tenth costs about ten times less error than with n.
 */
export interface GaussRadauSphere extends RadialScheme {
  /** Points q of the rule for K, the last on the surface, their r and share of the volume. */
  readonly points: number
  readonly pointRadius: Float64Array
  readonly pointWeight: Float64Array
  /** points×n: θ_q = Σᵢ interpolation[q·n + i] θᵢ. */
  readonly interpolation: Float64Array
  /** points×n: dθ/dx at q, x = r². */
  readonly derivative: Float64Array
  /** points×n: mean over the ball inside q, ∫₀^{r_q} 3θr²dr / r_q³. */
  readonly cumulative: Float64Array
}

/**
 * @param n      unknowns, 2 or more; 8 for voltages right to 0.1 mV from a second after a jump on, 12 from its start
 * @param points of the rule for K, n or more; n is enough where D is constant
 */
export function gaussRadauSphere(n: number, points = Math.ceil(1.5 * n)): GaussRadauSphere {
  if (!(Number.isInteger(n) && n >= 2 && Number.isInteger(points) && points >= n)) {
    throw new Error(`gaussRadauSphere: needs 2 ≤ n ≤ points, whole, not ${n} and ${points}`)
  }
  const own = radauRule(n)
  const rule = points === n ? own : radauRule(points)
  const { x, weight } = own
  const barycentric = barycentricWeights(x)
  const slopes = derivativeMatrix(x, barycentric)
  const interpolation = new Float64Array(points * n)
  const derivative = new Float64Array(points * n)
  const cumulative = new Float64Array(points * n)
  for (let q = 0; q < points; q++) {
    const at = lagrangeAt(rule.x[q], x, barycentric)
    interpolation.set(at, q * n)
    for (let i = 0; i < n; i++) {
      for (let m = 0; m < n; m++) derivative[q * n + i] += at[m] * slopes[m * n + i]
    }
    for (let p = 0; p < n; p++) {
      const inside = lagrangeAt(x[p] * rule.x[q], x, barycentric)
      for (let i = 0; i < n; i++) cumulative[q * n + i] += weight[p] * inside[i]
    }
  }
  const input = new Float64Array(n)
  input[n - 1] = 3 / weight[n - 1]
  const surface = new Float64Array(n)
  surface[n - 1] = 1
  return {
    size: n,
    radius: x.map(Math.sqrt),
    weight,
    stiffness: stiffnessOf(n, rule, derivative),
    input,
    surface,
    static: 0,
    points,
    pointRadius: rule.x.map(Math.sqrt),
    pointWeight: rule.weight,
    interpolation,
    derivative,
    cumulative,
  }
}

/** K for D = 1, symmetric; the diagonal closes each row, so that rows sum to zero to rounding. */
function stiffnessOf(n: number, rule: RadauRule, derivative: Float64Array): Float64Array {
  const K = new Float64Array(n * n)
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let q = 0; q < rule.x.length; q++) {
        sum += rule.weight[q] * 4 * rule.x[q] * derivative[q * n + i] * derivative[q * n + j]
      }
      K[i * n + j] = sum
      K[j * n + i] = sum
      K[i * n + i] -= sum
      K[j * n + j] -= sum
    }
  }
  return K
}

interface RadauRule {
  readonly x: Float64Array
  readonly weight: Float64Array
}

/**
 * Points x ∈ (0, 1] and weights of ∫₀¹ · (3/2)√x dx with the last point at 1: the others are the roots of the Jacobi
 * polynomial P_{n−1}^{(1,½)}, from its recurrence as eigenvalues (`golub-1969`), and weights from the eigenvectors.
 */
function radauRule(n: number): RadauRule {
  const [alpha, beta] = [1, 0.5]
  const m = n - 1
  const diagonal = new Float64Array(m)
  const off = new Float64Array(m)
  for (let k = 0; k < m; k++) {
    const s = 2 * k + alpha + beta
    diagonal[k] = (beta * beta - alpha * alpha) / (s * (s + 2))
    const up = k + 1
    const t = 2 * up + alpha + beta
    const product = 4 * up * (up + alpha) * (up + beta) * (up + alpha + beta)
    off[k] = Math.sqrt(product / (t * t * (t + 1) * (t - 1)))
  }
  const { values, vectors } = tridiagonalEigen(diagonal, off)
  const x = new Float64Array(n).fill(1)
  const weight = new Float64Array(n)
  const mass = 2 / 5 // (3/2) ∫ (1−x)√x dx
  let sum = 0
  for (let i = 0; i < m; i++) {
    x[i] = (1 + values[i]) / 2
    weight[i] = (mass * vectors[i] ** 2) / (1 - x[i])
    sum += weight[i]
  }
  weight[m] = 1 - sum
  return { x, weight }
}

function barycentricWeights(x: Float64Array): Float64Array {
  return x.map((xi, i) =>
    x.reduce((product, xj, j) => (j === i ? product : product / (xi - xj)), 1),
  )
}

/** Values of all Lagrange polynomials at one point. */
function lagrangeAt(at: number, x: Float64Array, barycentric: Float64Array): Float64Array {
  const hit = x.indexOf(at)
  if (hit >= 0) return x.map((_, i) => (i === hit ? 1 : 0))
  const terms = x.map((xi, i) => barycentric[i] / (at - xi))
  const sum = terms.reduce((a, b) => a + b, 0)
  return terms.map((term) => term / sum)
}

function derivativeMatrix(x: Float64Array, barycentric: Float64Array): Float64Array {
  const n = x.length
  const derivative = new Float64Array(n * n)
  for (let q = 0; q < n; q++) {
    let sum = 0
    for (let i = 0; i < n; i++) {
      if (i === q) continue
      const slope = barycentric[i] / barycentric[q] / (x[q] - x[i])
      derivative[q * n + i] = slope
      sum += slope
    }
    derivative[q * n + q] = -sum
  }
  return derivative
}
