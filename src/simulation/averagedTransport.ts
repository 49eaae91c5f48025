import type { CellParameters } from '../cells/cellParameters.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import { AveragedSalt, effectiveSalt, type SaltMeans } from './averagedSalt.ts'
import { type CellControl, currentCorrection } from './control.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { PointStep } from './reactionKernels.ts'
import { surfaceRise, surfaceSalt } from './surfaceSalt.ts'
import type { Transport } from './transport.ts'

/**
 * Charge averaged over each electrode: the single particle model (no electrolyte at all) and the one with electrolyte
 * of `marquis-2019`. The voltage gets the averaged concentration and ohmic terms
 *
 *     V = Δ_p − Δ_n + χ̄ (⟨ln u⟩_p − ⟨ln u⟩_n) − I (L_n/3κ_n + L_s/κ_s + L_p/3κ_p) − (I/3)(L_n/σ_n + L_p/σ_p)
 *
 * with κ = ε^b κ(ū) at the mean concentration in the pores of the cell. An electrode's overpotential is the mean of
 * (2RT/F) asinh(j/2j₀(u)) over its cells; its one point is given the u at which a reaction has just that.
 */
export class AveragedTransport implements Transport {
  readonly negativeStep: PointStep
  readonly positiveStep: PointStep = onePoint(1)
  voltage = 0
  currentStep = 0

  readonly #cells: ElectrolyteCells | undefined
  readonly #salt: AveragedSalt | undefined
  readonly #negative: PorousElectrode | undefined
  readonly #positive: PorousElectrode
  readonly #counterExchange: number
  #thermalVoltage = 0
  #resistance = 0
  #areal = 0
  #dI = 0

  constructor(
    cell: CellParameters,
    cells: ElectrolyteCells | undefined,
    negative: PorousElectrode | undefined,
    positive: PorousElectrode,
  ) {
    this.#cells = cells
    this.#salt = cells === undefined ? undefined : new AveragedSalt(cells)
    this.#negative = negative
    this.#positive = positive
    this.#counterExchange =
      cell.negative.kind === 'lithium' ? cell.negative.exchangeCurrentDensity : 0
    this.negativeStep = onePoint(negative === undefined ? 0 : 1)
  }

  setTemperature(T: number, referenceTemperature: number): void {
    this.#cells?.setTemperature(T, referenceTemperature)
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
  }

