import { choleskyFactor, choleskySolvePair } from '../../numerics/cholesky.ts'
import { cubeRoot } from '../../numerics/cubeRoot.ts'
import { type Curve, isConstant } from '../../numerics/curve.ts'
import { evaluateCurve, type PackedCurve, packCurve } from '../../numerics/packedCurve.ts'
import {
  fillModes,
  meansOfModes,
  nodalProfile,
  type RadialModes,
} from '../../numerics/radialModes.ts'
import { assembleStiffness, type VaryingModes } from '../../numerics/varyingModes.ts'
import type { ParticleDiffusion } from './particleDiffusion.ts'

/** What makes the diffusion vary inside a particle. */
export interface VaryingDiffusionParameters {
  /** D over θ at the reference temperature [m²/s], or 1 where the factor carries it. */
  readonly diffusivity: Curve
  /** ν c_max: J = 1 + ν c_max θ [1]; 0 for a rigid host. */
  readonly volumePerLithiation: number
  /** Of θ_s [1]: particles may be simplified as far as a small share of it allows. */
  readonly tolerance: number
}

/**
 * Fick's law in n spheres whose diffusivity varies with lithiation and which swell, on the unlithiated sphere:
 *
 *     ∂θ/∂t = R⁻² ∂_R (R² D_eff ∂_R θ),   D_eff = D(θ) (r/R)⁴/J²,   (r/R)³ = mean of J inside R
 *
 * in the modes of the rigid sphere. D_eff is taken at the predicted profile, an error of the order of the step's own;
 * lithium is conserved to rounding all the same, since it is mode 0, which no D_eff reaches. A profile is a small
 * symmetric system, or, where it is even enough, decoupled modes with one D_eff (see `solveEven`).
 */
export class VaryingDiffusion implements ParticleDiffusion {
  readonly size: number
  readonly weights: Float64Array
  readonly #n: number
  readonly #scheme: VaryingModes
  readonly #modes: RadialModes
  readonly #perRadiusSquared: number
  readonly #f: number
  readonly #diffusivity: PackedCurve
  readonly #constant: number | undefined
  readonly #growth: number
  readonly #largestOff: number
  /** λ, β/3 and share in a parabola of each mode in turn. */
  readonly #table: Float64Array
  /** Particles that `solveEven` left. */
  readonly #uneven: Int32Array
  /** At the points of one particle. */
  readonly #theta: Float64Array
  readonly #inside: Float64Array
  readonly #D: Float64Array
  readonly #matrix: Float64Array
  /** a_k = free + response·j: the two in turn, for the modes of each particle. */
  readonly #solution: Float64Array

