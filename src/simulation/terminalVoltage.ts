import { halfLogRatio } from '../submodels/transport/halfLog.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { Faces } from './porousRows.ts'
import { surfaceLogSlope, surfaceSalt } from './surfaceSalt.ts'

/** The voltage between the collectors of a resolved cell, and how it changes along a correction. */
export class TerminalVoltage {
  readonly #cells: ElectrolyteCells
  readonly #negative: PorousElectrode | undefined
  readonly #positive: PorousElectrode
  readonly #faces: Faces
  readonly #counterExchange: number
  #thermalVoltage = 0

  constructor(
    cells: ElectrolyteCells,
    negative: PorousElectrode | undefined,
    positive: PorousElectrode,
    faces: Faces,
    counterExchange: number,
  ) {
    this.#cells = cells
    this.#negative = negative
    this.#positive = positive
    this.#faces = faces
    this.#counterExchange = counterExchange
  }

  setTemperature(T: number): void {
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
  }

  /**
   * V = φ_s(+) − φ_s(−), along the solid to the separator, through the electrolyte there, and back along the solid:
   * linear in Δ and in the face currents.
   */
  at(y: Float64Array, I: number): number {
    const { u, faceResistance, chi } = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n } = this.#cells
    const { mean: current, solid } = this.#faces
    const first = nn + ns
    let V = y[this.#positive.deltaOffset]
    for (let f = Math.max(nn - 1, 0); f < first; f++) {
      V += (chi[f] + chi[f + 1]) * halfLogRatio(u[f], u[f + 1]) - I * faceResistance[f]
    }
    for (let f = first; f < n - 1; f++) V -= (I - current[f]) * solid[f]
    V -=
      I * this.#endResistance(this.#positive, n - 1) +
      this.#endCorrection(this.#positive, first, n - 1)
    if (this.#negative === undefined) return V + this.#counterVoltage(I)
    V -= y[this.#negative.deltaOffset + nn - 1]
    for (let f = 0; f < nn - 1; f++) V -= (I - current[f]) * solid[f]
    return (
      V -
      I * this.#endResistance(this.#negative, 0) +
      this.#endCorrection(this.#negative, nn - 1, 0)
    )
  }

  /** Electronic resistance of the half cell at a collector [Ω·m²]. */
  #endResistance(electrode: PorousElectrode, cell: number): number {
    const { width, stretch } = this.#cells
    return (width[cell] * stretch[cell]) / (2 * electrode.parameters.electronicConductivity)
  }

  /** What reaction within the outermost half cells takes off their ohmic drops [V]: (H/4) S r each. */
  #endCorrection(electrode: PorousElectrode, atSeparator: number, atCollector: number): number {
    const { width, resistance } = this.#cells
    const { value } = electrode.sums
    const [inner, outer] = atSeparator < atCollector ? [0, electrode.n - 1] : [electrode.n - 1, 0]
    return (
      0.25 *
      width[atSeparator] *
      (value[inner] * resistance[atSeparator] +
        value[outer] * this.#endResistance(electrode, atCollector))
    )
  }

  /** −Δ of the lithium surface and the half cell of electrolyte before it; u₀ there follows from zero anion flux. */
  #counterVoltage(I: number): number {
    const { u, resistance, chi } = this.#cells
    return (
      2 * chi[0] * halfLogRatio(surfaceSalt(u[0], this.#surfaceRise(I)), u[0]) -
      I * resistance[0] -
      this.#thermalVoltage * Math.asinh(I / (2 * this.#counterExchange))
    )
  }

  /** ∂V/∂u of the first cell, through the lithium surface. */
  #counterOnSalt(I: number): number {
    const { u, chi } = this.#cells
    return chi[0] * (1 / u[0] - surfaceLogSlope(u[0], this.#surfaceRise(I)))
  }

  #surfaceRise(I: number): number {
    const { saltResistance, transference, referenceConcentration } = this.#cells
    return ((1 - transference[0]) * I * saltResistance[0]) / (FARADAY * referenceConcentration)
  }

  /** ∂V/∂I that stands in no cell: ohmic ends and the counter electrode. */
  explicitSlope(I: number): number {
    const { faceResistance, negativeCells: nn, separatorCells: ns } = this.#cells
    const { solid } = this.#faces
    const n = this.#cells.cells
    const first = nn + ns
    let slope = 0
    for (let f = Math.max(nn - 1, 0); f < first; f++) slope -= faceResistance[f]
    for (let f = first; f < n - 1; f++) slope -= solid[f]
    slope -= this.#endResistance(this.#positive, n - 1)
    if (this.#negative === undefined) {
      const d = Math.max(Math.abs(I), this.#counterExchange) * 1e-6
      return slope + (this.#counterVoltage(I + d) - this.#counterVoltage(I - d)) / (2 * d)
    }
    for (let f = 0; f < nn - 1; f++) slope -= solid[f]
    return slope - this.#endResistance(this.#negative, 0)
  }

  /** Change of V along a correction of (u, Δ), the explicit part of I aside. */
  change(step: Float64Array, dI: number): number {
    const { u, uSlope, faceLeft, faceRight, chi, chiSlope } = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n } = this.#cells
    const { current, meanLeft, meanRight, currentI, g, solid } = this.#faces
    const first = nn + ns
    let V = step[2 * first + 1]
    if (this.#negative === undefined) V += this.#counterOnSalt(current[0]) * uSlope[0] * step[0]
    for (let f = Math.max(nn - 1, 0); f < first; f++) {
      const du0 = step[2 * f]
      const du1 = step[2 * f + 2]
      const ratio = (uSlope[f + 1] * du1) / u[f + 1] - (uSlope[f] * du0) / u[f]
      V +=
        halfLogRatio(u[f], u[f + 1]) * (chiSlope[f] * du0 + chiSlope[f + 1] * du1) +
        0.5 * (chi[f] + chi[f + 1]) * ratio -
        current[f] * (faceLeft[f] * du0 + faceRight[f] * du1)
    }
    const along = (from: number, to: number) => {
      for (let f = from; f < to; f++) {
        const di =
          meanLeft[f] * step[2 * f] +
          meanRight[f] * step[2 * f + 2] +
          g[f] * (step[2 * f + 3] - step[2 * f + 1]) +
          currentI[f] * dI
        V += di * solid[f]
      }
    }
    along(first, n - 1)
    if (this.#negative === undefined) return V
    V -= step[2 * nn - 1]
    along(0, nn - 1)
    return V
  }
}
