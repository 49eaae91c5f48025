import type { HostParameters } from '../cells/cellParameters.ts'
import { evaluateCurve, type PackedCurve, packCurve } from '../numerics/packedCurve.ts'
import { FARADAY } from '../units/constants.ts'

/** What the pressure of a confined host does to its potential at n points: ΔU = −ν p(θ̄)/F. */
export class HostPressure {
  /** [V] */
  readonly shift: Float64Array
  readonly #pressure: PackedCurve
  readonly #perPressure: number
  readonly #mean: Float64Array
  readonly #slope: Float64Array

  constructor({ lithiumMolarVolume }: HostParameters, pressure: PackedCurve, n: number) {
    this.shift = new Float64Array(n)
    this.#pressure = pressure
    this.#perPressure = -lithiumMolarVolume / FARADAY
    this.#mean = new Float64Array(n)
    this.#slope = new Float64Array(n)
  }

  /** At mean lithiations θ̄. */
  at(mean: Float64Array): void {
    evaluateCurve(this.#pressure, mean.length, mean, this.shift, this.#slope, 1, this.#perPressure)
  }

  /**
   * Within a stage, at θ̄ = w̄ − (f/α) j.
   *
   * @param rate f/α
   * @param w    history; w̄ of point i stands at offset + i·stride
   * @param onCurrent receives ∂ΔU/∂j [V·m²/A]
   */
  follow(
    rate: number,
    w: Float64Array,
    offset: number,
    stride: number,
    j: Float64Array,
    jOffset: number,
    onCurrent: Float64Array,
  ): void {
    const mean = this.#mean
    for (let i = 0; i < mean.length; i++) mean[i] = w[offset + i * stride] - rate * j[jOffset + i]
    this.at(mean)
    for (let i = 0; i < mean.length; i++) onCurrent[i] = -rate * this.#slope[i]
  }
}

/** None where nothing confines the host. */
export function hostPressure(host: HostParameters, n: number): HostPressure | undefined {
  const { confinementPressure } = host
  if (confinementPressure === undefined) return undefined
  return new HostPressure(host, packCurve(confinementPressure), n)
}
