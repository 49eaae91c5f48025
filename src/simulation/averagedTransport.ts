import type { CellParameters } from '../cells/cellParameters.ts'
import { factorTridiagonal, solveTridiagonal } from '../numerics/tridiagonal.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import { type CellControl, currentCorrection } from './control.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { PointStep } from './reactionKernels.ts'
import type { Transport } from './transport.ts'

/**
 * Salt and charge averaged over each electrode: the single particle model (no electrolyte at all) and the one with
 * electrolyte of `marquis-2019`. Reactions are even, so the ionic current is linear in each electrode; salt follows its
 * own diffusion, and the voltage gets the averaged concentration and ohmic terms
 *
 *     V = Δ_p − Δ_n + χ̄ (⟨ln u⟩_p − ⟨ln u⟩_n) − I (L_n/3κ_n + L_s/κ_s + L_p/3κ_p) − (I/3)(L_n/σ_n + L_p/σ_p)
 *
 * with κ = ε^b κ(ū) at the mean concentration of the cell.
 */
export class AveragedTransport implements Transport {
  readonly negativeStep: PointStep
  readonly positiveStep: PointStep = onePoint(1)
  voltage = 0
  currentStep = 0

  readonly #cells: ElectrolyteCells | undefined
  readonly #negative: PorousElectrode | undefined
  readonly #positive: PorousElectrode
  readonly #counterExchange: number
  /** Share of the cell's current that is ionic at each face. */
  readonly #ionicShare: Float64Array
  readonly #lower: Float64Array
  readonly #diagonal: Float64Array
  readonly #upper: Float64Array
  readonly #step: Float64Array
  readonly #stepPerCurrent: Float64Array
  readonly #poreHistory: Float64Array
  #thermalVoltage = 0
  #areal = 0

  constructor(
    cell: CellParameters,
    cells: ElectrolyteCells | undefined,
    negative: PorousElectrode | undefined,
    positive: PorousElectrode,
  ) {
    this.#cells = cells
    this.#negative = negative
    this.#positive = positive
    this.#counterExchange =
      cell.negative.kind === 'lithium' ? cell.negative.exchangeCurrentDensity : 0
    this.negativeStep = onePoint(negative === undefined ? 0 : 1)
    const n = cells?.cells ?? 0
    this.#lower = new Float64Array(n)
    this.#diagonal = new Float64Array(n)
    this.#upper = new Float64Array(n)
    this.#step = new Float64Array(n)
    this.#stepPerCurrent = new Float64Array(n)
    this.#poreHistory = new Float64Array(n)
    this.#ionicShare = cells === undefined ? new Float64Array(0) : ionicShares(cells)
  }

  setTemperature(T: number, referenceTemperature: number): void {
    this.#cells?.setTemperature(T, referenceTemperature)
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
  }

