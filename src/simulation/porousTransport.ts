import type { CellParameters } from '../cells/cellParameters.ts'
import { factorBlockTridiagonal, solveBlockTridiagonal } from '../numerics/blockTridiagonal.ts'
import { saltFlux } from '../submodels/transport/saltFlux.ts'
import { FARADAY } from '../units/constants.ts'
import { type CellControl, currentCorrection } from './control.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import {
  type Blocks,
  chargeRows,
  electrodeFaces,
  type Faces,
  saltRows,
  separatorRows,
  sharpenFaces,
} from './porousRows.ts'
import type { PointStep } from './reactionKernels.ts'
import { TerminalVoltage } from './terminalVoltage.ts'
import type { Transport } from './transport.ts'

/**
 * Salt and charge of the DFN in potential-difference form, Δ = φ_s − φ_e, finite volumes on the reference
 * configuration. Adding i_s = I − i_e to Ohm's and MacInnes' laws leaves one potential an electrode cell:
 *
 *     ī_f (r_κ + r_σ) = Δ_{f+1} − Δ_f + χ 2(u_{f+1} − u_f)/(u_{f+1} + u_f) + I r_σ,   i_f = ī_f − (H/24)(S_{f+1} − S_f)
 *     i_f − i_{f−1} = H S + (H/24)(S_{f+1} − 2S_f + S_{f−1}),   S = Σ a j at the cell's centre
 *     α H (u w_P − w_n) = −(Ñ_f − Ñ_{f−1}),   Ñ = −(u_{f+1} − u_f)/r_D − (1−t⁺) i/(F c_ref)
 *
 * ī is the mean between centres, i the value on the face and S a value at the centre: the H/24 terms turn one into the
 * other and make the charge balance fourth order where reaction fronts are sharp, still with nearest neighbours only.
 * Resistances of neighbouring half cells add, which is right across layer boundaries and stays regular as κ → 0. The
 * salt row is a pure divergence, so salt is conserved to rounding for any t⁺(c), and P u − n is linear in u, so the
 * displaced electrolyte needs no term of its own.
 */
export class PorousTransport implements Transport {
  readonly negativeStep: PointStep
  readonly positiveStep: PointStep
  voltage = 0
  currentStep = 0

  readonly #cells: ElectrolyteCells
  readonly #negative: PorousElectrode | undefined
  readonly #positive: PorousElectrode
  readonly #terminal: TerminalVoltage
  readonly #lower: Float64Array
  readonly #diagonal: Float64Array
  readonly #upper: Float64Array
  readonly #step: Float64Array
  readonly #stepPerCurrent: Float64Array
  readonly #faces: Faces
  readonly #saltStep: Float64Array

