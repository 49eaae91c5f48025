import type { CellModel } from './cellModel.ts'
import { type Field, type FieldName, fieldsAt } from './fields.ts'
import type { Interpolant } from './interpolant.ts'
import { type VoltageBreakdown, voltageBreakdown } from './voltageBreakdown.ts'

/** What is inside the cell at one time of a run. */
export interface FieldRecord {
  /** [s] */
  readonly time: number
  readonly cycle: number
  /** Index into the solution's steps. */
  readonly step: number
  /** Current [A], > 0 on discharge. */
  readonly current: number
  readonly breakdown: VoltageBreakdown
  readonly fields: readonly Field[]
}

/** Takes fields at given times of a run, out of the integrator's interpolant. */
export class FieldRecorder {
  readonly records: FieldRecord[] = []
  readonly #model: CellModel
  readonly #names: readonly FieldName[]
  readonly #times: readonly number[]
  readonly #state: Float64Array
  #next = 0

  /** @param times since the start of the run [s]; one at a change of step is taken at the end of the earlier one */
  constructor(model: CellModel, names: readonly FieldName[], times: readonly number[]) {
    this.#model = model
    this.#names = names
    this.#times = [...times].sort((a, b) => a - b)
    this.#state = new Float64Array(model.size)
  }

  /** A consistent start of a step. */
  begin(t: number, y: Float64Array, cycle: number, step: number): void {
    while (this.#times[this.#next] <= t) this.#take(y, cycle, step)
  }

  /** An accepted time step that ends at `t`. */
  advance(t: number, interpolant: Interpolant, cycle: number, step: number): void {
    while (this.#times[this.#next] <= t) {
      interpolant.state(this.#times[this.#next], this.#state)
      this.#take(this.#state, cycle, step)
    }
  }

  #take(y: Float64Array, cycle: number, step: number): void {
    const time = this.#times[this.#next++]
    const fields = fieldsAt(this.#model, y, this.#names)
    const breakdown = voltageBreakdown(this.#model, y)
    if (fields === undefined || breakdown === undefined) return
    this.records.push({ time, cycle, step, current: y[this.#model.currentAt], breakdown, fields })
  }
}
