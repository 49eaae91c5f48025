import type { CellParameters } from '../cells/cellParameters.ts'
import { gaussRadauSphere } from '../numerics/gaussRadauSphere.ts'
import { type RadialModes, radialModes } from '../numerics/radialModes.ts'
import { findRoot } from '../numerics/rootFinding.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { checkCell } from './checkCell.ts'
import { ExactElectrode, exactRefusal } from './exactElectrode.ts'
import { type GivenCell, parametersOf } from './givenCell.ts'
import { checkOptions, type OptionRules, stateOfCharge, wholeNumber } from './optionRules.ts'

/** What became of one discharge (or charge) at constant current. */
export type ExactRun =
  | {
      readonly status: 'cut-off'
      /** Time until the voltage limit [s], and the charge passed until then [Ah], ≥ 0. */
      readonly time: number
      readonly capacity: number
    }
  | { readonly status: 'at-once'; readonly time: 0; readonly capacity: 0 }
  /** The voltage stays within its limit until an electrode is empty or full; time and charge until then. */
  | { readonly status: 'exhausted'; readonly time: number; readonly capacity: number }
  | { readonly status: 'refused'; readonly reason: string }

export interface ExactSpmOptions {
  /** Radial points of each particle; default 8, as in `simulate`. */
  readonly radial?: number | undefined
  /** Most output points of one run; default 100. */
  readonly points?: number | undefined
  /** State of charge at the start, linear in each host's window; as given in the cell otherwise. */
  readonly initialSoc?: number | undefined
}

export const exactRules: OptionRules<ExactSpmOptions> = {
  radial: wholeNumber(2),
  points: wholeNumber(0),
  initialSoc: stateOfCharge,
}

/** Times at which the limit is looked for, from the start to where an electrode is exhausted. */
const scanPoints = 32
/** The time of the limit is found to this share of itself. */
const timeTolerance = 1e-12
/** Beyond the limit only the sign counts: the guard at θ = 0 and 1 is hundreds of volts. */
const deepest = 0.3

/**
 * The single particle model at constant current in closed form, for sweeps: particles in their modes, the voltage
 * explicit, the time of the voltage limit by root finding on it. Nothing is stepped in time. It takes what `simulate`
 * would step as SPM: rigid hosts of constant diffusivity, one an electrode, isothermal, no side reactions; full cells
 * and half cells. All else is refused, with the reason in the result.
 *
 * One object serves any number of cells, one after the other, and allocates nothing for them.
 */
export class ExactSpm {
  /** Why the present cell has no solution in closed form. */
  refusal: string | undefined = 'no cell is in use'
  readonly #negative: ExactElectrode
  readonly #positive: ExactElectrode
  readonly #soc: number | undefined
  readonly #room: (t: number) => number
  readonly #most: number
  #half = false
  #area = 0
  #window = { lower: Number.NaN, upper: Number.NaN }
  #counterExchange = 0
  #thermalVoltage = 0
  #counter = 0
  #sign = 1
  #limit = 0

