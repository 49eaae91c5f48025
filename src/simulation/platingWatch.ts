import type { CellModel } from './cellModel.ts'
import type { Interpolant } from './interpolant.ts'
import type { PlatingMargin } from './solution.ts'

/**
 * Keeps how low Δ = φ_s − φ_e of the negative falls while current charges the cell: of its point nearest the separator,
 * where charging draws it lowest, or of its one point in the averaged models. Straight between the ends of time steps.
 */
export class PlatingWatch {
  readonly #currentAt: number
  readonly #deltaAt: number
  #delta = Number.NaN
  #margin: PlatingMargin | undefined

  constructor({ negative, currentAt }: CellModel) {
    this.#currentAt = currentAt
    this.#deltaAt = negative === undefined ? -1 : negative.deltaOffset + negative.n - 1
  }

  /** Absent where nothing was charged, and for a lithium negative. */
  get margin(): PlatingMargin | undefined {
    return this.#margin
  }

  /** The consistent start of a step. */
  begin(t: number, y: Float64Array, step: number): void {
    if (this.#deltaAt < 0) return
    this.#delta = y[this.#deltaAt]
    if (y[this.#currentAt] < 0) this.#note(t, step, 0)
  }

  /** After each accepted time step. */
  advance(from: number, to: number, interpolant: Interpolant, step: number): void {
    if (this.#deltaAt < 0) return
    const before = this.#delta
    this.#delta = interpolant.value(to, this.#deltaAt)
    if (interpolant.value(to, this.#currentAt) >= 0) return
    this.#note(to, step, (to - from) * shareBelow(before, this.#delta))
  }

  #note(time: number, step: number, below: number): void {
    const known = this.#margin
    const sum = below + (known?.below ?? 0)
    this.#margin =
      known === undefined || this.#delta < known.lowest
        ? { lowest: this.#delta, time, step, below: sum }
        : { ...known, below: sum }
  }
}

/** Part of a straight line between two values that is below zero [1]. */
function shareBelow(a: number, b: number): number {
  if (a < 0 && b < 0) return 1
  return Math.min(a, b) < 0 ? Math.min(a, b) / (Math.min(a, b) - Math.max(a, b)) : 0
}
