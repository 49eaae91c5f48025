import type { Curve } from '../../numerics/curve.ts'
import { assembleStiffness, type GaussRadauSphere } from '../../numerics/gaussRadauSphere.ts'
import { evaluateCurve, type PackedCurve, packCurve } from '../../numerics/packedCurve.ts'
import type { ParticleDiffusion } from './particleDiffusion.ts'

/** What makes the diffusion vary inside a particle. */
export interface NodalDiffusionParameters {
  /** D over θ at the reference temperature [m²/s], or 1 where the factor carries it. */
  readonly diffusivity: Curve
  /** ν c_max: J = 1 + ν c_max θ [1]; 0 for a rigid host. */
  readonly volumePerLithiation: number
}

/**
 * Fick's law in n spheres whose diffusivity varies with lithiation and which swell, on the unlithiated sphere:
 *
 *     ∂θ/∂t = R⁻² ∂_R (R² D_eff ∂_R θ),   D_eff = D(θ) (r/R)⁴/J²,   (r/R)³ = mean of J inside R
 *
 * at Gauss–Radau points, one small symmetric system a particle and stage. D_eff is taken at the predicted profile, an
 * error of the order of the step's own; lithium is conserved to rounding all the same, since the rows of the stiffness
 * sum to zero.
 */
export class NodalDiffusion implements ParticleDiffusion {
  readonly size: number
  readonly #n: number
  readonly #scheme: GaussRadauSphere
  readonly #perRadiusSquared: number
  readonly #f: number
  readonly #diffusivity: PackedCurve
  readonly #swelling: number
  readonly #D: Float64Array
  readonly #slope: Float64Array
  readonly #matrix: Float64Array
  /** θ = free + response·j at the nodes of each particle. */
  readonly #free: Float64Array
  readonly #response: Float64Array

  constructor(
    n: number,
    scheme: GaussRadauSphere,
    radius: number,
    f: number,
    { diffusivity, volumePerLithiation }: NodalDiffusionParameters,
  ) {
    const size = scheme.size
    this.size = size
    this.#n = n
    this.#scheme = scheme
    this.#perRadiusSquared = 1 / (radius * radius)
    this.#f = f
    this.#diffusivity = packCurve(diffusivity)
    this.#swelling = volumePerLithiation
    this.#D = new Float64Array(n * size)
    this.#slope = new Float64Array(n * size)
    this.#matrix = new Float64Array(size * size)
    this.#free = new Float64Array(n * size)
    this.#response = new Float64Array(n * size)
  }

  prepare(
    alpha: number,
    w: Float64Array,
    offset: number,
    predicted: Float64Array,
    diffusivity: number,
    P: Float64Array,
    q: Float64Array,
  ): void {
    const { size } = this
    const n = this.#n
    const { weight, cumulative } = this.#scheme
    const profile = predicted.subarray(offset, offset + n * size)
    evaluateCurve(this.#diffusivity, n * size, profile, this.#D, this.#slope)
    scale(n * size, diffusivity * this.#perRadiusSquared, this.#D)
    if (this.#swelling !== 0) {
      stretchDiffusivity(n, size, this.#swelling, cumulative, profile, this.#D)
    }
    for (let i = 0; i < n; i++) {
      const at = i * size
      assembleStiffness(this.#scheme, this.#D, at, this.#matrix, 0)
      addMass(size, alpha, weight, w, offset + at, this.#matrix, this.#free, this.#response, at)
      solveSymmetric(size, this.#matrix, this.#free, this.#response, at, -this.#f)
      P[i] = this.#free[at + size - 1]
      q[i] = this.#response[at + size - 1]
    }
  }

  finish(
    _w: Float64Array,
    offset: number,
    j: Float64Array,
    jOffset: number,
    y: Float64Array,
  ): void {
    const { size } = this
    for (let i = 0; i < this.#n; i++) {
      const current = j[jOffset + i]
      for (let k = i * size; k < (i + 1) * size; k++) {
        y[offset + k] = this.#free[k] + this.#response[k] * current
      }
    }
  }

  fill(y: Float64Array, offset: number, theta: number): void {
    y.fill(theta, offset, offset + this.#n * this.size)
  }

  means(y: Float64Array, offset: number, theta: Float64Array): void {
    const { weight } = this.#scheme
    const { size } = this
    for (let i = 0; i < this.#n; i++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += weight[k] * y[offset + i * size + k]
      theta[i] = sum
    }
  }

  surfaces(
    y: Float64Array,
    offset: number,
    _j: Float64Array,
    _jOffset: number,
    theta: Float64Array,
  ): void {
    for (let i = 0; i < this.#n; i++) theta[i] = y[offset + (i + 1) * this.size - 1]
  }

  profile(y: Float64Array, offset: number, i: number): Float64Array {
    return y.slice(offset + i * this.size, offset + (i + 1) * this.size)
  }
}

function scale(n: number, factor: number, values: Float64Array): void {
  for (let i = 0; i < n; i++) values[i] *= factor
}

/** D · (r/R)⁴/J² at every node. */
function stretchDiffusivity(
  n: number,
  size: number,
  swelling: number,
  cumulative: Float64Array,
  profile: Float64Array,
  D: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const at = i * size
    for (let k = 0; k < size; k++) {
      let inside = 0
      for (let m = 0; m < size; m++) inside += cumulative[k * size + m] * profile[at + m]
      const cube = 1 + swelling * inside
      const J = 1 + swelling * profile[at + k]
      D[at + k] *= (cube * Math.cbrt(cube)) / (J * J)
    }
  }
}

/** matrix += αM, free = αMw, response = unit flux at the surface. */
function addMass(
  size: number,
  alpha: number,
  weight: Float64Array,
  w: Float64Array,
  wOffset: number,
  matrix: Float64Array,
  free: Float64Array,
  response: Float64Array,
  at: number,
): void {
  for (let k = 0; k < size; k++) {
    const mass = alpha * weight[k]
    matrix[k * size + k] += mass
    free[at + k] = mass * w[wOffset + k]
    response[at + k] = 0
  }
}

/** LDLᵀ of the symmetric positive definite matrix in place; solves for `free` and for `input` at the last row. */
function solveSymmetric(
  size: number,
  A: Float64Array,
  free: Float64Array,
  response: Float64Array,
  at: number,
  input: number,
): void {
  for (let j = 0; j < size; j++) {
    const row = j * size
    let d = A[row + j]
    for (let k = 0; k < j; k++) d -= A[row + k] * A[row + k] * A[k * size + k]
    A[row + j] = d
    const inverse = 1 / d
    for (let i = j + 1; i < size; i++) {
      const r = i * size
      let sum = A[r + j]
      for (let k = 0; k < j; k++) sum -= A[r + k] * A[row + k] * A[k * size + k]
      A[r + j] = sum * inverse
    }
    let f = free[at + j]
    for (let k = 0; k < j; k++) f -= A[row + k] * free[at + k]
    free[at + j] = f
  }
  const last = size - 1
  response[at + last] = input / A[last * size + last]
  for (let j = 0; j < size; j++) free[at + j] /= A[j * size + j]
  for (let j = last - 1; j >= 0; j--) {
    let f = free[at + j]
    let r = 0
    for (let k = j + 1; k < size; k++) {
      const l = A[k * size + j]
      f -= l * free[at + k]
      r -= l * response[at + k]
    }
    free[at + j] = f
    response[at + j] = r
  }
}
