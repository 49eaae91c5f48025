import type { CellModel } from './cellModel.ts'
import type { Interpolant } from './interpolant.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { PlatingMargin } from './solution.ts'

/**
 * Keeps how low the negative stands against lithium while current charges the cell, beneath its films, where lithium
 * would plate: the lowest Δ − jR of its hosts at the point nearest the separator, where charging draws it lowest, or at
 * the one point of the averaged models. Straight between the ends of time steps.
 */
export class PlatingWatch {
  readonly #currentAt: number
  readonly #negative: PorousElectrode | undefined
  #margin: PlatingMargin | undefined

  constructor({ negative, currentAt }: CellModel) {
    this.#currentAt = currentAt
    this.#negative = negative
  }

  /** Absent where nothing was charged, and for a lithium negative. */
  get margin(): PlatingMargin | undefined {
    return this.#margin
  }

  /** The consistent start of a step. */
  begin(t: number, y: Float64Array, step: number): void {
    if (this.#negative === undefined) return
    if (y[this.#currentAt] >= 0) return
    this.#note(
      lowestOf(this.#negative, (index) => y[index]),
      t,
      step,
      0,
    )
  }

  /** After each accepted time step. */
  advance(from: number, to: number, interpolant: Interpolant, step: number): void {
    if (this.#negative === undefined) return
    if (interpolant.value(to, this.#currentAt) >= 0) return
    const before = lowestOf(this.#negative, (index) => interpolant.value(from, index))
    const after = lowestOf(this.#negative, (index) => interpolant.value(to, index))
    this.#note(after, to, step, (to - from) * shareBelow(before, after))
  }

  #note(potential: number, time: number, step: number, below: number): void {
    const known = this.#margin
    const sum = below + (known?.below ?? 0)
    this.#margin =
      known === undefined || potential < known.lowest
        ? { lowest: potential, time, step, below: sum }
        : { ...known, below: sum }
  }
}

function lowestOf(
  { hosts, deltaOffset, n }: PorousElectrode,
  value: (index: number) => number,
): number {
  const delta = value(deltaOffset + n - 1)
  let lowest = Number.POSITIVE_INFINITY
  for (const { currentOffset, film } of hosts) {
    lowest = Math.min(lowest, delta - value(currentOffset + n - 1) * film[n - 1])
  }
  return lowest
}

/** Part of a straight line between two values that is below zero [1]. */
function shareBelow(a: number, b: number): number {
  if (a < 0 && b < 0) return 1
  return Math.min(a, b) < 0 ? Math.min(a, b) / (Math.min(a, b) - Math.max(a, b)) : 0
}
