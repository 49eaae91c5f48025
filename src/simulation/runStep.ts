import { Ndf } from '../numerics/ndf.ts'
import { findRoot } from '../numerics/rootFinding.ts'
import { Sdirk2 } from '../numerics/sdirk2.ts'
import type { Step } from '../protocols/protocol.ts'
import type { CellModel } from './cellModel.ts'
import type { CellControl } from './control.ts'
import { amperes, durationOf, limitsOf, type StepLimit } from './limits.ts'
import type { StepSummary, Stop } from './solution.ts'

/** Writes the state at a time within the last step, or only these entries of it. */
export type Interpolant = (t: number, out: Float64Array, only?: Int32Array) => void

/** What a step tells while it runs: accepted points in order, and the interpolant between them. */
export interface StepObserver {
  /** A consistent start; `y` is the caller's. */
  begin(t: number, y: Float64Array): void
  /** An accepted step; interpolate(t, out) is valid from `from` to `t`. */
  advance(from: number, t: number, interpolate: Interpolant, last: boolean): void
}

export interface StepOutcome {
  readonly t: number
  readonly endedBy: StepSummary['endedBy']
  readonly stop?: Stop
}

/** Longest that a step without a duration may take [s]. */
const longest = 1e8
/** No cell is further from zero than this [V]. */
const furthestVoltage = 20

/** One runner a simulation: integrators and arrays are made once and serve every step. */
export class StepRunner {
  readonly ndf: Ndf
  readonly sdirk: Sdirk2
  readonly #model: CellModel
  readonly #interrupted: () => boolean
  readonly #scratch: Float64Array
  readonly #before: Float64Array

  constructor(model: CellModel, rtol: number, interrupted: () => boolean) {
    const atol = model.absoluteTolerances(rtol)
    this.#model = model
    this.#interrupted = interrupted
    this.ndf = new Ndf(model, { rtol, atol, controlled: [model.voltageAt] })
    this.sdirk = new Sdirk2(model, { rtol, atol })
    this.#scratch = new Float64Array(model.size)
    this.#before = new Float64Array(model.size)
  }

  /** Runs one step from (t, y); y is moved to its end. */
  run(step: Step, t: number, y: Float64Array, observer: StepObserver): StepOutcome {
    const model = this.#model
    if (step.ambientTemperature !== undefined) model.ambientTemperature = step.ambientTemperature
    model.control = controlOf(step, t, model)
    if (model.control.kind === 'current') y[model.currentAt] = model.control.at(t)
    if (model.makeConsistent(t, y) < 0) return noConsistentState(step, t)
    observer.begin(t, y)
    const limits = limitsOf(step, model, y)
    const reached = limits.find(({ room }) => room(y) <= 0)
    if (reached !== undefined) return { t, endedBy: 'at-once' }
    if (model.rigidPores) limits.push(poresClosed(model))
    limits.push(nothingLeft(model))
    return step.control.kind === 'profile'
      ? this.#runProfile(step.control.time, t, y, limits, observer)
      : this.#runHeld(durationOf(step), t, y, limits, observer)
  }

