import type { GaussRadauSphere } from './gaussRadauSphere.ts'
import { type RadialModes, radialModes } from './radialModes.ts'

/**
 * A sphere whose diffusivity varies, in the modes φ_k of the constant one (mode 0 is the mean):
 *
 *     m_k da_k/dt = −R⁻² Σ_l K_kl a_l + 3g,   K_kl = Σ_q w_q 4x_q D_q φ′_k(x_q) φ′_l(x_q),   m_k = 3/β_k
 *
 * with g = D R∂θ/∂r / R² at the surface. Row and column 0 of K are zero whatever D is, so that dθ̄/dt = 3g exactly and
 * the system to solve is one smaller.
 */
export interface VaryingModes {
  readonly modes: RadialModes
  /** Points q at which D is sampled. */
  readonly points: number
  /** points×size: θ at q, and its mean over the ball inside q, from the amplitudes. */
  readonly interpolation: Float64Array
  readonly cumulative: Float64Array
  /** Row p holds w_q 4x_q φ′_k φ′_l for all q; pairs p of (k, l) are (1,1), (2,1), (2,2), (3,1), … */
  readonly pairs: Float64Array
}

export function varyingModes(sphere: GaussRadauSphere): VaryingModes {
  const modes = radialModes(sphere)
  const { size: n, points, pointWeight, pointRadius } = sphere
  const slope = product(points, n, sphere.derivative, modes.toNodes)
  const pairs = new Float64Array((points * n * (n - 1)) / 2)
  let at = 0
  for (let k = 1; k < n; k++) {
    for (let l = 1; l <= k; l++) {
      for (let q = 0; q < points; q++) {
        const x = pointRadius[q] ** 2
        pairs[at++] = pointWeight[q] * 4 * x * slope[q * n + k] * slope[q * n + l]
      }
    }
  }
  return {
    modes,
    points,
    interpolation: product(points, n, sphere.interpolation, modes.toNodes),
    cumulative: product(points, n, sphere.cumulative, modes.toNodes),
    pairs,
  }
}

/** Lower triangle of K without mode 0, row by row, for D at the points. */
export function assembleStiffness(
  points: number,
  pairs: Float64Array,
  D: Float64Array,
  K: Float64Array,
): void {
  const even = points - (points & 1)
  const rows = pairs.length / points
  let at = 0
  for (let p = 0; p < rows; p++) {
    // two sums, which need not wait for each other
    let a = 0
    let b = 0
    for (let q = 0; q < even; q += 2) {
      a += pairs[at] * D[q]
      b += pairs[at + 1] * D[q + 1]
      at += 2
    }
    if (even < points) a += pairs[at++] * D[even]
    K[p] = a + b
  }
}

/** A·B for A rows×n and B n×n. */
function product(rows: number, n: number, A: Float64Array, B: Float64Array): Float64Array {
  const C = new Float64Array(rows * n)
  for (let i = 0; i < rows; i++) {
    for (let m = 0; m < n; m++) {
      for (let k = 0; k < n; k++) C[i * n + k] += A[i * n + m] * B[m * n + k]
    }
  }
  return C
}
