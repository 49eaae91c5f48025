import type { RadialModes } from '../../numerics/radialModes.ts'

/**
 * Surface lithiation of a rigid sphere of constant diffusivity that starts even and loses lithium evenly in time, in
 * closed form. In the modes of a radial scheme (see `ModalDiffusion`) each amplitude relaxes to its own end:
 *
 *     θ_s(t) = θ₀ + 3g dt + s g + Σ_{k≥1} (β_k g/λ_k)(1 − e^{−λ_k d t}),   d = D/R²,   g = −θ̄′/3d
 *
 * with θ̄′ the rate at which the mean falls [1/s], so that 3g dt = −θ̄′ t. Nothing is stepped, hence no error in time.
 */
export class ConstantFluxSphere {
  readonly #modes: RadialModes
  readonly #end: Float64Array
  readonly #rate: Float64Array
  #start = 0
  #fall = 0

  constructor(modes: RadialModes) {
    this.#modes = modes
    this.#end = new Float64Array(modes.size)
    this.#rate = new Float64Array(modes.size)
  }

  /**
   * @param theta θ₀ [1]
   * @param fall  −dθ̄/dt [1/s], > 0 where lithium leaves
   * @param d     D/R² [1/s]
   */
  set(theta: number, fall: number, d: number): void {
    const { size, lambda, beta, static: s } = this.#modes
    const g = -fall / (3 * d)
    this.#start = theta + s * g
    this.#fall = fall
    for (let k = 1; k < size; k++) {
      this.#end[k] = (beta[k] * g) / lambda[k]
      this.#rate[k] = lambda[k] * d
    }
  }

  /** θ_s at time t [s]. */
  at(t: number): number {
    let theta = this.#start - this.#fall * t
    for (let k = 1; k < this.#modes.size; k++) {
      theta += this.#end[k] * (1 - Math.exp(-this.#rate[k] * t))
    }
    return theta
  }

  /** θ_s at the n times 0, dt, 2dt …; one exponential a mode, the rest by multiplication. */
  atEvenTimes(n: number, dt: number, theta: Float64Array): void {
    for (let i = 0; i < n; i++) theta[i] = this.#start - this.#fall * dt * i
    for (let k = 1; k < this.#modes.size; k++) {
      addRelaxation(n, this.#end[k], Math.exp(-this.#rate[k] * dt), theta)
    }
  }
}

function addRelaxation(n: number, end: number, ratio: number, theta: Float64Array): void {
  let left = end
  for (let i = 0; i < n; i++) {
    theta[i] += end - left
    left *= ratio
  }
}