  constructor(
    n: number,
    scheme: VaryingModes,
    radius: number,
    f: number,
    { diffusivity, volumePerLithiation, tolerance }: VaryingDiffusionParameters,
  ) {
    const { modes, points } = scheme
    const { size } = modes
    this.size = size
    this.#n = n
    this.#scheme = scheme
    this.#modes = modes
    this.weights = modes.fromNodes.subarray(0, modes.size)
    this.#perRadiusSquared = 1 / (radius * radius)
    this.#f = f
    this.#diffusivity = packCurve(diffusivity)
    this.#constant = isConstant(diffusivity) ? diffusivity.y[0] : undefined
    this.#growth = volumePerLithiation
    this.#largestOff = toleranceShare * tolerance
    this.#table = modeTable(modes)
    this.#uneven = Int32Array.from({ length: n }, (_, i) => i)
    this.#theta = new Float64Array(points)
    this.#inside = new Float64Array(points)
    this.#D = new Float64Array(points)
    this.#matrix = new Float64Array((size * (size - 1)) / 2)
    this.#solution = new Float64Array(2 * n * size)
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
    const d = diffusivity * this.#perRadiusSquared
    const uneven =
      this.#constant === undefined
        ? this.#n
        : solveEven(
            this.#n,
            this.size,
            alpha,
            this.#f,
            d * this.#constant,
            this.#growth,
            this.#largestOff,
            this.#table,
            w,
            predicted,
            offset,
            this.#solution,
            P,
            q,
            this.#uneven,
          )
    for (let k = 0; k < uneven; k++) {
      const i = this.#uneven[k]
      this.#solve(i, alpha, w, offset, predicted, d)
      sumSurface(i, this.size, this.#solution, P, q)
    }
  }

  finish(
    _w: Float64Array,
    offset: number,
    j: Float64Array,
    jOffset: number,
    y: Float64Array,
  ): void {
    writeModes(this.#n, this.size, this.#solution, j, jOffset, y, offset)
  }

  fill(y: Float64Array, offset: number, theta: number): void {
    fillModes(this.#n, this.size, y, offset, theta)
  }

  means(y: Float64Array, offset: number, theta: Float64Array): void {
    meansOfModes(this.#n, this.size, y, offset, theta)
  }

  surfaces(
    y: Float64Array,
    offset: number,
    _j: Float64Array,
    _jOffset: number,
    theta: Float64Array,
  ): void {
    let at = offset
    for (let i = 0; i < this.#n; i++) {
      let sum = 0
      for (let k = 0; k < this.size; k++) sum += y[at++]
      theta[i] = sum
    }
  }

  profile(y: Float64Array, offset: number, i: number): Float64Array {
    return nodalProfile(this.#modes, y, offset + i * this.size)
  }

  /** One particle, its D_eff sampled at the points. */
  #solve(
    i: number,
    alpha: number,
    w: Float64Array,
    offset: number,
    predicted: Float64Array,
    d: number,
  ): void {
    const { size } = this
    const { points, interpolation, cumulative, pairs } = this.#scheme
    const D = this.#D
    const at = i * size
    toPoints(points, size, interpolation, predicted, offset + at, this.#theta)
    if (this.#constant !== undefined) D.fill(this.#constant)
    else evaluateCurve(this.#diffusivity, points, this.#theta, D, this.#inside)
    for (let q = 0; q < points; q++) D[q] *= d
    if (this.#growth !== 0) {
      toPoints(points, size, cumulative, predicted, offset + at, this.#inside)
      stretchDiffusivity(points, this.#growth, this.#theta, this.#inside, D)
    }
    assembleStiffness(points, pairs, D, this.#matrix)
    const f = this.#f
    addMass(size, alpha, f, this.#table, w, offset + at, this.#matrix, this.#solution, 2 * at)
    if (choleskyFactor(size - 1, this.#matrix)) {
      choleskySolvePair(size - 1, this.#matrix, this.#solution, 2 * at + 2)
    } else this.#solution.fill(Number.NaN, 2 * at, 2 * (at + size)) // D < 0 somewhere: the stage says so
  }
}

/** Stride of the table below. */
const stride = 3

function modeTable({ size, lambda, beta }: RadialModes): Float64Array {
  let all = 0
  for (let k = 1; k < size; k++) all += beta[k] / lambda[k]
  const table = new Float64Array(stride * size)
  for (let k = 0; k < size; k++) {
    const parabola = k === 0 ? 0 : beta[k] / lambda[k] / all
    table.set([lambda[k], beta[k] / 3, parabola], stride * k)
  }
  return table
}

/** Largest relative growth of the surface over the mean for which one D_eff is good to second order … */
const largestGrowth = 0.1
/** … and largest growth times lithiation off the parabola, in units of the tolerance: up to a fifth of it is the error. */
const toleranceShare = 0.05

/**
 * Where a particle of constant D swells nearly evenly, its modes decouple with one D_eff, which is chosen so that under
 * an even flux, where θ is nearly a parabola, the surface is right: a harmonic mean,
 *
 *     1/D_eff = (5/2) ∫₀¹ x^(3/2) J²/(D (r/R)⁴) dx = J̄^(2/3) (1 + 8v/7 + 43v²/63 + …)/D,   v = J(θ_s)/J̄ − 1
 *
 * What it misses is v times the part of the profile that is no parabola; particles where that counts are left.
 *
 * @param uneven receives their indices
 * @returns their number
 */
function solveEven(
  n: number,
  size: number,
  alpha: number,
  f: number,
  d: number,
  growth: number,
  largestOff: number,
  table: Float64Array,
  w: Float64Array,
  predicted: Float64Array,
  offset: number,
  solution: Float64Array,
  P: Float64Array,
  q: Float64Array,
  uneven: Int32Array,
): number {
  const meanResponse = (-f * table[1]) / alpha
  let left = 0
  for (let i = 0; i < n; i++) {
    const at = offset + i * size
    let difference = 0
    for (let k = 1; k < size; k++) difference += predicted[at + k]
    let off = 0
    for (let k = 1; k < size; k++) {
      off += Math.abs(predicted[at + k] - table[stride * k + 2] * difference)
    }
    const J = 1 + growth * predicted[at]
    const v = (growth * difference) / J
    const spread = Math.abs(v)
    if (!(spread < largestGrowth && spread * off < largestOff)) {
      uneven[left++] = i
      continue
    }
    const root = cubeRoot(J)
    const D = d / (root * root * (1 + v * (8 / 7 + (43 / 63) * v)))
    let to = 2 * i * size
    let allFree = w[at]
    let allResponse = meanResponse
    solution[to++] = allFree
    solution[to++] = allResponse
    for (let k = 1; k < size; k++) {
      const r = 1 / (alpha + table[stride * k] * D)
      const free = alpha * r * w[at + k]
      const response = -f * table[stride * k + 1] * r
      solution[to++] = free
      solution[to++] = response
      allFree += free
      allResponse += response
    }
    P[i] = allFree
    q[i] = allResponse
  }
  return left
}

/** θ_s = P + q j, the sum of the modes. */
function sumSurface(
  i: number,
  size: number,
  solution: Float64Array,
  P: Float64Array,
  q: Float64Array,
): void {
  P[i] = 0
  q[i] = 0
  for (let k = i * size; k < (i + 1) * size; k++) {
    P[i] += solution[2 * k]
    q[i] += solution[2 * k + 1]
  }
}

function writeModes(
  n: number,
  size: number,
  solution: Float64Array,
  j: Float64Array,
  jOffset: number,
  y: Float64Array,
  offset: number,
): void {
  let from = 0
  let to = offset
  for (let i = 0; i < n; i++) {
    const current = j[jOffset + i]
    for (let k = 0; k < size; k++) {
      y[to++] = solution[from] + solution[from + 1] * current
      from += 2
    }
  }
}

/** Applies a points×size matrix to the amplitudes of one particle. */
function toPoints(
  points: number,
  size: number,
  matrix: Float64Array,
  y: Float64Array,
  offset: number,
  out: Float64Array,
): void {
  let m = 0
  for (let q = 0; q < points; q++) {
    let sum = 0
    for (let k = 0; k < size; k++) sum += matrix[m++] * y[offset + k]
    out[q] = sum
  }
}

/** D · (r/R)⁴/J²; `inside` is the mean lithiation within each point's radius. */
function stretchDiffusivity(
  points: number,
  growth: number,
  theta: Float64Array,
  inside: Float64Array,
  D: Float64Array,
): void {
  for (let q = 0; q < points; q++) {
    const cube = 1 + growth * inside[q]
    const J = 1 + growth * theta[q]
    D[q] *= (cube * cubeRoot(cube)) / (J * J)
  }
}

/** matrix += αM, and the right-hand sides αMw and −f; mode 0 is solved with that. */
function addMass(
  size: number,
  alpha: number,
  f: number,
  table: Float64Array,
  w: Float64Array,
  offset: number,
  matrix: Float64Array,
  solution: Float64Array,
  to: number,
): void {
  solution[to] = w[offset]
  solution[to + 1] = -f / alpha
  let diagonal = 0
  for (let k = 1; k < size; k++) {
    const mass = alpha / table[stride * k + 1]
    matrix[diagonal] += mass
    solution[to + 2 * k] = mass * w[offset + k]
    solution[to + 2 * k + 1] = -f
    diagonal += k + 1
  }
}
