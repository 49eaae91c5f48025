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
  const shareAt = (t: number) => (t - from) / (to - from)
  return {
    state(t, out) {
      const s = shareAt(t)
      for (let i = 0; i < after.length; i++) out[i] = before[i] + s * (after[i] - before[i])
    },
    sums(t, sums, out, at) {
      const s = shareAt(t)
      const first = new Float64Array(sums.length)
      evaluateSums(sums, before, first, 0)
      evaluateSums(sums, after, out, at)
      for (let k = 0; k < sums.length; k++) {
        out[at + k] = first[k] + s * (out[at + k] - first[k])
      }
    },
    value: (t, i) => before[i] + shareAt(t) * (after[i] - before[i]),
  }
}
