import { BackwardEuler } from '../numerics/backwardEuler.ts'
import { Ndf } from '../numerics/ndf.ts'
import { findRoot } from '../numerics/rootFinding.ts'
import { Sdirk2 } from '../numerics/sdirk2.ts'
import type { Step } from '../protocols/protocol.ts'
import type { CellModel } from './cellModel.ts'
import { consistentByCurrent } from './consistentCurrent.ts'
import type { CellControl } from './control.ts'
import { type Interpolant, lineBetween, polynomialBetween } from './interpolant.ts'
import { amperes, durationOf, limitsOf, type StepLimit } from './limits.ts'
import type { Solution, StepSummary, Stop } from './solution.ts'
import {
  interrupted,
  neverEnds,
  noConsistentState,
  stopsOf,
  tooMuchPower,
  tooSmall,
} from './stops.ts'

/** What a step tells while it runs: accepted points in order, and the interpolant between them. */
export interface StepObserver {
  /** A consistent start; `y` is the caller's. */
  begin(t: number, y: Float64Array): void
  /** An accepted step; the interpolant is valid from `from` to `t`. */
  advance(from: number, t: number, interpolant: Interpolant, last: boolean): void
}

export interface StepOutcome {
  readonly t: number
  readonly endedBy: StepSummary['endedBy']
  readonly stop?: Stop
}

/** Longest that a step may take [s]: four months, of which the rows still fit into memory. */
const longest = 1e7
/** First time step where a control changes [s]: the fastest modes of usual particles ask for about that. */
const firstStep = 0.3
/** How often a sample of a profile is halved at most. */
const deepest = 12
/** After so many steps it is asked whether they get anywhere. */
const patience = 1000
/** Bounds of a step without error control [s], and how many of them a step of the protocol may take. */
const shortestLeap = 1e-6
const longestLeap = 10
const mostLeaps = 10

/** One runner a simulation: integrators and arrays are made once and serve every step. */
export class StepRunner {
  readonly ndf: Ndf
  #sdirk: Sdirk2 | undefined
  #euler: BackwardEuler | undefined
  readonly #tolerances: { readonly rtol: number; readonly atol: Float64Array }
  readonly #model: CellModel
  readonly #interrupted: () => boolean
  readonly #scratch: Float64Array
  readonly #before: Float64Array

  constructor(model: CellModel, rtol: number, interrupted: () => boolean) {
    const tolerances = { rtol, atol: model.absoluteTolerances(rtol) }
    this.#tolerances = tolerances
    this.#model = model
    this.#interrupted = interrupted
    this.ndf = new Ndf(model, { ...tolerances, controlled: [model.voltageAt, model.currentAt] })
    this.#scratch = new Float64Array(model.size)
    this.#before = new Float64Array(model.size)
  }

  /** Runs one step from (t, y); y is moved to its end. */
  run(step: Step, t: number, y: Float64Array, observer: StepObserver): StepOutcome {
    const model = this.#model
    if (step.ambientTemperature !== undefined) model.ambientTemperature = step.ambientTemperature
    model.control = controlOf(step, t, model)
    if (model.control.kind === 'current') y[model.currentAt] = model.control.at(t)
    const stops = stopsOf(model, step)
    if (!this.#consistent(t, y)) {
      const closed = stops.find(({ room }) => room(y) <= 0)
      return outcome(t, 'stop', y, closed?.stop ?? (() => noConsistentState(step, t)))
    }
    observer.begin(t, y)
    const limits = limitsOf(step, model, y)
    const reached = limits.find(({ room }) => room(y) <= 0)
    if (reached !== undefined) return { t, endedBy: reached.atStart ?? 'at-once' }
    const over = stops.find(({ room }) => room(y) <= 0)
    if (over !== undefined) return outcome(t, 'stop', y, over.stop)
    limits.push(...stops)
    return step.control.kind === 'profile'
      ? this.#runProfile(step.control.time, t, y, limits, observer)
      : this.#runHeld(step, t, y, limits, observer)
  }

