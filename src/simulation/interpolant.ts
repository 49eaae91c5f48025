import type { Ndf } from '../numerics/ndf.ts'
import { evaluateSums, type WeightedSums } from '../numerics/weightedSums.ts'

/** What lies between the ends of the last step. */
export interface Interpolant {
  /** Writes the state at a time, or only these entries of it. */
  state(t: number, out: Float64Array, only?: Int32Array): void
  /** Writes weighted sums of that state from out[at] on. */
  sums(t: number, sums: WeightedSums, out: Float64Array, at: number): void
  /** One entry. */
  value(t: number, index: number): number
}

/** The polynomial of the integrator's last step. */
export function polynomialBetween(ndf: Ndf): Interpolant {
  return {
    state(t, out, only) {
      if (only === undefined) ndf.interpolate(t, out)
      else ndf.interpolateSome(t, only, out)
    },
    sums: (t, sums, out, at) => ndf.sumsAt(t, sums, out, at),
    value: (t, index) => ndf.valueAt(t, index),
  }
}

/** A straight line between two states. */
export function lineBetween(
  from: number,
  to: number,
  before: Float64Array,
  after: Float64Array,
): Interpolant {
  const value = (t: number, i: number) =>
    before[i] + ((t - from) / (to - from)) * (after[i] - before[i])
  return {
    state(t, out) {
      for (let i = 0; i < after.length; i++) out[i] = value(t, i)
    },
    sums(t, sums, out, at) {
      evaluateSums(
        sums,
        Float64Array.from(after, (_, i) => value(t, i)),
        out,
        at,
      )
    },
    value,
  }
}
