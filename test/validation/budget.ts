import { expect } from 'vitest'
import type { TraceError } from './trace.ts'

/** What a comparison may be off by: a fifth more than it was when the README was written. */
export interface Budget {
  /** [V], or [m] for a thickness */
  readonly rms: number
  readonly middle?: number
  /** Of |predicted over measured capacity less 1| [1] */
  readonly capacity: number
}

/** Whether an error keeps within a budget. */
export function keeps(error: TraceError, { rms, middle, capacity }: Budget): boolean {
  return (
    error.rms <= rms &&
    (middle === undefined || error.middle <= middle) &&
    Math.abs(error.capacity) <= capacity
  )
}

export function expectWithin(error: TraceError, budget: Budget): void {
  expect(
    keeps(error, budget),
    `${JSON.stringify(error)} is not within ${JSON.stringify(budget)}`,
  ).toBe(true)
}
