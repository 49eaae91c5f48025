/** One conducting ingredient of a layer. */
export interface ConductingPhase {
  /** Of the layer with its pores [1] */
  readonly volumeShare: number
  /** [S/m] */
  readonly conductivity: number
}

/** Threshold and exponent of one kind of network. */
export interface Network {
  /** φ_c: volume share at which a first path crosses the layer [1] */
  readonly threshold: number
  /** t [1] */
  readonly exponent: number
  /** Share of the bulk conductivity that contacts between grains let through [1] */
  readonly contact: number
}

/**
 * Electronic conductivity of a porous layer from the networks of its conducting phases, in parallel:
 *
 *     σ_eff = Σ k σ ((φ − φ_c)/(1 − φ_c))^t    over phases with φ > φ_c
 *
 * @returns [S/m]; 0 where nothing percolates
 */
export function percolationConductivity(
  phases: readonly (ConductingPhase & { readonly network: Network })[],
): number {
  return phases.reduce((sum, { volumeShare, conductivity, network }) => {
    const { threshold, exponent, contact } = network
    if (volumeShare <= threshold) return sum
    return sum + contact * conductivity * ((volumeShare - threshold) / (1 - threshold)) ** exponent
  }, 0)
}
