import type { HostParameters } from '../cells/cellParameters.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'

/** What temperature makes of a host's rates. */
export class HostRates {
  /** T − T_ref [K], and 2RT/F [V] */
  dT = 0
  thermalVoltage = 0
  /** D where it is constant, else the factor on D(θ) [m²/s or 1] */
  diffusivity = 0
  /** j₀ at half filling and reference salt [A/m²] */
  exchange = 0
  readonly #host: HostParameters
  readonly #referenceDiffusivity: number

  /** @param referenceDiffusivity D at the reference temperature where it is constant, else 1 */
  constructor(host: HostParameters, referenceDiffusivity: number) {
    this.#host = host
    this.#referenceDiffusivity = referenceDiffusivity
  }

  setTemperature(T: number, referenceTemperature: number): void {
    const { diffusivityActivationEnergy, exchangeCurrentActivationEnergy } = this.#host
    const x = (1 / referenceTemperature - 1 / T) / GAS_CONSTANT
    this.dT = T - referenceTemperature
    this.thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
    this.diffusivity = this.#referenceDiffusivity * Math.exp(diffusivityActivationEnergy * x)
    this.exchange =
      this.#host.exchangeCurrentDensity * Math.exp(exchangeCurrentActivationEnergy * x)
  }
}
