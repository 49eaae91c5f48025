/** One conducting ingredient of a layer. */
export interface ConductingPhase {
  /** Of the solid, without pores [1] */
  readonly solidShare: number
  /** [S/m] */
  readonly conductivity: number
  readonly network: Network
}

/** Threshold and exponent of one kind of network. */
export interface Network {
  /** φ_c: share of the solid at which a first path crosses it [1] */
  readonly threshold: number
  /** t [1] */
  readonly exponent: number
  /** Share of the bulk conductivity that contacts between grains let through [1] */
  readonly contact: number
}

/**
 * Electronic conductivity of a porous layer. Drying leaves binder and carbon on the grains, so networks form in the solid,
 * and pores only lengthen the way:
 *
 *     σ_eff = (1−P)^b Σ k σ ((φ − φ_c)/(1 − φ_c))^t    over phases with φ > φ_c, in parallel
 *
 * @param porosity  P [1]
 * @param bruggeman b [1]
 * @returns [S/m]; 0 where nothing percolates
 */
export function percolationConductivity(
  phases: readonly ConductingPhase[],
  porosity: number,
  bruggeman: number,
): number {
  const solid = phases.reduce((sum, { solidShare, conductivity, network }) => {
    const { threshold, exponent, contact } = network
    if (solidShare <= threshold) return sum
    return sum + contact * conductivity * ((solidShare - threshold) / (1 - threshold)) ** exponent
  }, 0)
  return (1 - porosity) ** bruggeman * solid
}
