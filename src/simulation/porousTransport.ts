import type { CellParameters } from '../cells/cellParameters.ts'
import { factorBlockTridiagonal, solveBlockTridiagonal } from '../numerics/blockTridiagonal.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import { type CellControl, currentCorrection } from './control.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { Transport } from './transport.ts'

/** What crosses the faces between cells, and how it changes: face f lies between cells f and f+1. */
interface Faces {
  /** Ionic current density averaged between cell centres [A/m²]; ∂/∂u left, right; ∂/∂Δ right is g, left −g. */
  readonly mean: Float64Array
  readonly meanLeft: Float64Array
  readonly meanRight: Float64Array
  readonly g: Float64Array
  /** The same on the face itself, and its ∂/∂Δ left and right. ∂/∂I is shared. */
  readonly current: Float64Array
  readonly currentLeft: Float64Array
  readonly currentRight: Float64Array
  readonly deltaLeft: Float64Array
  readonly deltaRight: Float64Array
  readonly currentI: Float64Array
  /** Salt flux less the reaction's share, −D∂u − (1−t⁺) i/(F c_ref) [m/s], and ∂/∂u left, right, ∂/∂i. */
  readonly flux: Float64Array
  readonly fluxLeft: Float64Array
  readonly fluxRight: Float64Array
  readonly fluxCurrent: Float64Array
  /** Electronic resistance between cell centres [Ω·m²]. */
  readonly solid: Float64Array
}

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
  readonly negativeSalt: Float64Array
  readonly positiveSalt: Float64Array
  readonly negativeDelta: Float64Array
  readonly positiveDelta: Float64Array
  readonly negativeSaltStep: Float64Array
  readonly positiveSaltStep: Float64Array
  voltage = 0
  currentStep = 0

  readonly #cells: ElectrolyteCells
  readonly #negative: PorousElectrode | undefined
  readonly #positive: PorousElectrode
  readonly #counterExchange: number
  readonly #lower: Float64Array
  readonly #diagonal: Float64Array
  readonly #upper: Float64Array
  readonly #step: Float64Array
  readonly #stepPerCurrent: Float64Array
  readonly #faces: Faces
  readonly #poreHistory: Float64Array
  readonly #saltStep: Float64Array
  #thermalVoltage = 0

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
    this.#counterExchange =
      cell.negative.kind === 'lithium' ? cell.negative.exchangeCurrentDensity : 0
    const nn = cells.negativeCells
    const first = nn + cells.separatorCells
    this.negativeSalt = cells.u.subarray(0, nn)
    this.positiveSalt = cells.u.subarray(first)
    this.#saltStep = new Float64Array(n)
    this.negativeSaltStep = this.#saltStep.subarray(0, nn)
    this.positiveSaltStep = this.#saltStep.subarray(first)
    this.negativeDelta = new Float64Array(nn)
    this.positiveDelta = new Float64Array(n - first)
    this.#lower = new Float64Array(4 * n)
    this.#diagonal = new Float64Array(4 * n)
    this.#upper = new Float64Array(4 * n)
    this.#step = new Float64Array(2 * n)
    this.#stepPerCurrent = new Float64Array(2 * n)
    this.#poreHistory = new Float64Array(n)
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
  }

  setTemperature(T: number, referenceTemperature: number): void {
    this.#cells.setTemperature(T, referenceTemperature)
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
  }

  begin(y: Float64Array, w: Float64Array): void {
    this.#cells.refreshGeometry()
    this.#cells.poreHistory(w, this.#poreHistory)
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
    this.#faceCurrents(y, I)
    faceFluxes(
      cells.cells,
      cells.negativeCells - 1,
      cells.negativeCells + cells.separatorCells - 1,
      cells.u,
      cells.saltResistance,
      cells.saltResistanceSlope,
      cells.transference,
      cells.transferenceSlope,
      1 / (FARADAY * cells.referenceConcentration),
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
    const cells = this.#cells
    const cut = moveSalt(
      cells.cells,
      cells.u,
      this.#saltStep,
      cells.pores,
      weight,
      cells.saltOffset,
      norm,
    )
    if (this.#negative !== undefined) {
      moveDelta(this.#negative.n, y, this.#negative.deltaOffset, this.negativeDelta, weight, norm)
    }
    moveDelta(this.#positive.n, y, this.#positive.deltaOffset, this.positiveDelta, weight, norm)
    return cut
  }

  finish(_alpha: number, w: Float64Array, y: Float64Array): void {
    this.#cells.finish(w, this.#poreHistory, y)
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
    const { u, resistance, resistanceSlope, chi, chiSlope } = this.#cells
    const { negativeCells: nn, separatorCells: ns } = this.#cells
    for (let f = Math.max(nn - 1, 0); f < nn + ns; f++) {
      this.#faces.current[f] = I
      this.#faces.currentI[f] = 1
    }
    if (this.#negative !== undefined) {
      electrodeFaces(0, nn, y, this.#negative.deltaOffset, I, u, resistance, resistanceSlope, chi, chiSlope, this.#faces)
      sharpenFaces(0, nn, this.#cells.width[0] / 24, this.#negative.sums, this.#faces)
    }
    const positive = this.#positive
    electrodeFaces(nn + ns, positive.n, y, positive.deltaOffset, I, u, resistance, resistanceSlope, chi, chiSlope, this.#faces)
    sharpenFaces(nn + ns, positive.n, this.#cells.width[nn + ns] / 24, positive.sums, this.#faces)
  }

  #assemble(alpha: number, w: Float64Array | undefined, I: number): void {
    const cells = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n, width } = cells
    const blocks = {
      lower: this.#lower,
      diagonal: this.#diagonal,
      upper: this.#upper,
      step: this.#step,
      stepPerCurrent: this.#stepPerCurrent,
    }
    saltRows(n, alpha, w, cells.saltOffset, width, cells.u, this.#poreHistory, this.#faces, blocks)
    separatorRows(nn, ns, blocks)
    if (this.#negative !== undefined) {
      chargeRows(0, nn, 0, 0, I, 1, width, this.#negative.sums, this.#faces, blocks)
    }
    chargeRows(nn + ns, this.#positive.n, I, 1, 0, 0, width, this.#positive.sums, this.#faces, blocks)
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
    const V0 = this.#voltageAt(y, I) + this.#voltageChange(this.#step, 0)
    let dI = 0
    this.voltage = V0
    if (control !== 'current') {
      solveBlockTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#stepPerCurrent)
      const V1 = this.#voltageChange(this.#stepPerCurrent, 1) + this.#explicitSlope(I)
      dI = currentCorrection(control, value, I, V0, V1)
      this.voltage = V0 + V1 * dI
      for (let k = 0; k < 2 * n; k++) this.#step[k] += dI * this.#stepPerCurrent[k]
    }
    this.currentStep = I + dI - areal
    const { negativeCells: nn, separatorCells: ns } = this.#cells
    for (let i = 0; i < n; i++) this.#saltStep[i] = this.#step[2 * i]
    for (let i = 0; i < nn; i++) this.negativeDelta[i] = this.#step[2 * i + 1]
    for (let i = 0; i < this.#positive.n; i++) {
      this.positiveDelta[i] = this.#step[2 * (nn + ns + i) + 1]
    }
    return Number.isFinite(this.voltage)
  }

  /**
   * V = φ_s(+) − φ_s(−), along the solid to the separator, through the electrolyte there, and back along the solid:
   * linear in Δ and in the face currents.
   */
  #voltageAt(y: Float64Array, I: number): number {
    const { u, resistance, chi } = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n } = this.#cells
    const { mean: current, solid } = this.#faces
    const first = nn + ns
    let V = y[this.#positive.deltaOffset]
    for (let f = Math.max(nn - 1, 0); f < first; f++) {
      const z = (u[f + 1] - u[f]) / (u[f] + u[f + 1])
      const zz = z * z
      V +=
        (chi[f] + chi[f + 1]) * z * (1 + zz * (1 / 3 + zz / 5)) -
        I * (resistance[f] + resistance[f + 1])
    }
    for (let f = first; f < n - 1; f++) V -= (I - current[f]) * solid[f]
    V -= I * this.#endResistance(this.#positive, n - 1) + this.#endCorrection(this.#positive, first, n - 1)
    if (this.#negative === undefined) return V + this.#counterVoltage(I)
    V -= y[this.#negative.deltaOffset + nn - 1]
    for (let f = 0; f < nn - 1; f++) V -= (I - current[f]) * solid[f]
    return V - I * this.#endResistance(this.#negative, 0) + this.#endCorrection(this.#negative, nn - 1, 0)
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
    const u0 = this.#surfaceSalt(I)
    return (
      (chi[0] * 2 * (u[0] - u0)) / (u[0] + u0) -
      I * resistance[0] -
      this.#thermalVoltage * Math.asinh(I / (2 * this.#counterExchange))
    )
  }

  #surfaceSalt(I: number): number {
    const { u, saltResistance, transference, referenceConcentration } = this.#cells
    const rise = ((1 - transference[0]) * I * saltResistance[0]) / (FARADAY * referenceConcentration)
    return Math.max(u[0] + rise, 1e-6)
  }

  /** ∂V/∂I that stands in no cell: ohmic ends and the counter electrode. */
  #explicitSlope(I: number): number {
    const { resistance, negativeCells: nn, separatorCells: ns } = this.#cells
    const { solid } = this.#faces
    const n = this.#cells.cells
    const first = nn + ns
    let slope = 0
    for (let f = Math.max(nn - 1, 0); f < first; f++) slope -= resistance[f] + resistance[f + 1]
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
  #voltageChange(step: Float64Array, dI: number): number {
    const { u, resistanceSlope, chi, chiSlope } = this.#cells
    const { negativeCells: nn, separatorCells: ns, cells: n } = this.#cells
    const { current, meanLeft, meanRight, currentI, g, solid } = this.#faces
    const first = nn + ns
    let V = step[2 * first + 1]
    for (let f = Math.max(nn - 1, 0); f < first; f++) {
      const sum = u[f] + u[f + 1]
      const half = (u[f + 1] - u[f]) / sum
      const du0 = step[2 * f]
      const du1 = step[2 * f + 2]
      V +=
        half * (chiSlope[f] * du0 + chiSlope[f + 1] * du1) +
        ((chi[f] + chi[f + 1]) * 2 * (u[f] * du1 - u[f + 1] * du0)) / (sum * sum) -
        current[f] * (resistanceSlope[f] * du0 + resistanceSlope[f + 1] * du1)
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

interface Blocks {
  readonly lower: Float64Array
  readonly diagonal: Float64Array
  readonly upper: Float64Array
  readonly step: Float64Array
  readonly stepPerCurrent: Float64Array
}

function electrodeFaces(
  start: number,
  n: number,
  y: Float64Array,
  deltaOffset: number,
  I: number,
  u: Float64Array,
  resistance: Float64Array,
  resistanceSlope: Float64Array,
  chi: Float64Array,
  chiSlope: Float64Array,
  { mean, meanLeft, meanRight, g, currentI, solid }: Faces,
): void {
  for (let k = 0; k < n - 1; k++) {
    const f = start + k
    const sum = u[f] + u[f + 1]
    const rise = u[f + 1] - u[f]
    const z = rise / sum
    const zz = z * z
    const log = z * (1 + zz * (1 / 3 + zz / 5)) // half of ln(u₁/u₀), and bounded as u → 0
    const chiSum = chi[f] + chi[f + 1]
    const conductance = 1 / (resistance[f] + resistance[f + 1] + solid[f])
    const i =
      conductance *
      (y[deltaOffset + k + 1] - y[deltaOffset + k] + chiSum * log + I * solid[f])
    mean[f] = i
    g[f] = conductance
    currentI[f] = conductance * solid[f]
    const curvature = (2 * chiSum * (1 + zz * (1 + zz))) / (sum * sum)
    meanLeft[f] =
      conductance * (chiSlope[f] * log - curvature * u[f + 1] - i * resistanceSlope[f])
    meanRight[f] =
      conductance * (chiSlope[f + 1] * log + curvature * u[f] - i * resistanceSlope[f + 1])
  }
}

/** From the mean between centres to the value on the face. */
function sharpenFaces(
  start: number,
  n: number,
  h24: number,
  { value, onDelta, onSalt }: PorousElectrode['sums'],
  faces: Faces,
): void {
  const { mean, meanLeft, meanRight, g, current, currentLeft, currentRight } = faces
  const { deltaLeft, deltaRight } = faces
  for (let k = 0; k < n - 1; k++) {
    const f = start + k
    current[f] = mean[f] - h24 * (value[k + 1] - value[k])
    currentLeft[f] = meanLeft[f] + h24 * onSalt[k]
    currentRight[f] = meanRight[f] - h24 * onSalt[k + 1]
    deltaLeft[f] = -g[f] + h24 * onDelta[k]
    deltaRight[f] = g[f] - h24 * onDelta[k + 1]
  }
}

/**
 * Salt fluxes. Between like cells the flux is ∫D du over the distance, which is exact for D(u) at even flux (trapezoidal
 * rule with its end correction); across a layer boundary half-cell resistances add.
 */
function faceFluxes(
  n: number,
  firstBoundary: number,
  secondBoundary: number,
  u: Float64Array,
  saltResistance: Float64Array,
  saltResistanceSlope: Float64Array,
  transference: Float64Array,
  transferenceSlope: Float64Array,
  perCharge: number,
  { current, flux, fluxLeft, fluxRight, fluxCurrent }: Faces,
): void {
  for (let f = 0; f < n - 1; f++) {
    const left = saltResistance[f]
    const right = saltResistance[f + 1]
    const rise = u[f + 1] - u[f]
    const anion = 1 - 0.5 * (transference[f] + transference[f + 1])
    const i = current[f] * perCharge
    let flow: number
    let onLeft: number
    let onRight: number
    if (f === firstBoundary || f === secondBoundary) {
      const share = left / (left + right)
      const l = left + 0.5 * saltResistanceSlope[f] * share * rise
      const r = right - 0.5 * saltResistanceSlope[f + 1] * (1 - share) * rise
      const conductance = 1 / (l + r)
      flow = rise * conductance
      onLeft = conductance * (1 + flow * saltResistanceSlope[f])
      onRight = conductance * (flow * saltResistanceSlope[f + 1] - 1)
    } else {
      const a = 0.5 / left
      const b = 0.5 / right
      const bend = a * (saltResistanceSlope[f] / left) - b * (saltResistanceSlope[f + 1] / right)
      flow = rise * (0.5 * (a + b) - (rise * bend) / 12)
      onLeft = a
      onRight = -b
    }
    flux[f] = -flow - anion * i
    fluxCurrent[f] = -anion * perCharge
    fluxLeft[f] = onLeft + 0.5 * transferenceSlope[f] * i
    fluxRight[f] = onRight + 0.5 * transferenceSlope[f + 1] * i
  }
}

/** Rows of salt; without a history (frozen concentrations) they only say δu = 0. */
function saltRows(
  n: number,
  alpha: number,
  w: Float64Array | undefined,
  saltOffset: number,
  width: Float64Array,
  u: Float64Array,
  poreHistory: Float64Array,
  faces: Faces,
  { lower, diagonal, upper, step, stepPerCurrent }: Blocks,
): void {
  const { currentLeft, currentRight, deltaLeft, deltaRight, currentI } = faces
  const { flux, fluxLeft, fluxRight, fluxCurrent } = faces
  for (let i = 0; i < n; i++) {
    const k = 4 * i
    let d0 = 1
    let d1 = 0
    let r = 0
    let b = 0
    lower[k] = 0
    lower[k + 1] = 0
    upper[k] = 0
    upper[k + 1] = 0
    if (w !== undefined) {
      d0 = alpha * width[i] * poreHistory[i]
      r = alpha * width[i] * w[saltOffset + i] - u[i] * d0
      if (i < n - 1) {
        const c = fluxCurrent[i]
        d0 += fluxLeft[i] + c * currentLeft[i]
        d1 += c * deltaLeft[i]
        upper[k] = fluxRight[i] + c * currentRight[i]
        upper[k + 1] = c * deltaRight[i]
        r -= flux[i]
        b -= c * currentI[i]
      }
      if (i > 0) {
        const c = fluxCurrent[i - 1]
        d0 -= fluxRight[i - 1] + c * currentRight[i - 1]
        d1 -= c * deltaRight[i - 1]
        lower[k] = -fluxLeft[i - 1] - c * currentLeft[i - 1]
        lower[k + 1] = -c * deltaLeft[i - 1]
        r += flux[i - 1]
        b += c * currentI[i - 1]
      }
    }
    diagonal[k] = d0
    diagonal[k + 1] = d1
    step[2 * i] = r
    stepPerCurrent[2 * i] = b
  }
}

function separatorRows(
  nn: number,
  ns: number,
  { lower, diagonal, upper, step, stepPerCurrent }: Blocks,
): void {
  for (let i = nn; i < nn + ns; i++) {
    const k = 4 * i
    lower[k + 2] = 0
    lower[k + 3] = 0
    diagonal[k + 2] = 0
    diagonal[k + 3] = 1
    upper[k + 2] = 0
    upper[k + 3] = 0
    step[2 * i + 1] = 0
    stepPerCurrent[2 * i + 1] = 0
  }
}

/**
 * Rows i_right − i_left = H S + (H/24)(second difference of S) of one electrode, with the currents at its outer faces
 * given. The slope of S at a wall is that at the next face, so that the first and last row have no second difference.
 */
function chargeRows(
  start: number,
  n: number,
  leftCurrent: number,
  leftI: number,
  rightCurrent: number,
  rightI: number,
  width: Float64Array,
  sums: PorousElectrode['sums'],
  { current, currentLeft, currentRight, deltaLeft, deltaRight, currentI }: Faces,
  { lower, diagonal, upper, step, stepPerCurrent }: Blocks,
): void {
  const { value, onDelta, onSalt } = sums
  for (let p = 0; p < n; p++) {
    const i = start + p
    const k = 4 * i
    const h = width[i]
    const inside = p > 0 && p < n - 1
    const h24 = inside ? h / 24 : 0
    const own = h - 2 * h24
    let onU = -own * onSalt[p]
    let onD = -own * onDelta[p]
    let r = own * value[p]
    let b = 0
    lower[k + 2] = 0
    lower[k + 3] = 0
    upper[k + 2] = 0
    upper[k + 3] = 0
    if (inside) {
      r += h24 * (value[p - 1] + value[p + 1])
      lower[k + 2] = -h24 * onSalt[p - 1]
      lower[k + 3] = -h24 * onDelta[p - 1]
      upper[k + 2] = -h24 * onSalt[p + 1]
      upper[k + 3] = -h24 * onDelta[p + 1]
    }
    if (p > 0) {
      const f = i - 1
      lower[k + 2] -= currentLeft[f]
      lower[k + 3] -= deltaLeft[f]
      onU -= currentRight[f]
      onD -= deltaRight[f]
      r += current[f]
      b += currentI[f]
    } else {
      r += leftCurrent
      b += leftI
    }
    if (p < n - 1) {
      upper[k + 2] += currentRight[i]
      upper[k + 3] += deltaRight[i]
      onU += currentLeft[i]
      onD += deltaLeft[i]
      r -= current[i]
      b -= currentI[i]
    } else {
      r -= rightCurrent
      b -= rightI
    }
    diagonal[k + 2] = onU
    diagonal[k + 3] = onD
    step[2 * i + 1] = r
    stepPerCurrent[2 * i + 1] = b
  }
}

function moveSalt(
  n: number,
  u: Float64Array,
  du: Float64Array,
  pores: Float64Array,
  weight: Float64Array,
  offset: number,
  norm: Float64Array,
): boolean {
  let cut = false
  let sum = 0
  for (let i = 0; i < n; i++) {
    let next = u[i] + du[i]
    if (next < 0.1 * u[i]) {
      next = 0.1 * u[i]
      cut = true
    }
    const e = du[i] * pores[i] * weight[offset + i]
    sum += e * e
    u[i] = next
  }
  norm[0] += sum
  return cut
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