  begin(y: Float64Array, w: Float64Array): void {
    const cells = this.#cells
    if (cells === undefined) return
    cells.refreshGeometry()
    cells.poreHistory(w, this.#poreHistory)
    cells.load(y)
    this.#averageSalt()
  }

  solve(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const I = control === 'current' ? value : areal
    if (this.#cells !== undefined && !this.#solveSalt(this.#cells, alpha, w, I)) return false
    return this.#solvePotentials(y, I, areal, control, value)
  }

  solveFrozen(
    y: Float64Array,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const I = control === 'current' ? value : areal
    this.#cells?.evaluate()
    this.#step.fill(0)
    this.#stepPerCurrent.fill(0)
    return this.#solvePotentials(y, I, areal, control, value)
  }

  apply(y: Float64Array, weight: Float64Array, norm: Float64Array): boolean {
    let cut = false
    const cells = this.#cells
    if (cells !== undefined) {
      const { u, pores, saltOffset } = cells
      for (let i = 0; i < cells.cells; i++) {
        const e = this.#step[i] * pores[i] * weight[saltOffset + i]
        norm[0] += e * e
        let next = u[i] + this.#step[i]
        if (next < 0.1 * u[i]) {
          next = 0.1 * u[i]
          cut = true
        }
        u[i] = next
      }
      this.#averageSalt()
    }
    if (this.#negative !== undefined) {
      const at = this.#negative.deltaOffset
      y[at] += this.negativeStep.delta[0]
      norm[0] += (this.negativeStep.delta[0] * weight[at]) ** 2
    }
    const at = this.#positive.deltaOffset
    y[at] += this.positiveStep.delta[0]
    norm[0] += (this.positiveStep.delta[0] * weight[at]) ** 2
    this.voltage = this.#voltageAt(y, this.#areal)
    return cut
  }

  finish(_alpha: number, w: Float64Array, y: Float64Array): void {
    this.#cells?.finish(w, this.#poreHistory, y)
  }

  #solveSalt(cells: ElectrolyteCells, alpha: number, w: Float64Array, I: number): boolean {
    const { cells: n, u, width, saltResistance, saltResistanceSlope, saltOffset } = cells
    cells.evaluate()
    const perCharge = 1 / (FARADAY * cells.referenceConcentration)
    const { transference, transferenceSlope } = cells
    for (let i = 0; i < n; i++) {
      this.#diagonal[i] = alpha * width[i] * this.#poreHistory[i]
      this.#step[i] = alpha * width[i] * w[saltOffset + i] - u[i] * this.#diagonal[i]
      this.#stepPerCurrent[i] = 0
      this.#lower[i] = 0
      this.#upper[i] = 0
    }
    for (let f = 0; f < n - 1; f++) {
      const conductance = 1 / (saltResistance[f] + saltResistance[f + 1])
      const gradient = (u[f + 1] - u[f]) * conductance
      const anion = 1 - 0.5 * (transference[f] + transference[f + 1])
      const share = this.#ionicShare[f] * perCharge
      const flux = -gradient - anion * share * I
      const left =
        conductance * (1 + gradient * saltResistanceSlope[f]) +
        0.5 * transferenceSlope[f] * share * I
      const right =
        conductance * (-1 + gradient * saltResistanceSlope[f + 1]) +
        0.5 * transferenceSlope[f + 1] * share * I
      this.#diagonal[f] += left
      this.#upper[f] += right
      this.#diagonal[f + 1] -= right
      this.#lower[f + 1] -= left
      this.#step[f] -= flux
      this.#step[f + 1] += flux
      this.#stepPerCurrent[f] += anion * share
      this.#stepPerCurrent[f + 1] -= anion * share
    }
    if (!factorTridiagonal(n, this.#lower, this.#diagonal, this.#upper)) return false
    solveTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#step)
    solveTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#stepPerCurrent)
    return true
  }

  /** Corrections of Δ in both electrodes, with the salt's corrections known up to δI. */
  #solvePotentials(
    y: Float64Array,
    I: number,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const negative = this.#negative
    const positive = this.#positive
    const n0 = negative === undefined ? 0 : this.#electrodeStep(negative, 0, I, 0)
    const n1 = negative === undefined ? 0 : this.#electrodeStep(negative, 0, 0, 1)
    const p0 = this.#electrodeStep(positive, 1, -I, 0)
    const p1 = this.#electrodeStep(positive, 1, 0, 1)
    const V0 = this.#voltageAt(y, I) + p0 - n0 + this.#concentrationChange(this.#step)
    let dI = 0
    this.voltage = V0
    if (control !== 'current') {
      const d = 1e-6 * Math.max(Math.abs(I), 1e-3)
      const explicit = (this.#voltageAt(y, I + d) - this.#voltageAt(y, I - d)) / (2 * d)
      const V1 = explicit + p1 - n1 + this.#concentrationChange(this.#stepPerCurrent)
      dI = currentCorrection(control, value, I, V0, V1)
      this.voltage = V0 + V1 * dI
      for (let i = 0; i < this.#step.length; i++) this.#step[i] += dI * this.#stepPerCurrent[i]
    }
    this.#areal = I + dI
    this.currentStep = I + dI - areal
    if (negative !== undefined) {
      this.negativeStep.delta[0] = n0 + dI * n1
      this.negativeStep.saltStep[0] = this.#meanSaltStep(0, this.#step)
    }
    this.positiveStep.delta[0] = p0 + dI * p1
    this.positiveStep.saltStep[0] = this.#meanSaltStep(1, this.#step)
    return Number.isFinite(this.voltage) && Number.isFinite(this.#areal)
  }

  /** δΔ that balances L Σ a j against the cell's current: at unchanged current, or per unit of it. */
  #electrodeStep(electrode: PorousElectrode, side: 0 | 1, I: number, perCurrent: 0 | 1): number {
    const { value, onDelta, onSalt } = electrode.sums
    const L = electrode.parameters.thickness
    if (perCurrent === 0) {
      return (I / L - value[0] - onSalt[0] * this.#meanSaltStep(side, this.#step)) / onDelta[0]
    }
    const sign = side === 0 ? 1 : -1
    return (sign / L - onSalt[0] * this.#meanSaltStep(side, this.#stepPerCurrent)) / onDelta[0]
  }

  #range(side: 0 | 1): [number, number] {
    const cells = this.#cells
    if (cells === undefined) return [0, 0]
    const first = cells.negativeCells + cells.separatorCells
    return side === 0 ? [0, cells.negativeCells] : [first, cells.cells]
  }

  /** The reactions see (⟨√u⟩)², so that j₀ carries the average of √u. */
  #averageSalt(): void {
    if (this.#cells === undefined) return
    if (this.#negative !== undefined) this.negativeStep.salt[0] = this.#meanRoot(0) ** 2
    this.positiveStep.salt[0] = this.#meanRoot(1) ** 2
  }

  #meanRoot(side: 0 | 1): number {
    const cells = this.#cells as ElectrolyteCells
    const [from, to] = this.#range(side)
    let sum = 0
    let length = 0
    for (let i = from; i < to; i++) {
      sum += cells.width[i] * Math.sqrt(cells.u[i])
      length += cells.width[i]
    }
    return sum / length
  }

  #meanSaltStep(side: 0 | 1, step: Float64Array): number {
    const cells = this.#cells
    if (cells === undefined) return 0
    const [from, to] = this.#range(side)
    let sum = 0
    let root = 0
    let length = 0
    for (let i = from; i < to; i++) {
      const r = Math.sqrt(cells.u[i])
      root += cells.width[i] * r
      sum += (cells.width[i] * step[i]) / r
      length += cells.width[i]
    }
    return (root * sum) / (length * length)
  }

  #voltageAt(y: Float64Array, I: number): number {
    const negative = this.#negative
    const positive = this.#positive
    const cells = this.#cells
    let V = y[positive.deltaOffset] - (negative === undefined ? 0 : y[negative.deltaOffset])
    if (negative === undefined) {
      V -= this.#thermalVoltage * Math.asinh(I / (2 * this.#counterExchange))
    }
    if (cells === undefined) return V
    V += this.#concentrationVoltage(cells, I)
    const kappa = meanConductivity(cells)
    V -= I * meanResistance(cells, positive, kappa, this.#range(1)[0])
    if (negative !== undefined) V -= I * meanResistance(cells, negative, kappa, 0)
    const separator = cells.negativeCells
    let resistance = 0
    for (let i = separator; i < separator + cells.separatorCells; i++) {
      resistance += cells.width[i] / (cells.efficiency[i] * kappa)
    }
    return V - I * resistance
  }

  #concentrationVoltage(cells: ElectrolyteCells, I: number): number {
    let chi = 0
    for (let i = 0; i < cells.cells; i++) chi += cells.chi[i]
    chi /= cells.cells
    const positive = this.#meanLog(cells, 1)
    if (this.#negative !== undefined) return chi * (positive - this.#meanLog(cells, 0))
    const anion = 1 - cells.transference[0]
    const rise = (anion * I * cells.saltResistance[0]) / (FARADAY * cells.referenceConcentration)
    return chi * (positive - Math.log(Math.max(cells.u[0] + rise, 1e-6)))
  }

  #meanLog(cells: ElectrolyteCells, side: 0 | 1): number {
    const [from, to] = this.#range(side)
    let sum = 0
    let length = 0
    for (let i = from; i < to; i++) {
      sum += cells.width[i] * Math.log(cells.u[i])
      length += cells.width[i]
    }
    return sum / length
  }

  #concentrationChange(step: Float64Array): number {
    const cells = this.#cells
    if (cells === undefined) return 0
    let chi = 0
    for (let i = 0; i < cells.cells; i++) chi += cells.chi[i]
    chi /= cells.cells
    const mean = (side: 0 | 1) => {
      const [from, to] = this.#range(side)
      let sum = 0
      let length = 0
      for (let i = from; i < to; i++) {
        sum += (cells.width[i] * step[i]) / cells.u[i]
        length += cells.width[i]
      }
      return sum / length
    }
    return chi * (mean(1) - (this.#negative === undefined ? step[0] / cells.u[0] : mean(0)))
  }
}

/** Bulk conductivity at the mean concentration of the whole cell [S/m]. */
function meanConductivity({
  cells,
  width,
  u,
  conductivity,
  referenceConcentration,
}: ElectrolyteCells): number {
  let length = 0
  let sum = 0
  for (let i = 0; i < cells; i++) {
    length += width[i]
    sum += width[i] * u[i]
  }
  return conductivity.at((sum / length) * referenceConcentration)
}

/** λL/3 (1/κ_eff + 1/σ) of one electrode [Ω·m²]. */
function meanResistance(
  { efficiency }: ElectrolyteCells,
  { parameters, stretch }: PorousElectrode,
  kappa: number,
  firstCell: number,
): number {
  const third = (parameters.thickness * stretch[0]) / 3
  return third * (1 / (efficiency[firstCell] * kappa) + 1 / parameters.electronicConductivity)
}

function onePoint(points: 0 | 1): PointStep {
  return {
    delta: new Float64Array(points),
    salt: new Float64Array(points).fill(1),
    saltStep: new Float64Array(points),
  }
}

/** Ionic share of the current at each face: linear through the electrodes, one in the separator. */
function ionicShares({
  cells,
  width,
  negativeCells,
  separatorCells,
}: ElectrolyteCells): Float64Array {
  const share = new Float64Array(cells)
  const total = (from: number, to: number) =>
    width.subarray(from, to).reduce((sum, h) => sum + h, 0)
  const first = negativeCells + separatorCells
  for (let f = 0; f < cells - 1; f++) {
    if (f < negativeCells) share[f] = total(0, f + 1) / total(0, negativeCells)
    else if (f < first) share[f] = 1
    else share[f] = 1 - total(first, f + 1) / total(first, cells)
  }
  return share
}
