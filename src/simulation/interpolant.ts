import type { Ndf } from '../numerics/ndf.ts'
import { addScaled } from '../numerics/vectorKernels.ts'
import { evaluateSums, type WeightedSums } from '../numerics/weightedSums.ts'

/** What lies between the ends of the last step. */
export interface Interpolant {
  /** The time whose geometry the electrodes have in use; not known where it is none [s]. */
  geometryAt(): number
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
    geometryAt: () => ndf.t,
    state(t, out, only) {
      if (only === undefined) ndf.interpolate(t, out)
      else ndf.interpolateSome(t, only, out)
    },
    sums: (t, sums, out, at) => ndf.sumsAt(t, sums, out, at),
    value: (t, index) => ndf.valueAt(t, index),
  }
}

/**
 * The polynomial through states of one step: a straight line through two, a parabola through three.
 *
 * @param places where they stand in the step, 0 at `from` to 1 at `to`, and so the weights of each add to one
 */
export function throughStates(
  from: number,
  to: number,
  places: readonly number[],
  states: readonly Float64Array[],
): Interpolant {
  const weights = new Float64Array(places.length)
  const weigh = (t: number) => {
    const s = (t - from) / (to - from)
    for (let k = 0; k < places.length; k++) {
      let weight = 1
      for (const other of places) {
        if (other !== places[k]) weight *= (s - other) / (places[k] - other)
      }
      weights[k] = weight
    }
  }
  return {
    geometryAt: () => Number.NaN,
    state(t, out) {
      weigh(t)
      out.fill(0)
      for (let k = 0; k < states.length; k++) addScaled(out.length, out, weights[k], states[k], out)
    },
    sums(t, sums, out, at) {
      weigh(t)
      const part = new Float64Array(sums.length)
      out.fill(0, at, at + sums.length)
      for (let k = 0; k < states.length; k++) {
        evaluateSums(sums, states[k], part, 0)
        for (let i = 0; i < sums.length; i++) out[at + i] += weights[k] * part[i]
      }
    },
    value(t, i) {
      weigh(t)
      return states.reduce((sum, state, k) => sum + weights[k] * state[i], 0)
    },
  }
}
