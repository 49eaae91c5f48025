import { differencesKept } from './backwardDifferences.ts'

/** Sums over entries of a state, one after the other: sum s has the terms from `starts[s]` to `starts[s + 1]`. */
export interface WeightedSums {
  readonly length: number
  readonly starts: Int32Array
  readonly entries: Int32Array
  readonly weights: Float64Array
}

/** A term is an entry of the state and its weight. */
export type WeightedTerm = readonly [entry: number, weight: number]

export function weightedSums(sums: readonly (readonly WeightedTerm[])[]): WeightedSums {
  const starts = new Int32Array(sums.length + 1)
  sums.forEach((terms, s) => {
    starts[s + 1] = starts[s] + terms.length
  })
  const terms = sums.flat()
  return {
    length: sums.length,
    starts,
    entries: Int32Array.from(terms, ([entry]) => entry),
    weights: Float64Array.from(terms, ([, weight]) => weight),
  }
}

/** Writes the sums of a state from out[at] on. */
export function evaluateSums(
  { length, starts, entries, weights }: WeightedSums,
  y: Float64Array,
  out: Float64Array,
  at: number,
): void {
  for (let s = 0; s < length; s++) {
    let sum = 0
    for (let k = starts[s]; k < starts[s + 1]; k++) sum += weights[k] * y[entries[k]]
    out[at + s] = sum
  }
}

/** The sums' own differences up to an order, from a table of the unknowns': they are polynomials as well. */
export function projectDifferences(
  { length, starts, entries, weights }: WeightedSums,
  order: number,
  D: Float64Array,
  out: Float64Array,
): void {
  for (let s = 0; s < length; s++) {
    for (let j = 0; j <= order; j++) {
      let sum = 0
      for (let k = starts[s]; k < starts[s + 1]; k++) {
        sum += weights[k] * D[differencesKept * entries[k] + j]
      }
      out[differencesKept * s + j] = sum
    }
  }
}
