import { FARADAY } from '../../units/constants.ts'

/** What SEI growth needs to know; SI. */
export interface SeiGrowthParameters {
  readonly form: 'solvent-diffusion' | 'reaction-diffusion'
  readonly solventDiffusivity: number
  readonly solventConcentration: number
  readonly rateConstant: number
  readonly potential: number
  readonly onsetPotential?: number
  readonly resistivity: number
  readonly barrierThickness: number
  readonly barrierCoverage: number
}

const largestExponent = 200

/**
 * SEI current density per wetted area [A/m²] (≤ 0, it takes lithium) through a film of thickness L:
 *
 *     solvent diffusion    j = −F D c / L
 *     reaction, diffusion  j = −F c K / (1 + L K/D),   K = k exp(−Fη/2RT),   η = Δ − U − j_tot L ρ
 *
 * Solvent diffusion is cut off above an onset potential, by a factor 1/(1 + exp((Δ−U_on)F/RT)).
 * A coating acts as a further thickness in series on the share of area that it covers. `slope` receives ∂j/∂Δ.
 *
 * @param L        film thickness [m]
 * @param total    all current through the film per area [A/m²], for its ohmic drop
 * @param areaFactor wetted over reference area [1]; multiplies the result
 */
export function seiGrowth(
  n: number,
  parameters: SeiGrowthParameters,
  thermalVoltage: number,
  L: Float64Array,
  areaFactor: Float64Array,
  total: Float64Array,
  totalOffset: number,
  delta: Float64Array,
  deltaOffset: number,
  current: Float64Array,
  slope: Float64Array,
): void {
  const { form, solventDiffusivity: D, solventConcentration: c } = parameters
  const { barrierThickness, barrierCoverage, rateConstant, potential, resistivity } = parameters
  const onset = parameters.onsetPotential ?? Number.POSITIVE_INFINITY
  const reacts = form === 'reaction-diffusion'
  for (let i = 0; i < n; i++) {
    let K = Number.POSITIVE_INFINITY
    if (reacts) {
      const eta = delta[deltaOffset + i] - potential - total[totalOffset + i] * L[i] * resistivity
      K = rateConstant * Math.exp(Math.min(-eta / thermalVoltage, largestExponent))
    }
    const bare = 1 / (1 / K + L[i] / D)
    const covered = barrierCoverage > 0 ? 1 / (1 / K + (L[i] + barrierThickness) / D) : 0
    const flow = (1 - barrierCoverage) * bare + barrierCoverage * covered
    const limit = FARADAY * c * flow * areaFactor[i]
    if (!reacts) {
      const e = (2 * (delta[deltaOffset + i] - onset)) / thermalVoltage
      const open = 1 / (1 + Math.exp(Math.min(e, largestExponent)))
      current[i] = -limit * open
      slope[i] = (2 * limit * open * (1 - open)) / thermalVoltage
      continue
    }
    current[i] = -limit
    // d(flow)/dK · dK/dΔ, with dK/dΔ = −K/(2RT/F) and dflow/dK = flow²/K² of each share
    const steepness = (1 - barrierCoverage) * bare * bare + barrierCoverage * covered * covered
    slope[i] = (FARADAY * c * areaFactor[i] * steepness) / (K * thermalVoltage)
  }
}
