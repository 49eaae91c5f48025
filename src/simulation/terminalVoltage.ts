import { rowSize } from '../numerics/blockTridiagonal.ts'
import {
  currentAt,
  currentIAt,
  faceSize,
  meanAt,
  meanDeltaRightAt,
  meanLeftAt,
  meanRightAt,
  solidAt,
} from '../submodels/transport/faceTable.ts'
import { halfLogRatio } from '../submodels/transport/halfLog.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import { surfaceLogSlope, surfaceRise, surfaceSalt } from './surfaceSalt.ts'

/** The voltage between the collectors of a resolved cell, and how it changes along a correction. */
export class TerminalVoltage {
  readonly #cells: ElectrolyteCells
  readonly #negative: PorousElectrode | undefined
  readonly #positive: PorousElectrode
  readonly #faces: Float64Array
  readonly #counterExchange: number
  #thermalVoltage = 0

  constructor(
    cells: ElectrolyteCells,
    negative: PorousElectrode | undefined,
    positive: PorousElectrode,
    faces: Float64Array,
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
    const faces = this.#faces
    const first = nn + ns
    let V = y[this.#positive.deltaOffset]
    for (let f = Math.max(nn - 1, 0); f < first; f++) {
      V += (chi[f] + chi[f + 1]) * halfLogRatio(u[f], u[f + 1]) - I * faceResistance[f]
    }
    V -= solidDrop(first, n - 1, I, faces)
    V -=
      I * this.#endResistance(this.#positive, n - 1) +
      this.#endCorrection(this.#positive, first, n - 1)
    if (this.#negative === undefined) return V + this.#counterVoltage(I)
    V -= y[this.#negative.deltaOffset + nn - 1]
    V -= solidDrop(0, nn - 1, I, faces)
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
    const { width } = this.#cells
    const { value } = electrode.sums
    const first = atSeparator < atCollector
    const [inner, outer] = first ? [0, electrode.n - 1] : [electrode.n - 1, 0]
    const ionic = this.#cells.boundaryResistance(atSeparator, atSeparator + (first ? -1 : 1))
    return (
      0.25 *
      width[atSeparator] *
      (value[inner] * ionic + value[outer] * this.#endResistance(electrode, atCollector))
    )
  }

  /** −Δ of the lithium surface and the half cell of electrolyte before it; u₀ there follows from zero anion flux. */
  #counterVoltage(I: number): number {
    const { u, resistance, chi } = this.#cells
    return (
      2 * chi[0] * halfLogRatio(surfaceSalt(u[0], surfaceRise(this.#cells, I)), u[0]) -
      I * resistance[0] -
      this.#thermalVoltage * Math.asinh(I / (2 * this.#counterExchange))
    )
  }

  /** ∂V/∂u of the first cell, through the lithium surface. */
  #counterOnSalt(I: number): number {
    const { u, chi } = this.#cells
    return chi[0] * (1 / u[0] - surfaceLogSlope(u[0], surfaceRise(this.#cells, I)))
  }

  /** ∂V/∂I that stands in no cell: ohmic ends and the counter electrode. */
  explicitSlope(I: number): number {
    const { faceResistance, negativeCells: nn, separatorCells: ns } = this.#cells
    const faces = this.#faces
    const n = this.#cells.cells
    const first = nn + ns
    let slope = 0
    for (let f = Math.max(nn - 1, 0); f < first; f++) slope -= faceResistance[f]
    slope -= solidResistance(first, n - 1, faces)
    slope -= this.#endResistance(this.#positive, n - 1)
    if (this.#negative === undefined) {
      const d = Math.max(Math.abs(I), this.#counterExchange) * 1e-6
      return slope + (this.#counterVoltage(I + d) - this.#counterVoltage(I - d)) / (2 * d)
    }
    slope -= solidResistance(0, nn - 1, faces)
    return slope - this.#endResistance(this.#negative, 0)
  }

  /** Change of V along one of the solved rows' corrections of (u, Δ), the explicit part of I aside. */
  change(rows: Float64Array, at: number, dI: number): number {
    const { u, uSlope, faceLeft, faceRight, chi, chiSlope } = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n } = this.#cells
    const faces = this.#faces
    const first = nn + ns
    let V = rows[rowSize * first + at + 1] + solidDropChange(first, n - 1, rows, at, dI, faces)
    for (let f = Math.max(nn - 1, 0); f < first; f++) {
      const k = rowSize * f + at
      const du0 = rows[k]
      const du1 = rows[k + rowSize]
      const ratio = (uSlope[f + 1] * du1) / u[f + 1] - (uSlope[f] * du0) / u[f]
      const current = faces[faceSize * f + currentAt]
      V +=
        halfLogRatio(u[f], u[f + 1]) * (chiSlope[f] * du0 + chiSlope[f + 1] * du1) +
        0.5 * (chi[f] + chi[f + 1]) * ratio -
        current * (faceLeft[f] * du0 + faceRight[f] * du1)
    }
    if (this.#negative === undefined) {
      return V + this.#counterOnSalt(faces[currentAt]) * uSlope[0] * rows[at]
    }
    return V - rows[rowSize * (nn - 1) + at + 1] + solidDropChange(0, nn - 1, rows, at, dI, faces)
  }
}

/** What the electronic current costs between the centres of cells `from` and `to` [V]. */
function solidDrop(from: number, to: number, I: number, faces: Float64Array): number {
  let drop = 0
  for (let k = faceSize * from; k < faceSize * to; k += faceSize) {
    drop += (I - faces[k + meanAt]) * faces[k + solidAt]
  }
  return drop
}

function solidResistance(from: number, to: number, faces: Float64Array): number {
  let sum = 0
  for (let k = faceSize * from; k < faceSize * to; k += faceSize) sum += faces[k + solidAt]
  return sum
}

/** What the ionic current's change takes off that drop [V]. */
function solidDropChange(
  from: number,
  to: number,
  rows: Float64Array,
  at: number,
  dI: number,
  faces: Float64Array,
): number {
  let sum = 0
  for (let f = from; f < to; f++) {
    const k = faceSize * f
    const row = rowSize * f + at
    const onU = faces[k + meanLeftAt] * rows[row] + faces[k + meanRightAt] * rows[row + rowSize]
    const onDelta = faces[k + meanDeltaRightAt] * (rows[row + rowSize + 1] - rows[row + 1])
    sum += (onU + onDelta + faces[k + currentIAt] * dI) * faces[k + solidAt]
  }
  return sum
}
