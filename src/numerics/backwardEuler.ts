import type { OneStepOptions } from './sdirk2.ts'
import type { StageSystem } from './stage.ts'
import { errorWeights } from './vectorKernels.ts'

/**
 * Backward Euler with steps that the caller chooses: first order, L-stable, one stage. For the roughest profiles, and
 * for one short step over a jump.
 */
export class BackwardEuler {
  steps = 0
  iterations = 0
  readonly #system: StageSystem
  readonly #rtol: number
  readonly #atol: Float64Array
  readonly #weight: Float64Array
  readonly #next: Float64Array

  constructor(system: StageSystem, { rtol = 1e-4, atol = rtol }: OneStepOptions = {}) {
    const n = system.size
    this.#system = system
    this.#rtol = rtol
    this.#atol = typeof atol === 'number' ? new Float64Array(n).fill(atol) : atol
    this.#weight = new Float64Array(n)
    this.#next = new Float64Array(n)
  }

  /**
   * One step from t to t + h.
   *
   * @param y state at t on entry, at t + h on return; unchanged on failure
   * @returns Newton iterations, or a negative StageFailure
   */
  advance(t: number, h: number, y: Float64Array): number {
    errorWeights(this.#system.size, this.#rtol, this.#atol, y, this.#weight)
    this.#next.set(y)
    const iterations = this.#system.stage(t + h, 1 / h, y, this.#next, this.#weight)
    if (iterations < 0) {
      this.#system.forget()
      return iterations
    }
    y.set(this.#next)
    this.steps++
    this.iterations += iterations
    return iterations
  }
}
