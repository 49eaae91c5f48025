/**
 * Lithium in the particles of one host at n points, seen from an implicit stage: before Newton starts, the surface
 * lithiation is known to be θ_s = P + q j, and the profile is written once when j has been found.
 *
 * j is the interfacial current density per reference area, j (r_s/R_s)² [A/m²], positive when lithium leaves.
 */
export interface ParticleDiffusion {
  /** Unknowns per particle; the first is its mean θ̄. */
  readonly size: number
  /**
   * Solves α(θ − w) = ∇·(D∇θ) for every particle up to j.
   *
   * @param w           history; this host's part starts at `offset`, point by point
   * @param predicted   predicted state, same layout: where diffusivity and swelling are evaluated
   * @param diffusivity D at the reference lithiation and this temperature [m²/s], or the factor on D(θ)
   * @param P           receives θ_s at j = 0 [1], length n
   * @param q           receives ∂θ_s/∂j [m²/A], length n, negative
   */
  prepare(
    alpha: number,
    w: Float64Array,
    offset: number,
    predicted: Float64Array,
    diffusivity: number,
    P: Float64Array,
    q: Float64Array,
  ): void
  /** Writes the profiles that belong to j into y. */
  finish(w: Float64Array, offset: number, j: Float64Array, jOffset: number, y: Float64Array): void
  /** Sets every particle to one lithiation. */
  fill(y: Float64Array, offset: number, theta: number): void
  /** Mean lithiation θ̄ of each particle [1], length n. */
  means(y: Float64Array, offset: number, theta: Float64Array): void
  /** Surface lithiation of each particle [1], length n; j is read where the surface is no unknown of its own. */
  surfaces(
    y: Float64Array,
    offset: number,
    j: Float64Array,
    jOffset: number,
    theta: Float64Array,
  ): void
  /** Share of the lithium that each node stands for, Σ = 1. */
  readonly weights: Float64Array
  /** θ at the radial nodes of particle i, centre first. */
  profile(y: Float64Array, offset: number, i: number): Float64Array
}