  constructor(
    cell: CellParameters,
    cells: ElectrolyteCells,
    negative: PorousElectrode | undefined,
    positive: PorousElectrode,
  ) {
    const n = cells.cells
    this.#cells = cells
    this.#negative = negative
    this.#positive = positive
    const nn = cells.negativeCells
    const first = nn + cells.separatorCells
    this.#saltStep = new Float64Array(n)
    this.negativeStep = {
      delta: new Float64Array(nn),
      salt: cells.u.subarray(0, nn),
      saltStep: new Float64Array(nn),
    }
    this.positiveStep = {
      delta: new Float64Array(n - first),
      salt: cells.u.subarray(first),
      saltStep: new Float64Array(n - first),
    }
    this.#lower = new Float64Array(4 * n)
    this.#diagonal = new Float64Array(4 * n)
    this.#upper = new Float64Array(4 * n)
    this.#step = new Float64Array(2 * n)
    this.#stepPerCurrent = new Float64Array(2 * n)
    const array = () => new Float64Array(n)
    this.#faces = {
      mean: array(),
      meanLeft: array(),
      meanRight: array(),
      g: array(),
      current: array(),
      currentLeft: array(),
      currentRight: array(),
      deltaLeft: array(),
      deltaRight: array(),
      currentI: array(),
      flux: array(),
      fluxLeft: array(),
      fluxRight: array(),
      fluxCurrent: array(),
      solid: array(),
    }
    const counter = cell.negative.kind === 'lithium' ? cell.negative.exchangeCurrentDensity : 0
    this.#terminal = new TerminalVoltage(cells, negative, positive, this.#faces, counter)
  }

  setTemperature(T: number, referenceTemperature: number): void {
    this.#cells.setTemperature(T, referenceTemperature)
    this.#terminal.setTemperature(T)
  }

  begin(y: Float64Array, w: Float64Array): void {
    this.#cells.refreshGeometry()
    this.#cells.displace(w)
    this.#cells.load(y)
    this.#solidResistances()
  }

  solve(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const cells = this.#cells
    const I = control === 'current' ? value : areal
    cells.evaluate()
    if (this.#negative !== undefined)
      chain(this.#negative.n, this.#negative.sums.onSalt, cells.uSlope, 0)
    chain(
      this.#positive.n,
      this.#positive.sums.onSalt,
      cells.uSlope,
      cells.negativeCells + cells.separatorCells,
    )
    this.#faceCurrents(y, I)
    saltFlux(
      cells.cells,
      cells.negativeCells - 1,
      cells.negativeCells + cells.separatorCells - 1,
      cells.stored,
      cells.saltResistance,
      cells.saltResistanceSlope,
      cells.transference,
      cells.transferenceSlope,
      1 / (FARADAY * cells.referenceConcentration),
      this.#faces.current,
      this.#faces,
    )
    this.#assemble(alpha, w, I)
    return this.#correct(y, I, areal, control, value)
  }

  solveFrozen(
    y: Float64Array,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const cells = this.#cells
    const I = control === 'current' ? value : areal
    cells.evaluate()
    this.#faceCurrents(y, I)
    this.#faces.flux.fill(0)
    this.#faces.fluxLeft.fill(0)
    this.#faces.fluxRight.fill(0)
    this.#faces.fluxCurrent.fill(0)
    this.#assemble(1, undefined, I)
    return this.#correct(y, I, areal, control, value)
  }

  apply(y: Float64Array, weight: Float64Array, norm: Float64Array): boolean {
    const cut = this.#cells.move(this.#saltStep, weight, norm)
    if (this.#negative !== undefined) {
      moveDelta(
        this.#negative.n,
        y,
        this.#negative.deltaOffset,
        this.negativeStep.delta,
        weight,
        norm,
      )
    }
    moveDelta(
      this.#positive.n,
      y,
      this.#positive.deltaOffset,
      this.positiveStep.delta,
      weight,
      norm,
    )
    return cut
  }

  finish(_alpha: number, w: Float64Array, y: Float64Array): void {
    this.#cells.finish(w, y)
  }

  #solidResistances(): void {
    const { width, stretch, negativeCells, separatorCells } = this.#cells
    const { solid } = this.#faces
    const across = (electrode: PorousElectrode, start: number) => {
      const half = 0.5 / electrode.parameters.electronicConductivity
      for (let f = start; f < start + electrode.n - 1; f++) {
        solid[f] = half * (width[f] * stretch[f] + width[f + 1] * stretch[f + 1])
      }
    }
    if (this.#negative !== undefined) across(this.#negative, 0)
    across(this.#positive, negativeCells + separatorCells)
  }

  /** Ionic current at every face, I given: from Δ and u inside electrodes, I itself around the separator. */
  #faceCurrents(y: Float64Array, I: number): void {
    const { u, uSlope, faceResistance, faceLeft, faceRight, chi, chiSlope } = this.#cells
    const { negativeCells: nn, separatorCells: ns } = this.#cells
    for (let f = Math.max(nn - 1, 0); f < nn + ns; f++) {
      this.#faces.current[f] = I
      this.#faces.currentI[f] = 1
    }
    if (this.#negative !== undefined) {
      electrodeFaces(
        0,
        nn,
        y,
        this.#negative.deltaOffset,
        I,
        u,
        uSlope,
        faceResistance,
        faceLeft,
        faceRight,
        chi,
        chiSlope,
        this.#faces,
      )
      sharpenFaces(0, nn, this.#cells.width[0] / 24, this.#negative.sums, this.#faces)
    }
    const positive = this.#positive
    electrodeFaces(
      nn + ns,
      positive.n,
      y,
      positive.deltaOffset,
      I,
      u,
      uSlope,
      faceResistance,
      faceLeft,
      faceRight,
      chi,
      chiSlope,
      this.#faces,
    )
    sharpenFaces(nn + ns, positive.n, this.#cells.width[nn + ns] / 24, positive.sums, this.#faces)
  }

  #assemble(alpha: number, w: Float64Array | undefined, I: number): void {
    const cells = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n, width } = cells
    const blocks: Blocks = {
      lower: this.#lower,
      diagonal: this.#diagonal,
      upper: this.#upper,
      step: this.#step,
      stepPerCurrent: this.#stepPerCurrent,
    }
    saltRows(
      n,
      alpha,
      w,
      cells.saltOffset,
      width,
      cells.stored,
      cells.storage,
      cells.returned,
      this.#faces,
      blocks,
    )
    separatorRows(nn, ns, blocks)
    if (this.#negative !== undefined) {
      chargeRows(0, nn, 0, 0, I, 1, width, this.#negative.sums, this.#faces, blocks)
    }
    chargeRows(
      nn + ns,
      this.#positive.n,
      I,
      1,
      0,
      0,
      width,
      this.#positive.sums,
      this.#faces,
      blocks,
    )
  }

  /** Solves the bordered system, finds δI from the control, and leaves corrections and voltage. */
  #correct(
    y: Float64Array,
    I: number,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean {
    const n = this.#cells.cells
    if (!factorBlockTridiagonal(n, this.#lower, this.#diagonal, this.#upper)) return false
    solveBlockTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#step)
    const V0 = this.#terminal.at(y, I) + this.#terminal.change(this.#step, 0)
    let dI = 0
    this.voltage = V0
    if (control !== 'current') {
      solveBlockTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#stepPerCurrent)
      const V1 = this.#terminal.change(this.#stepPerCurrent, 1) + this.#terminal.explicitSlope(I)
      dI = currentCorrection(control, value, I, V0, V1)
      this.voltage = V0 + V1 * dI
      for (let k = 0; k < 2 * n; k++) this.#step[k] += dI * this.#stepPerCurrent[k]
    }
    this.currentStep = I + dI - areal
    const { negativeCells: nn, separatorCells: ns } = this.#cells
    for (let i = 0; i < n; i++) this.#saltStep[i] = this.#step[2 * i]
    scaleSteps(nn, this.#saltStep, this.#cells.uSlope, 0, this.negativeStep.saltStep)
    scaleSteps(
      this.#positive.n,
      this.#saltStep,
      this.#cells.uSlope,
      nn + ns,
      this.positiveStep.saltStep,
    )
    for (let i = 0; i < nn; i++) this.negativeStep.delta[i] = this.#step[2 * i + 1]
    for (let i = 0; i < this.#positive.n; i++) {
      this.positiveStep.delta[i] = this.#step[2 * (nn + ns + i) + 1]
    }
    return Number.isFinite(this.voltage)
  }
}

function scaleSteps(
  n: number,
  step: Float64Array,
  uSlope: Float64Array,
  offset: number,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i++) out[i] = step[offset + i] * uSlope[offset + i]
}

/** From ∂/∂u to ∂/∂stored. */
function chain(n: number, onSalt: Float64Array, uSlope: Float64Array, offset: number): void {
  for (let i = 0; i < n; i++) onSalt[i] *= uSlope[offset + i]
}

function moveDelta(
  n: number,
  y: Float64Array,
  offset: number,
  step: Float64Array,
  weight: Float64Array,
  norm: Float64Array,
): void {
  let sum = 0
  for (let i = 0; i < n; i++) {
    const e = step[i] * weight[offset + i]
    sum += e * e
    y[offset + i] += step[i]
  }
  norm[0] += sum
}
