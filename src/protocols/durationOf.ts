import type { Step } from './protocol.ts'

/** When the step's clock runs out [s], infinite where none is given. */
export function durationOf({ until }: Step): number {
  return until.reduce(
    (least, limit) => (limit.kind === 'duration' ? Math.min(least, limit.value) : least),
    Number.POSITIVE_INFINITY,
  )
}
