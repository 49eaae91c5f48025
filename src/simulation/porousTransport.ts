import type { CellParameters } from '../cells/cellParameters.ts'
import { rhsAt, rowSize, secondRhsAt, solveBlockTridiagonal } from '../numerics/blockTridiagonal.ts'
import { faceSize, faceTable, meanShareAt, solidAt } from '../submodels/transport/faceTable.ts'
import { leftShare, saltFlux } from '../submodels/transport/saltFlux.ts'
import { FARADAY } from '../units/constants.ts'
import { type CellControl, currentCorrection } from './control.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import {
  chargeRows,
  electrodeFaces,
  frozenSaltRows,
  layerFace,
  saltRows,
  separatorFaces,
  separatorRows,
} from './porousRows.ts'
import type { PointStep } from './reactionKernels.ts'
import { TerminalVoltage } from './terminalVoltage.ts'
import type { Transport } from './transport.ts'

/** Salt beyond which there is plenty of it [1]. */
const plenty = 0.1

/**
 * Salt and charge of the DFN in potential-difference form, Δ = φ_s − φ_e, finite volumes on the reference
 * configuration. Adding i_s = I − i_e to Ohm's and MacInnes' laws leaves one potential an electrode cell:
 *
 *     ī_f (r_κ + r_σ) = Δ_{f+1} − Δ_f + χ 2(u_{f+1} − u_f)/(u_{f+1} + u_f) + I r_σ,   i_f = ī_f − (H/24)(S_{f+1} − S_f)
 *     i_f − i_{f−1} = H S + (H/24)(S_{f+1} − 2S_f + S_{f−1}),   S = Σ a j at the cell's centre
 *     α H (u w_P − w_n) = −(Ñ_f − Ñ_{f−1}),   Ñ = −(u_{f+1} − u_f)/r_D − (1−t⁺)[i + s(ī − i)]/(F c_ref)
 *
 * ī is the mean between centres, i the value on the face and S a value at the centre: the H/24 terms turn one into the
 * other and make the charge balance fourth order where reaction fronts are sharp, still with nearest neighbours only.
 * Salt is moved by ī, since its difference between centres is what the mean flux makes, and the flux itself is even but
 * for what is stored: that leaves a fifth of the error that i would. At the separator's ends ī is the mean over unlike
 * half cells. s is 1 but where salt runs out, see `meanShares`.
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
  readonly #rows: Float64Array
  readonly #faces: Float64Array
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
    this.#rows = new Float64Array(rowSize * n)
    this.#faces = faceTable(n)
    const counter = cell.negative.kind === 'lithium' ? cell.negative.exchangeCurrentDensity : 0
    this.#solidResistances()
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
    if (this.#cells.reservoirOffset >= 0) this.#solidResistances()
    meanShares(this.#cells.cells, this.#cells.u, this.#faces)
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
      cells.pathShare,
      cells.saltResistance,
      cells.saltResistanceSlope,
      cells.transference,
      cells.transferenceSlope,
      1 / (FARADAY * cells.referenceConcentration),
      this.#faces,
    )
    saltRows(
      cells.cells,
      alpha,
      w,
      cells.saltOffset,
      cells.width,
      cells.stored,
      cells.storage,
      cells.returned,
      this.#faces,
      this.#rows,
    )
    this.#chargeRows(I)
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
    frozenSaltRows(cells.cells, this.#rows)
    this.#chargeRows(I)
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
    const faces = this.#faces
    const across = (electrode: PorousElectrode, start: number) => {
      const half = 0.5 / electrode.parameters.electronicConductivity
      for (let f = start; f < start + electrode.n - 1; f++) {
        faces[faceSize * f + solidAt] =
          half * (width[f] * stretch[f] + width[f + 1] * stretch[f + 1])
      }
    }
    if (this.#negative !== undefined) across(this.#negative, 0)
    across(this.#positive, negativeCells + separatorCells)
  }

  /** Ionic current at every face, I given: from Δ and u inside electrodes, I itself around the separator. */
  #faceCurrents(y: Float64Array, I: number): void {
    const { negativeCells: nn, separatorCells: ns } = this.#cells
    const { width, saltResistance } = this.#cells
    separatorFaces(Math.max(nn - 1, 0), nn + ns, I, this.#faces)
    const negative = this.#negative
    if (negative !== undefined) {
      this.#electrodeFaces(negative, 0, y, I)
      const quarter = 0.25 * width[nn - 1] * leftShare(saltResistance, nn - 1)
      layerFace(nn - 1, 0, quarter, nn - 1, negative.sums, this.#faces)
    }
    const first = nn + ns
    this.#electrodeFaces(this.#positive, first, y, I)
    const quarter = 0.25 * width[first] * (1 - leftShare(saltResistance, first - 1))
    layerFace(first - 1, 1, quarter, 0, this.#positive.sums, this.#faces)
  }

  #electrodeFaces(electrode: PorousElectrode, start: number, y: Float64Array, I: number): void {
    const { width, u, uSlope, faceResistance, faceLeft, faceRight, chi, chiSlope } = this.#cells
    electrodeFaces(
      start,
      electrode.n,
      y,
      electrode.deltaOffset,
      I,
      width[start] / 24,
      electrode.sums,
      u,
      uSlope,
      faceResistance,
      faceLeft,
      faceRight,
      chi,
      chiSlope,
      this.#faces,
    )
  }

  #chargeRows(I: number): void {
    const { negativeCells: nn, separatorCells: ns, width } = this.#cells
    const negative = this.#negative
    const positive = this.#positive
    const first = nn + ns
    const faces = this.#faces
    const rows = this.#rows
    if (negative !== undefined) {
      chargeRows(0, nn, 0, 0, I, 1, width[0], negative.sums, faces, rows)
    }
    separatorRows(nn, ns, rows)
    chargeRows(first, positive.n, I, 1, 0, 0, width[first], positive.sums, faces, rows)
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
    const rows = this.#rows
    if (!solveBlockTridiagonal(n, rows)) return false
    const V0 = this.#terminal.at(y, I) + this.#terminal.change(rows, rhsAt, 0)
    let dI = 0
    this.voltage = V0
    if (control !== 'current') {
      const V1 = this.#terminal.change(rows, secondRhsAt, 1) + this.#terminal.explicitSlope(I)
      dI = currentCorrection(control, value, I, V0, V1)
      this.voltage = V0 + V1 * dI
    }
    this.currentStep = I + dI - areal
    const { negativeCells: nn, separatorCells: ns } = this.#cells
    takeSteps(n, rows, rhsAt, dI, this.#saltStep)
    scaleSteps(nn, this.#saltStep, this.#cells.uSlope, 0, this.negativeStep.saltStep)
    scaleSteps(
      this.#positive.n,
      this.#saltStep,
      this.#cells.uSlope,
      nn + ns,
      this.positiveStep.saltStep,
    )
    takeSteps(nn, rows, rhsAt + 1, dI, this.negativeStep.delta)
    const atPositive = rowSize * (nn + ns) + rhsAt + 1
    takeSteps(this.#positive.n, rows, atPositive, dI, this.positiveStep.delta)
    return Number.isFinite(this.voltage)
  }
}

/** Where salt runs out nothing may be asked of a cell on its neighbours' account, so there the face's own current counts. */
function meanShares(n: number, u: Float64Array, faces: Float64Array): void {
  for (let f = 0; f < n - 1; f++) {
    const least = u[f] < u[f + 1] ? u[f] : u[f + 1]
    faces[faceSize * f + meanShareAt] = (least * least) / (least * least + plenty * plenty)
  }
}

/** One unknown's corrections out of the solved rows: at unchanged current, and what goes with δI. */
function takeSteps(n: number, rows: Float64Array, at: number, dI: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const k = rowSize * i + at
    out[i] = rows[k] + dI * rows[k + 2]
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
