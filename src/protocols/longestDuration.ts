import { durationOf } from './durationOf.ts'
import type { Protocol, ProtocolPart, Step } from './protocol.ts'

/** The longest that a protocol can take [s]: infinite where any step may go on until a voltage, a current or a charge. */
export function longestDuration({ parts }: Protocol): number {
  return sumOf(parts)
}

function sumOf(parts: readonly ProtocolPart[]): number {
  return parts.reduce(
    (sum, part) =>
      sum +
      (part.kind === 'step'
        ? longestStep(part)
        : part.times > 0
          ? part.times * sumOf(part.parts)
          : 0),
    0,
  )
}

/** Samples end with the last of them; any other step with its duration at the latest. */
function longestStep(step: Step): number {
  const { control } = step
  const duration = durationOf(step)
  if (control.kind !== 'profile') return duration
  return Math.min(duration, control.time[control.time.length - 1] ?? 0)
}
