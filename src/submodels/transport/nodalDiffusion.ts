import { choleskyFactor, choleskySolve, choleskySolveLast } from '../../numerics/cholesky.ts'
import { cubeRoot } from '../../numerics/cubeRoot.ts'
import { type Curve, isConstant } from '../../numerics/curve.ts'
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
  readonly meanWeights: Float64Array
  readonly #n: number
  readonly #scheme: GaussRadauSphere
  readonly #perRadiusSquared: number
  readonly #f: number
  readonly #diffusivity: PackedCurve
  readonly #constant: number | undefined
  readonly #swelling: number
  /** At the quadrature points of each particle. */
  readonly #theta: Float64Array
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
    this.meanWeights = scheme.weight
    this.#n = n
    this.#scheme = scheme
    this.#perRadiusSquared = 1 / (radius * radius)
    this.#f = f
    this.#diffusivity = packCurve(diffusivity)
    this.#constant = isConstant(diffusivity) ? diffusivity.y[0] : undefined
    this.#swelling = volumePerLithiation
    this.#theta = new Float64Array(n * scheme.points)
    this.#D = new Float64Array(n * scheme.points)
    this.#slope = new Float64Array(n * scheme.points)
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
    const { weight, cumulative, interpolation, points } = this.#scheme
    const all = n * points
    const D = diffusivity * this.#perRadiusSquared
    if (points === size) copy(all, predicted, offset, this.#theta)
    else toPoints(n, size, points, interpolation, predicted, offset, this.#theta)
    if (this.#constant !== undefined) this.#D.fill(D * this.#constant)
    else {
      evaluateCurve(this.#diffusivity, all, this.#theta, this.#D, this.#slope)
      scale(all, D, this.#D)
    }
    if (this.#swelling !== 0) {
      toPoints(n, size, points, cumulative, predicted, offset, this.#slope)
      stretchDiffusivity(all, this.#swelling, this.#theta, this.#slope, this.#D)
    }
    for (let i = 0; i < n; i++) {
      const at = i * size
      assembleStiffness(this.#scheme, this.#D, i * points, this.#matrix, 0)
      addMass(size, alpha, weight, w, offset + at, this.#matrix, this.#free, at)
      choleskyFactor(size, this.#matrix, 0)
      choleskySolve(size, this.#matrix, 0, this.#free, at)
      choleskySolveLast(size, this.#matrix, 0, -this.#f, this.#response, at)
      setMean(size, weight, this.#free, at, meanOf(size, weight, w, offset + at))
      setMean(size, weight, this.#response, at, -this.#f / alpha)
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
    for (let i = 0; i < this.#n; i++) theta[i] = meanOf(size, weight, y, offset + i * size)
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

function copy(n: number, from: Float64Array, offset: number, to: Float64Array): void {
  for (let i = 0; i < n; i++) to[i] = from[offset + i]
}

function scale(n: number, factor: number, values: Float64Array): void {
  for (let i = 0; i < n; i++) values[i] *= factor
}

/** Applies a points × size matrix to each particle's profile. */
function toPoints(
  n: number,
  size: number,
  points: number,
  matrix: Float64Array,
  y: Float64Array,
  offset: number,
  out: Float64Array,
): void {
  let to = 0
  for (let i = 0; i < n; i++) {
    const at = offset + i * size
    let m = 0
    for (let q = 0; q < points; q++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += matrix[m++] * y[at + k]
      out[to++] = sum
    }
  }
}

/** D · (r/R)⁴/J²; `inside` is the mean lithiation within each point's radius. */
function stretchDiffusivity(
  n: number,
  swelling: number,
  theta: Float64Array,
  inside: Float64Array,
  D: Float64Array,
): void {
  for (let k = 0; k < n; k++) {
    const cube = 1 + swelling * inside[k]
    const J = 1 + swelling * theta[k]
    D[k] *= (cube * cubeRoot(cube)) / (J * J)
  }
}

function meanOf(size: number, weight: Float64Array, y: Float64Array, at: number): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += weight[k] * y[at + k]
  return sum
}

/** Shifts a profile to the mean it must have: what the solve lost where diffusion is much faster than the step. */
function setMean(
  size: number,
  weight: Float64Array,
  y: Float64Array,
  at: number,
  mean: number,
): void {
  const shift = mean - meanOf(size, weight, y, at)
  for (let k = 0; k < size; k++) y[at + k] += shift
}

/** matrix += αM, free = αMw. */
function addMass(
  size: number,
  alpha: number,
  weight: Float64Array,
  w: Float64Array,
  wOffset: number,
  matrix: Float64Array,
  free: Float64Array,
  at: number,
): void {
  for (let k = 0; k < size; k++) {
    const mass = alpha * weight[k]
    matrix[k * size + k] += mass
    free[at + k] = mass * w[wOffset + k]
  }
}