  /** @throws InputError where options are none */
  constructor(options: ExactSpmOptions = {}) {
    const issues: InputIssue[] = []
    checkOptions(options, exactRules, issues)
    if (issues.length > 0) throw new InputError(issues)
    const { radial = 8, points = 100, initialSoc } = options
    const modes = modesOf(radial)
    this.#most = Math.max(points, scanPoints + 1)
    this.#negative = new ExactElectrode(modes, this.#most)
    this.#positive = new ExactElectrode(modes, this.#most)
    this.#soc = initialSoc
    this.#room = (t) => {
      const room = this.#sign * (this.#voltageAt(t) - this.#limit)
      return room < -deepest ? -deepest : room
    }
  }

  /**
   * Takes a cell over, from the even state that it starts in; one that is none is refused as those without the form.
   *
   * @param right a cell that was taken over just now and not edited since: what both share is not checked again
   */
  use(given: GivenCell, right?: CellParameters): this {
    const cell = parametersOf(given)
    this.refusal = refusalOf(cell, right)
    if (this.refusal !== undefined) return this
    const { negative, positive, ambientTemperature: T, referenceTemperature } = cell
    const half = negative.kind === 'lithium'
    this.#half = half
    this.#area = cell.area
    this.#window = cell.voltageWindow
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
    if (half) this.#counterExchange = negative.exchangeCurrentDensity
    else this.#negative.use(negative, T, referenceTemperature, this.#soc)
    this.#positive.use(positive, T, referenceTemperature, this.#soc)
    return this
  }

  /**
   * One run at constant current until the voltage meets `limit` [V], by default the end of the cell's window that the
   * current leads to.
   *
   * @param current [A], > 0 discharges; < 0 charges, towards a limit above
   * @param voltage receives the voltage at as many even times as it is long, from 0 to the end [V]
   */
  discharge(
    current: number,
    limit = current > 0 ? this.#window.lower : this.#window.upper,
    voltage?: Float64Array,
  ): ExactRun {
    if (this.refusal !== undefined) return { status: 'refused', reason: this.refusal }
    if (!(Math.abs(current) > 0 && Number.isFinite(current) && Number.isFinite(limit))) {
      const reason = `a run needs a current and a voltage limit, not ${current} A and ${limit} V`
      return { status: 'refused', reason }
    }
    if (voltage !== undefined && voltage.length > this.#most) {
      const reason = `${voltage.length} voltages of a run, where options.points is ${this.#most} or less`
      return { status: 'refused', reason }
    }
    const exhausted = this.#start(current)
    this.#sign = Math.sign(current)
    this.#limit = limit
    const end = this.#limitTime(exhausted)
    const time = Number.isNaN(end) ? exhausted : end
    if (voltage !== undefined) this.#write(time, voltage)
    if (time === 0) return { status: 'at-once', time: 0, capacity: 0 }
    const capacity = (Math.abs(current) * time) / 3600
    return { status: Number.isNaN(end) ? 'exhausted' : 'cut-off', time, capacity }
  }

  /**
   * Voltage at a time since the start of a run at constant current [V], also beyond any limit; NaN before the start,
   * after an electrode is empty or full, and where the cell was refused.
   */
  voltageAt(current: number, t: number): number {
    if (this.refusal !== undefined || !Number.isFinite(current)) return Number.NaN
    const exhausted = this.#start(current)
    return t >= 0 && t <= exhausted ? this.#voltageAt(t) : Number.NaN
  }

  /** Sets the current; returns the time at which an electrode's mean is empty or full [s]. */
  #start(current: number): number {
    const areal = current / this.#area
    const positive = this.#positive.start(-areal)
    this.#counter = 0
    if (!this.#half) return Math.min(positive, this.#negative.start(areal))
    this.#counter = this.#thermalVoltage * Math.asinh(areal / (2 * this.#counterExchange))
    return positive
  }

  #voltageAt(t: number): number {
    const negative = this.#half ? this.#counter : this.#negative.deltaAt(t)
    return this.#positive.deltaAt(t) - negative
  }

  /** First time at which the limit is met, 0 where it is at the start, NaN where it is not met. */
  #limitTime(exhausted: number): number {
    const dt = exhausted / scanPoints
    const n = scanPoints + 1
    this.#evenTimes(n, dt)
    let k = 0
    while (k < n && this.#sign * (this.#evenVoltage(k) - this.#limit) > 0) k++
    if (k === 0) return 0
    if (k === n) return Number.NaN
    return findRoot(this.#room, (k - 1) * dt, k * dt, { atol: timeTolerance * k * dt })
  }

  #write(time: number, voltage: Float64Array): void {
    const n = voltage.length
    this.#evenTimes(n, n > 1 ? time / (n - 1) : 0)
    for (let i = 0; i < n; i++) voltage[i] = this.#evenVoltage(i)
  }

  #evenTimes(n: number, dt: number): void {
    if (!this.#half) this.#negative.evenTimes(n, dt)
    this.#positive.evenTimes(n, dt)
  }

  #evenVoltage(i: number): number {
    return this.#positive.delta[i] - (this.#half ? this.#counter : this.#negative.delta[i])
  }
}

function refusalOf(cell: CellParameters, right: CellParameters | undefined): string | undefined {
  const issues: InputIssue[] = []
  checkCell(cell, issues, right)
  if (issues.length > 0) return new InputError(issues).message
  const { name, negative, positive } = cell
  const half = negative.kind === 'lithium'
  const reason = exactRefusal(positive) ?? (half ? undefined : exactRefusal(negative))
  return reason === undefined ? undefined : `no closed form for ${name}: ${reason}`
}

/**
 * The single particle model of one cell in closed form.
 *
 * @throws InputError where cell or options are none
 *
 * @example
 * const voltage = new Float64Array(100)
 * const run = exactSpm(cell).discharge(5, 2.5, voltage)
 * if (run.status === 'cut-off') console.log(run.capacity)
 */
export function exactSpm(cell: GivenCell, options: ExactSpmOptions = {}): ExactSpm {
  const issues: InputIssue[] = []
  const parameters = parametersOf(cell)
  checkCell(parameters, issues)
  checkOptions(options, exactRules, issues)
  if (issues.length > 0) throw new InputError(issues)
  return new ExactSpm(options).use(parameters, parameters)
}

const knownModes = new Map<number, RadialModes>()

function modesOf(radial: number): RadialModes {
  const known = knownModes.get(radial)
  if (known !== undefined) return known
  const modes = radialModes(gaussRadauSphere(radial))
  knownModes.set(radial, modes)
  return modes
}
