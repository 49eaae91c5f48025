import type { CellModel } from './cellModel.ts'
import type { Interpolant } from './interpolant.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { PlatingMargin } from './solution.ts'

/**
 * Keeps how low the negative stands against lithium while current charges the cell, beneath its films, where lithium
 * would plate: the lowest Δ − jR of its hosts at the separator, where charging draws it lowest, or at the one point of
 * the averaged models. Straight between the ends of time steps.
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
  const weights = toFace[Math.min(n, toFace.length) - 1]
  let lowest = Number.POSITIVE_INFINITY
  for (const { currentOffset, film } of hosts) {
    let atFace = 0
    for (let k = 0, i = n - 1; k < weights.length; k++, i--) {
      atFace += weights[k] * (value(deltaOffset + i) - value(currentOffset + i) * film[i])
    }
    lowest = Math.min(lowest, atFace)
  }
  return lowest
}

/** From the centres of the last cells, the last first, to the face beyond: polynomials through one to four of them. */
const toFace: readonly (readonly number[])[] = [
  [1],
  [3 / 2, -1 / 2],
  [15 / 8, -10 / 8, 3 / 8],
  [35 / 16, -35 / 16, 21 / 16, -5 / 16],
]

/** Part of a straight line between two values that is below zero [1]. */
function shareBelow(a: number, b: number): number {
  if (a < 0 && b < 0) return 1
  return Math.min(a, b) < 0 ? Math.min(a, b) / (Math.min(a, b) - Math.max(a, b)) : 0
}
