import {
  fillModes,
  meansOfModes,
  nodalProfile,
  type RadialModes,
} from '../../numerics/radialModes.ts'
import type { ParticleDiffusion } from './particleDiffusion.ts'

/**
 * Fick's law in n rigid spheres of one size and one diffusivity, in the eigenmodes of the radial scheme:
 *
 *     da_k/dt = d (−λ_k a_k + β_k g),   θ_s = Σ a_k + s g,   d = D/R²,   g = −f j / 3d
 *
 * f = a/(F c_max ε) turns a current density per reference area into dθ̄/dt = −f j. A stage costs two operations a mode;
 * mode 0 is the mean, so lithium is conserved to rounding.
 */
export class ModalDiffusion implements ParticleDiffusion {
  readonly size: number
  readonly weights: Float64Array
  readonly #n: number
  readonly #modes: RadialModes
  readonly #resolvent: Float64Array
  readonly #input: Float64Array
  readonly #radiusSquared: number
  readonly #f: number
  #d = 0

  constructor(n: number, modes: RadialModes, radius: number, f: number) {
    this.size = modes.size
    this.#n = n
    this.#modes = modes
    this.weights = modes.fromNodes.subarray(0, modes.size)
    this.#resolvent = new Float64Array(modes.size)
    this.#input = new Float64Array(modes.size)
    this.#radiusSquared = radius * radius
    this.#f = f
  }

  prepare(
    alpha: number,
    w: Float64Array,
    offset: number,
    _predicted: Float64Array,
    diffusivity: number,
    P: Float64Array,
    q: Float64Array,
  ): void {
    const { size, lambda, beta } = this.#modes
    const d = diffusivity / this.#radiusSquared
    const gPerCurrent = -this.#f / (3 * d)
    let surface = this.#modes.static
    for (let k = 0; k < size; k++) {
      const r = 1 / (alpha + lambda[k] * d)
      this.#resolvent[k] = alpha * r
      this.#input[k] = beta[k] * d * r * gPerCurrent
      surface += beta[k] * d * r
    }
    this.#d = d
    q.fill(surface * gPerCurrent)
    sumModes(this.#n, size, this.#resolvent, w, offset, P)
  }

  finish(w: Float64Array, offset: number, j: Float64Array, jOffset: number, y: Float64Array): void {
    writeModes(this.#n, this.size, this.#resolvent, this.#input, w, offset, j, jOffset, y)
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
    j: Float64Array,
    jOffset: number,
    theta: Float64Array,
  ): void {
    const { static: s, size } = this.#modes
    const gPerCurrent = this.#d === 0 ? 0 : -this.#f / (3 * this.#d)
    for (let i = 0; i < this.#n; i++) {
      let sum = s * gPerCurrent * j[jOffset + i]
      for (let k = 0; k < size; k++) sum += y[offset + i * size + k]
      theta[i] = sum
    }
  }

  profile(y: Float64Array, offset: number, i: number): Float64Array {
    return nodalProfile(this.#modes, y, offset + i * this.size)
  }
}

function sumModes(
  n: number,
  size: number,
  resolvent: Float64Array,
  w: Float64Array,
  offset: number,
  P: Float64Array,
): void {
  let at = offset
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let k = 0; k < size; k++) sum += resolvent[k] * w[at++]
    P[i] = sum
  }
}

function writeModes(
  n: number,
  size: number,
  resolvent: Float64Array,
  input: Float64Array,
  w: Float64Array,
  offset: number,
  j: Float64Array,
  jOffset: number,
  y: Float64Array,
): void {
  let at = offset
  for (let i = 0; i < n; i++) {
    const current = j[jOffset + i]
    for (let k = 0; k < size; k++) {
      y[at] = resolvent[k] * w[at] + input[k] * current
      at++
    }
  }
}
