import type { Step } from '../protocols/protocol.ts'
import type { CellModel } from './cellModel.ts'
import type { Interpolant } from './interpolant.ts'
import type { Recorder } from './recorder.ts'

/** Rows of a full series are at most this far apart [s], and at every sample of a profile. */
const denseSpacing = 10
/** Rows of an outline: at the solver's own steps, cut where they are longer than this share of the step so far. */
const outlineSpacing = 120
/** Cycles kept in outline: 0, 1, 2, 5, 10, 20, 50, 100 … and the last. */
const outlined = new Set([0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000])

/** Last correction of a row's voltage [V]: beyond it there is nothing but rounding. */
const polished = 1e-6

/** Decides which rows of a run are recorded. */
export class RowPlan {
  readonly #model: CellModel
  readonly #recorder: Recorder
  readonly #mode: 'all' | 'ends'
  readonly #lastCycle: number
  readonly #state: Float64Array
  #cycle = 0
  #step = 0
  #spacing = denseSpacing
  #polish = false

  constructor(model: CellModel, recorder: Recorder, mode: 'all' | 'ends', lastCycle: number) {
    this.#model = model
    this.#recorder = recorder
    this.#mode = mode
    this.#lastCycle = lastCycle
    this.#state = new Float64Array(model.size)
  }

  enter(step: Step, cycle: number, index: number): void {
    this.#cycle = cycle
    this.#step = index
    const full = this.#mode === 'all'
    const kept = full || outlined.has(cycle) || cycle === this.#lastCycle
    this.#spacing = !kept ? Number.POSITIVE_INFINITY : full ? denseSpacing : outlineSpacing
    if (step.control.kind === 'profile' && full) this.#spacing = 1
    // where the voltage is explicit in the states and costs little, it is taken from them
    this.#polish = full && this.#model.name === 'SPM' && step.control.kind !== 'profile'
  }

  begin(t: number, y: Float64Array): void {
    this.#recorder.add(t, y, this.#cycle, this.#step)
  }

  advance(from: number, to: number, interpolant: Interpolant, last: boolean): void {
    const kept = Number.isFinite(this.#spacing)
    if (!kept && !last) return
    const pieces = kept ? Math.max(1, Math.ceil((to - from) / this.#spacing - 1e-9)) : 1
    if (this.#polish) this.#addPolished(from, to, pieces, interpolant, last)
    else this.#recorder.addStep(from, to, pieces, interpolant, this.#cycle, this.#step)
  }

  #addPolished(
    from: number,
    to: number,
    pieces: number,
    interpolant: Interpolant,
    last: boolean,
  ): void {
    const { voltageAt } = this.#model
    const y = this.#state
    for (let k = 1; k <= pieces; k++) {
      const end = k === pieces
      const t = end ? to : from + ((to - from) * k) / pieces
      interpolant.state(t, y)
      const voltage = y[voltageAt]
      const stands = end && last
      if (!stands && this.#model.makeConsistent(t, y, polished) < 0) y[voltageAt] = voltage
      this.#recorder.add(t, y, this.#cycle, this.#step)
    }
  }
}