  begin(y: Float64Array, w: Float64Array): void {
    this.#salt?.begin(y, w)
    this.#beginKinetics(y)
    this.#effectiveSalt(y)
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
    const open = control !== 'current'
    if (this.#salt !== undefined && !this.#salt.solve(alpha, w, I, open)) return false
    return this.#solvePotentials(y, I, areal, control, value)
  }

  solveFrozen(
    y: Float64Array,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const I = control === 'current' ? value : areal
    this.#salt?.freeze()
    return this.#solvePotentials(y, I, areal, control, value)
  }

  apply(y: Float64Array, weight: Float64Array, norm: Float64Array): boolean {
    const cut = this.#salt?.apply(this.#dI, weight, norm) ?? false
    if (this.#negative !== undefined) {
      moveDelta(y, this.#negative.deltaOffset, this.negativeStep, weight, norm)
    }
    moveDelta(y, this.#positive.deltaOffset, this.positiveStep, weight, norm)
    this.#effectiveSalt(y)
    this.voltage = this.#voltageAt(y, this.#areal)
    return cut
  }

  finish(_alpha: number, w: Float64Array, y: Float64Array): void {
    this.#salt?.finish(w, y)
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
    const salt = this.#salt
    if (this.#cells !== undefined) this.#resistance = this.#ohmicResistance(this.#cells)
    const p = this.#positive
    const p0 = deltaStep(p, -I, this.positiveStep.salt[0] * (salt?.positive.step ?? 0))
    const p1 = deltaSlope(p, -1, this.positiveStep.salt[0] * (salt?.positive.stepPerCurrent ?? 0))
    let n0 = 0
    let n1 = 0
    if (negative !== undefined) {
      const u = this.negativeStep.salt[0]
      n0 = deltaStep(negative, I, u * (salt?.negative.step ?? 0))
      n1 = deltaSlope(negative, 1, u * (salt?.negative.stepPerCurrent ?? 0))
    }
    const chi = salt?.chi ?? 0
    const onSalt = salt === undefined ? 0 : chi * (salt.positive.step - salt.negative.step)
    const V0 = this.#voltageAt(y, I) + p0 - n0 + onSalt
    let dI = 0
    this.voltage = V0
    if (control !== 'current') {
      const perCurrent =
        salt === undefined ? 0 : chi * (salt.positive.stepPerCurrent - salt.negative.stepPerCurrent)
      const V1 = this.#explicitSlope(y, I) + p1 - n1 + perCurrent
      dI = currentCorrection(control, value, I, V0, V1)
      this.voltage = V0 + V1 * dI
    }
    this.#dI = dI
    this.#areal = I + dI
    this.currentStep = I + dI - areal
    this.negativeStep.delta[0] = n0 + dI * n1
    this.positiveStep.delta[0] = p0 + dI * p1
    if (salt !== undefined) {
      this.#saltStep(this.negativeStep, salt.negative, dI)
      this.#saltStep(this.positiveStep, salt.positive, dI)
    }
    return Number.isFinite(this.voltage) && Number.isFinite(this.#areal)
  }

  #saltStep(step: PointStep, { step: s, stepPerCurrent }: SaltMeans, dI: number): void {
    step.saltStep[0] = step.salt[0] * (s + dI * stepPerCurrent)
  }

  /** j₀ of the state that a stage begins with, at about the u that is to be found; nothing is left from before. */
  #beginKinetics(y: Float64Array): void {
    const salt = this.#salt
    if (salt === undefined) return
    if (this.#negative !== undefined)
      beginKinetics(this.#negative, this.negativeStep, salt.negative, y)
    beginKinetics(this.#positive, this.positiveStep, salt.positive, y)
  }

  /** The u at which one reaction has the mean overpotential of all cells. */
  #effectiveSalt(y: Float64Array): void {
    const salt = this.#salt
    if (salt === undefined) return
    if (this.#negative !== undefined) {
      this.negativeStep.salt[0] = effectiveSalt(salt.negative, this.#negative.drive(y))
    }
    this.positiveStep.salt[0] = effectiveSalt(salt.positive, this.#positive.drive(y))
  }

  #voltageAt(y: Float64Array, I: number): number {
    const negative = this.#negative
    const V = y[this.#positive.deltaOffset] - I * this.#resistance
    const salt = this.#salt
    if (negative === undefined) return V + this.#counterVoltage(I)
    const logs = salt === undefined ? 0 : salt.chi * (salt.positive.log - salt.negative.log)
    return V - y[negative.deltaOffset] + logs
  }

  #explicitSlope(y: Float64Array, I: number): number {
    if (this.#negative !== undefined) return -this.#resistance
    const d = 1e-6 * Math.max(Math.abs(I), this.#counterExchange)
    return (this.#voltageAt(y, I + d) - this.#voltageAt(y, I - d)) / (2 * d)
  }

  /** −Δ of the lithium surface, and the concentration term up to it; u there follows from zero anion flux. */
  #counterVoltage(I: number): number {
    const kinetic = -this.#thermalVoltage * Math.asinh(I / (2 * this.#counterExchange))
    const cells = this.#cells
    const salt = this.#salt
    if (cells === undefined || salt === undefined) return kinetic
    const log = Math.log(surfaceSalt(cells.u[0], surfaceRise(cells, I)))
    return kinetic + salt.chi * (salt.positive.log - log)
  }

  /** Σ λL/3 (1/κ + 1/σ) of the electrodes and L/κ of the separator [Ω·m²]. */
  #ohmicResistance(cells: ElectrolyteCells): number {
    const kappa = cells.conductivity.at((this.#salt?.mean ?? 1) * cells.referenceConcentration)
    const { negativeCells: nn, separatorCells: ns, efficiency, width } = cells
    let resistance = (ns * width[nn]) / (efficiency[nn] * kappa)
    resistance += layerResistance(this.#positive, efficiency[nn + ns] * kappa)
    if (this.#negative !== undefined) {
      resistance += layerResistance(this.#negative, efficiency[0] * kappa)
    }
    return resistance
  }
}

function beginKinetics(
  { hosts }: PorousElectrode,
  { salt }: PointStep,
  { log }: SaltMeans,
  y: Float64Array,
): void {
  salt[0] = Math.exp(log)
  for (let k = 0; k < hosts.length; k++) hosts[k].refreshExchange(y, salt)
}

function layerResistance({ parameters, stretch }: PorousElectrode, kappa: number): number {
  const third = (parameters.thickness * stretch[0]) / 3
  return third * (1 / kappa + 1 / parameters.electronicConductivity)
}

/** δΔ that balances L Σ a j against the current I into the electrode, with the salt's correction given. */
function deltaStep({ sums, parameters }: PorousElectrode, I: number, saltStep: number): number {
  return (I / parameters.thickness - sums.value[0] - sums.onSalt[0] * saltStep) / sums.onDelta[0]
}

function deltaSlope({ sums, parameters }: PorousElectrode, sign: number, saltStep: number): number {
  return (sign / parameters.thickness - sums.onSalt[0] * saltStep) / sums.onDelta[0]
}

function moveDelta(
  y: Float64Array,
  at: number,
  { delta }: PointStep,
  weight: Float64Array,
  norm: Float64Array,
): void {
  y[at] += delta[0]
  const e = delta[0] * weight[at]
  norm[0] += e * e
}

function onePoint(points: 0 | 1): PointStep {
  return {
    delta: new Float64Array(points),
    salt: new Float64Array(points).fill(1),
    saltStep: new Float64Array(points),
  }
}