  /**
   * Makes the algebraic unknowns fit. All at once at surfaces that stand still; where one stands beyond a wall of its
   * potential, by what is true a moment later; else by way of the current. Without success y is as it was.
   */
  #consistent(t: number, y: Float64Array): boolean {
    const model = this.#model
    const before = y.slice()
    if (model.makeConsistent(t, y) >= 0) return true
    y.set(before)
    const moved = this.#stride(t, shortestLeap, Number.POSITIVE_INFINITY, y) > t
    if (moved) y.set(before.subarray(0, model.differential))
    return moved || consistentByCurrent(model, t, y)
  }

  /** For sampled profiles. */
  get #profileStepper(): Sdirk2 {
    this.#sdirk ??= new Sdirk2(this.#model, this.#tolerances)
    return this.#sdirk
  }

  /** For a place that error control cannot pass. */
  get #leaper(): BackwardEuler {
    this.#euler ??= new BackwardEuler(this.#model, this.#tolerances)
    return this.#euler
  }

  get effort(): Solution['effort'] {
    const { ndf } = this
    const others = [this.#sdirk, this.#euler]
    return {
      steps: others.reduce((sum, one) => sum + (one?.steps ?? 0), ndf.steps),
      rejected: ndf.rejected,
      newtonIterations: others.reduce((sum, one) => sum + (one?.iterations ?? 0), ndf.iterations),
    }
  }

  #runHeld(
    step: Step,
    start: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
  ): StepOutcome {
    const { ndf } = this
    const duration = durationOf(step)
    const endless = duration > longest ? neverEnds(step) : undefined
    const tEnd = start + Math.min(duration, longest)
    ndf.start(start, y, tEnd, Math.min(firstStep, 1e-3 * duration))
    const interpolant = polynomialBetween(ndf)
    let leaps = 0
    let mark = { steps: ndf.steps, t: start }
    for (;;) {
      if (this.#interrupted()) {
        return this.#finish(y, ndf.t, 'stop', interrupted)
      }
      const crawls = ndf.steps - mark.steps >= patience && this.#crawled(mark.t, tEnd)
      if (ndf.steps - mark.steps >= patience) mark = { steps: ndf.steps, t: ndf.t }
      if (crawls || ndf.step() !== 'accepted') {
        const ended = this.#leap(tEnd, y, limits, observer, endless)
        if (ended !== undefined || ++leaps > mostLeaps) {
          return ended ?? { t: ndf.t, endedBy: 'stop', stop: this.#tooSmall(ndf.t, y) }
        }
        continue
      }
      const hit = this.#earliest(limits, ndf.tPrevious, ndf.t, ndf.y, interpolant)
      if (hit !== undefined) {
        observer.advance(ndf.tPrevious, hit.t, interpolant, true)
        return this.#finish(y, hit.t, hit.limit.endedBy, hit.limit.stop)
      }
      const last = ndf.t >= tEnd
      observer.advance(ndf.tPrevious, ndf.t, interpolant, last)
      if (last) return this.#finish(y, ndf.t, 'duration', endless)
    }
  }

  /** True where the steps since then have gone nowhere: at this pace the end would take 200 000. */
  #crawled(since: number, tEnd: number): boolean {
    return this.ndf.t - since < 5e-3 * Math.min(tEnd - this.ndf.t, 3600)
  }

  /**
   * Over a place that error control cannot pass, such as the first instant of hosts that start volts apart: one step
   * of backward Euler, the shortest that Newton finds, after which the integrator starts anew. Conserves as all steps.
   *
   * @returns how the step ended, where it did
   */
  #leap(
    tEnd: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    endless: StepLimit['stop'],
  ): StepOutcome | undefined {
    const { ndf } = this
    const from = ndf.t
    y.set(ndf.y)
    this.#before.set(y)
    const stop = this.#tooSmall(from, y)
    if (stop.reason !== 'step-too-small') return { t: from, endedBy: 'stop', stop }
    this.#consistent(from, y) // algebraic unknowns that error control let drift may be all that is wrong
    const to = this.#stride(from, shortestLeap, tEnd, y)
    if (to === from) return { t: from, endedBy: 'stop', stop }
    const ended = this.#between(from, to, y, limits, observer, to >= tEnd)
    if (ended !== undefined) return ended
    if (to >= tEnd) return outcome(to, 'duration', y, endless)
    ndf.start(to, y, tEnd, to - from)
    return undefined
  }

  /** The shortest step of backward Euler, from `first` on, that Newton finds, y moved along; to where it leads, `from` if nowhere. */
  #stride(from: number, first: number, end: number, y: Float64Array): number {
    for (let h = first; h <= longestLeap; h *= 10) {
      const to = Math.min(from + h, end)
      if (this.#leaper.advance(from, to - from, y) >= 0) return to
    }
    return from
  }

  /** Takes the state at t from the integrator, with volumes and salt made to agree. */
  #finish(
    y: Float64Array,
    t: number,
    endedBy: StepSummary['endedBy'],
    stop?: StepLimit['stop'],
  ): StepOutcome {
    this.ndf.interpolate(t, y)
    this.#model.reconcile(y)
    return outcome(t, endedBy, y, stop)
  }

  #runProfile(
    time: Float64Array,
    start: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
  ): StepOutcome {
    let to = start
    this.#profileStepper.forget()
    for (let k = 1; k < time.length; k++) {
      if (this.#interrupted()) return { t: to, endedBy: 'stop', stop: interrupted(to) }
      const from = start + time[k - 1] - time[0]
      to = start + time[k] - time[0]
      const last = k === time.length - 1
      let ended = this.#sample(from, to, y, limits, observer, last, 0)
      for (let h = shortestLeap; h <= longestLeap; h *= 10) {
        if (ended?.stop?.reason !== 'step-too-small') break
        ended = this.#cross(ended, h, to, y, limits, observer, last)
      }
      if (ended !== undefined) return ended
    }
    return { t: to, endedBy: 'samples' }
  }

  /** As `#leap`, within a sample of a profile, and then the rest of the sample. */
  #cross(
    stuck: StepOutcome,
    first: number,
    to: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    last: boolean,
  ): StepOutcome | undefined {
    this.#before.set(y)
    const reached = this.#stride(stuck.t, first, to, y)
    if (reached === stuck.t) return stuck
    return (
      this.#between(stuck.t, reached, y, limits, observer, last && reached === to) ??
      this.#sample(reached, to, y, limits, observer, last, 0)
    )
  }

  /** Tells of a step between the state before and y, linear between them, and ends it where a limit is reached. */
  #between(
    from: number,
    to: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    last: boolean,
  ): StepOutcome | undefined {
    const interpolant = lineBetween(from, to, this.#before, y)
    const hit = this.#earliest(limits, from, to, y, interpolant)
    observer.advance(from, hit?.t ?? to, interpolant, last || hit !== undefined)
    if (hit === undefined) return undefined
    interpolant.state(hit.t, this.#scratch)
    y.set(this.#scratch)
    this.#model.reconcile(y)
    return outcome(hit.t, hit.limit.endedBy, y, hit.limit.stop)
  }

  /**
   * One sample in one step, in halves where its error or Newton asks for it.
   *
   * @returns how the step ended, where it did
   */
  #sample(
    from: number,
    to: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    last: boolean,
    depth: number,
  ): StepOutcome | undefined {
    if (!(to > from)) return undefined
    this.#before.set(y)
    const error = this.#profileStepper.advance(from, to - from, y)
    if (error >= 0 && (error <= 10 || depth >= 6)) {
      return this.#between(from, to, y, limits, observer, last)
    }
    y.set(this.#before)
    this.#profileStepper.forget()
    if (depth >= deepest) return { t: from, endedBy: 'stop', stop: this.#tooSmall(from, y) }
    const middle = (from + to) / 2
    return (
      this.#sample(from, middle, y, limits, observer, false, depth + 1) ??
      this.#sample(middle, to, y, limits, observer, last, depth + 1)
    )
  }

  /** The first limit whose room runs out within the last step, and when. */
  #earliest(
    limits: readonly StepLimit[],
    from: number,
    to: number,
    end: Float64Array,
    interpolant: Interpolant,
  ): { t: number; limit: StepLimit } | undefined {
    let found: { t: number; limit: StepLimit } | undefined
    for (const limit of limits) {
      if (limit.room(end) > 0) continue
      const only = limit.index === undefined ? undefined : Int32Array.of(limit.index)
      const room = (t: number) => {
        interpolant.state(t, this.#scratch, only)
        return limit.room(this.#scratch)
      }
      const t = findRoot(room, from, to, { atol: 1e-9 * (to - from) })
      const at = Number.isNaN(t) ? to : t
      if (found === undefined || at < found.t) found = { t: at, limit }
    }
    return found
  }

  #tooSmall(t: number, y: Float64Array): Stop {
    if (this.#pastMostPower(t, y)) return tooMuchPower(this.#model, t, y)
    return tooSmall(this.#model, t, y)
  }

  /**
   * True where a larger current would give hardly more power, or the voltage has collapsed: then no current gives what
   * is asked for a moment later.
   */
  #pastMostPower(t: number, y: Float64Array): boolean {
    const model = this.#model
    const { control } = model
    const { currentAt, voltageAt } = model
    const power = y[currentAt] * y[voltageAt]
    if (control.kind !== 'power' || !(power > 0)) return false
    const more = 1.1 * y[currentAt]
    this.#scratch.set(y)
    model.control = { kind: 'current', at: () => more }
    const carried = model.makeConsistent(t, this.#scratch) >= 0
    model.control = control
    const most = carried ? this.#scratch[voltageAt] * more : 0
    return most < 1.02 * power || y[voltageAt] < 0.5 * model.cell.voltageWindow.lower
  }
}

function controlOf({ control }: Step, start: number, model: CellModel): CellControl {
  switch (control.kind) {
    case 'rest':
      return { kind: 'current', at: () => 0 }
    case 'current': {
      const current = amperes(control.value, model.cell)
      return { kind: 'current', at: () => current }
    }
    case 'voltage':
    case 'power': {
      const { kind, value } = control
      return { kind, at: () => value }
    }
    case 'profile': {
      const { time, value, quantity } = control
      let k = 1
      return {
        kind: quantity,
        at: (t) => {
          const at = t - start + time[0]
          if (at < time[k - 1]) k = 1
          while (k < time.length - 1 && time[k] < at) k++
          const share = (at - time[k - 1]) / (time[k] - time[k - 1])
          return value[k - 1] + share * (value[k] - value[k - 1])
        },
      }
    }
  }
}

function outcome(
  t: number,
  endedBy: StepSummary['endedBy'],
  y: Float64Array,
  stop: StepLimit['stop'],
): StepOutcome {
  return stop === undefined ? { t, endedBy } : { t, endedBy: 'stop', stop: stop(t, y) }
}
