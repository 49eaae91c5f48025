import { BackwardEuler } from '../numerics/backwardEuler.ts'
import { Ndf } from '../numerics/ndf.ts'
import { findRoot } from '../numerics/rootFinding.ts'
import { Sdirk2, sdirkMiddle } from '../numerics/sdirk2.ts'
import { durationOf } from '../protocols/durationOf.ts'
import type { Step } from '../protocols/protocol.ts'
import type { CellModel } from './cellModel.ts'
import { consistentByCurrent } from './consistentCurrent.ts'
import { type Interpolant, polynomialBetween, throughStates } from './interpolant.ts'
import { limitsOf, type StepLimit } from './limits.ts'
import type { Solution, StepSummary, Stop } from './solution.ts'
import { stepControl } from './stepControl.ts'
import { interrupted, neverEnds, noConsistentState, stopsOf } from './stops.ts'
import { whyStuck } from './whyStuck.ts'

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
/** Equal samples of a profile that are further apart than this are integrated as held steps are [s]. */
const longSample = 30
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
    model.control = stepControl(step, t, model)
    if (model.control.kind === 'current') y[model.currentAt] = model.control.at(t)
    const stops = stopsOf(model, step)
    if (!this.#consistent(t, y)) {
      const closed = stops.find(({ room }) => room(y) <= 0)
      return outcome(t, 'stop', y, closed?.stop ?? (() => noConsistentState(step, t)))
    }
    const { atol, rtol } = this.#tolerances
    if (step.control.kind !== 'rest') model.fitTolerances(atol, rtol, y[model.currentAt])
    observer.begin(t, y)
    const limits = limitsOf(step, model, y)
    const reached = limits.find(({ room }) => room(y) <= 0)
    if (reached !== undefined) return { t, endedBy: reached.atStart ?? 'at-once' }
    const over = stops.find(({ room }) => room(y) <= 0)
    if (over !== undefined) return outcome(t, 'stop', y, over.stop)
    limits.push(...stops)
    return step.control.kind === 'profile'
      ? this.#runProfile(step.control, t, y, limits, observer)
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
    const duration = durationOf(step)
    const tEnd = start + Math.min(duration, longest)
    const endless = duration > longest ? neverEnds(step) : undefined
    return this.#integrate(start, tEnd, y, limits, observer, true, endless)
  }

  /** From one time to another by the NDF, which controls its own steps; `last` where the step of the protocol ends there. */
  #integrate(
    start: number,
    tEnd: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    last: boolean,
    endless?: StepLimit['stop'],
  ): StepOutcome {
    const { ndf } = this
    ndf.start(start, y, tEnd, Math.min(firstStep, 1e-3 * (tEnd - start)))
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
        const ended = this.#leap(tEnd, y, limits, observer, last, endless)
        if (ended !== undefined || ++leaps > mostLeaps) {
          return ended ?? { t: ndf.t, endedBy: 'stop', stop: whyStuck(this.#model, ndf.t, y) }
        }
        continue
      }
      const hit = this.#earliest(limits, ndf.tPrevious, ndf.t, ndf.y, interpolant)
      if (hit !== undefined) {
        observer.advance(ndf.tPrevious, hit.t, interpolant, true)
        return this.#finish(y, hit.t, hit.limit.endedBy, hit.limit.stop)
      }
      const over = ndf.t >= tEnd
      observer.advance(ndf.tPrevious, ndf.t, interpolant, last && over)
      if (over) return this.#finish(y, ndf.t, 'duration', endless)
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
    last: boolean,
    endless: StepLimit['stop'],
  ): StepOutcome | undefined {
    const { ndf } = this
    const from = ndf.t
    y.set(ndf.y)
    this.#before.set(y)
    const stop = whyStuck(this.#model, from, y)
    if (stop.reason !== 'step-too-small') return { t: from, endedBy: 'stop', stop }
    this.#consistent(from, y) // algebraic unknowns that error control let drift may be all that is wrong
    const to = this.#stride(from, shortestLeap, tEnd, y)
    if (to === from) return { t: from, endedBy: 'stop', stop }
    const ended = this.#between(from, to, y, limits, observer, last && to >= tEnd)
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
    { time, value }: { readonly time: Float64Array; readonly value: Float64Array },
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
      let ended =
        to - from > longSample && value[k] === value[k - 1]
          ? this.#plateau(from, to, y, limits, observer, last)
          : this.#sample(from, to, y, limits, observer, last)
      for (let h = shortestLeap; h <= longestLeap; h *= 10) {
        if (ended?.stop?.reason !== 'step-too-small') break
        ended = this.#cross(ended, h, to, y, limits, observer, last)
      }
      if (ended !== undefined) return ended
    }
    return { t: to, endedBy: 'samples' }
  }

  /** Between equal samples, far enough apart to be worth the short steps with which the NDF starts. */
  #plateau(
    from: number,
    to: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    last: boolean,
  ): StepOutcome | undefined {
    const ended = this.#integrate(from, to, y, limits, observer, last)
    this.#profileStepper.forget()
    return ended.endedBy === 'duration' ? undefined : ended
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
      this.#sample(reached, to, y, limits, observer, last)
    )
  }

  /** Tells of a step from the state before to y, and ends it where a limit is reached. */
  #between(
    from: number,
    to: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
    last: boolean,
    interpolant = throughStates(from, to, [0, 1], [this.#before, y]),
  ): StepOutcome | undefined {
    const hit = this.#earliest(limits, from, to, y, interpolant)
    observer.advance(from, hit?.t ?? to, interpolant, last || hit !== undefined)
    if (hit === undefined) return undefined
    interpolant.state(hit.t, this.#scratch)
    y.set(this.#scratch)
    this.#model.reconcile(y)
    return outcome(hit.t, hit.limit.endedBy, y, hit.limit.stop)
  }

  /**
   * One sample in as few steps as its error allows: one, where samples are seconds apart.
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
  ): StepOutcome | undefined {
    const stepper = this.#profileStepper
    const rough = Math.min(to - from, 1) / 64
    const shortest = rough / 64
    let h = to - from
    for (let t = from; t < to; ) {
      const end = h > 0.99 * (to - t) ? to : t + h
      h = end - t
      this.#before.set(y)
      const error = stepper.advance(t, h, y)
      const factor = error >= 0 ? 0.8 / Math.cbrt(error) : 0.25
      if (error >= 0 && (error <= 1 || h <= rough)) {
        const states = [this.#before, stepper.middle, y]
        const parabola = throughStates(t, end, [0, sdirkMiddle, 1], states)
        const ended = this.#between(t, end, y, limits, observer, last && end === to, parabola)
        if (ended !== undefined) return ended
        t = end
        h *= Math.min(4, Math.max(1, factor))
        continue
      }
      y.set(this.#before)
      if (h <= shortest) return { t, endedBy: 'stop', stop: whyStuck(this.#model, t, y) }
      h *= Math.min(0.5, Math.max(0.1, factor))
    }
    return undefined
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
}

function outcome(
  t: number,
  endedBy: StepSummary['endedBy'],
  y: Float64Array,
  stop: StepLimit['stop'],
): StepOutcome {
  return stop === undefined ? { t, endedBy } : { t, endedBy: 'stop', stop: stop(t, y) }
}