  #runHeld(
    duration: number,
    start: number,
    y: Float64Array,
    limits: readonly StepLimit[],
    observer: StepObserver,
  ): StepOutcome {
    const { ndf } = this
    const tEnd = start + Math.min(duration, longest)
    ndf.start(start, y, tEnd, Math.min(1, 1e-3 * duration))
    const interpolate: Interpolant = (t, out, only) => {
      if (only === undefined) ndf.interpolate(t, out)
      else ndf.interpolateSome(t, only, out)
    }
    for (;;) {
      if (this.#interrupted()) {
        return this.#finish(y, ndf.t, 'stop', interrupted)
      }
      if (ndf.step() !== 'accepted') {
        y.set(ndf.y)
        return { t: ndf.t, endedBy: 'stop', stop: this.#tooSmall(ndf.t, y) }
      }
      const hit = this.#earliest(limits, ndf.tPrevious, ndf.t, ndf.y, interpolate)
      if (hit !== undefined) {
        observer.advance(ndf.tPrevious, hit.t, interpolate, true)
        return this.#finish(y, hit.t, hit.limit.endedBy, hit.limit.stop)
      }
      const last = ndf.t >= tEnd
      observer.advance(ndf.tPrevious, ndf.t, interpolate, last)
      if (last) return this.#finish(y, ndf.t, 'duration')
    }
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
    const before = this.#before
    let from = start
    let to = start
    const interpolate: Interpolant = (t, out) => {
      const s = to > from ? (t - from) / (to - from) : 1
      for (let i = 0; i < y.length; i++) out[i] = before[i] + s * (y[i] - before[i])
    }
    this.sdirk.forget()
    for (let k = 1; k < time.length; k++) {
      if (this.#interrupted()) return { t: to, endedBy: 'stop', stop: interrupted(to) }
      from = start + time[k - 1] - time[0]
      to = start + time[k] - time[0]
      before.set(y)
      if (!this.#advance(from, to - from, y, 0)) {
        return { t: from, endedBy: 'stop', stop: this.#tooSmall(from, y) }
      }
      const hit = this.#earliest(limits, from, to, y, interpolate)
      if (hit !== undefined) {
        observer.advance(from, hit.t, interpolate, true)
        interpolate(hit.t, this.#scratch)
        y.set(this.#scratch)
        this.#model.reconcile(y)
        return outcome(hit.t, hit.limit.endedBy, y, hit.limit.stop)
      }
      observer.advance(from, to, interpolate, k === time.length - 1)
    }
    return { t: to, endedBy: 'samples' }
  }

  /** One sample in one step, in halves where its error or Newton asks for it. */
  #advance(t: number, h: number, y: Float64Array, depth: number): boolean {
    if (h <= 0) return true
    const keep = depth === 0 ? this.#before : y.slice()
    const error = this.sdirk.advance(t, h, y)
    if (error >= 0 && (error <= 10 || depth >= 6)) return true
    if (depth >= 12) return false
    y.set(keep)
    this.sdirk.forget()
    return this.#advance(t, h / 2, y, depth + 1) && this.#advance(t + h / 2, h / 2, y, depth + 1)
  }

  /** The first limit whose room runs out within the last step, and when. */
  #earliest(
    limits: readonly StepLimit[],
    from: number,
    to: number,
    end: Float64Array,
    interpolate: Interpolant,
  ): { t: number; limit: StepLimit } | undefined {
    let found: { t: number; limit: StepLimit } | undefined
    for (const limit of limits) {
      if (limit.room(end) > 0) continue
      const room = (t: number) => {
        interpolate(t, this.#scratch)
        return limit.room(this.#scratch)
      }
      const t = findRoot(room, from, to, { atol: 1e-9 * (to - from) })
      const at = Number.isNaN(t) ? to : t
      if (found === undefined || at < found.t) found = { t: at, limit }
    }
    return found
  }

  #tooSmall(t: number, y: Float64Array): Stop {
    return {
      reason: 'step-too-small',
      time: t,
      message:
        `no step could be taken at ${t.toFixed(1)} s, where ${this.#model.describe(y)}. ` +
        'Try: a cut-off that is reached sooner, a smaller current, or a finer --mesh',
    }
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

function poresClosed(model: CellModel): StepLimit {
  return {
    endedBy: 'stop',
    room: (y) => model.poreRoom(y),
    stop: (t) => ({
      reason: 'pores-closed',
      time: t,
      message:
        `pores closed at ${t.toFixed(0)} s: swelling has used up the room of the ${model.closedSide} electrode in a ` +
        'rigid can. Try: more porosity (see the swelling budget of `tinsel show`), a lower N/P load, or less host',
    }),
  }
}

/** Beyond any cell's voltage a host is empty or full to the last atom, and only the guard of its potential answers. */
function nothingLeft(model: CellModel): StepLimit {
  return {
    endedBy: 'stop',
    index: model.voltageAt,
    room: (y) => furthestVoltage - Math.abs(y[model.voltageAt]),
    stop: (t, y) => ({
      reason: 'infeasible-step',
      time: t,
      message:
        `nothing is left to take at ${t.toFixed(1)} s: ${model.describe(y)}. ` +
        'Try: an "until" with a voltage, or a smaller current',
    }),
  }
}

function noConsistentState(step: Step, t: number): StepOutcome {
  return {
    t,
    endedBy: 'stop',
    stop: {
      reason: 'no-consistent-state',
      time: t,
      message:
        `"${step.text}" cannot start at ${t.toFixed(1)} s: no potentials carry it in the present state. ` +
        'Try: a smaller current or power, or a voltage nearer to the present one',
    },
  }
}

function interrupted(t: number): Stop {
  return {
    reason: 'interrupted',
    time: t,
    message: `interrupted at ${t.toFixed(0)} s; what was done until then is kept`,
  }
}
