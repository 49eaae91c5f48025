import type { Solution } from '../../src/simulation/solution.ts'
import type { Trace } from './trace.ts'

/**
 * The trace of one step of a run.
 *
 * @param factor what one ampere-hour of the run is in the case's unit
 */
export function stepTrace({ series, steps }: Solution, index: number, factor = 1): Trace {
  if (steps[index] === undefined) throw new Error(`the run has no step ${index}`)
  const charge: number[] = []
  const voltage: number[] = []
  let from = Number.NaN
  for (const [row, step] of series.step.entries()) {
    if (step !== index) continue
    if (Number.isNaN(from)) from = series.charge[row]
    charge.push(factor * Math.abs(series.charge[row] - from))
    voltage.push(series.voltage[row])
  }
  return { charge, voltage }
}

/** Index of the first step of a kind in a cycle. */
export function stepOf({ steps }: Solution, cycle: number, kind: 'charge' | 'discharge'): number {
  return steps.findIndex((step) => step.cycle === cycle && step.kind === kind)
}

/** A run that must have come to its end. */
export function completed(solution: Solution): Solution {
  if (solution.status !== 'completed') throw new Error(`stopped: ${solution.stop?.message}`)
  return solution
}
