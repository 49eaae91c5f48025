import type { Step } from '../protocols/protocol.ts'
import { unroll } from '../protocols/unroll.ts'
import type { Solution, StepSummary } from '../simulation/solution.ts'

/** The steps that a run came to: what was asked, and what became of it. */
export function* stepsRun({
  protocol,
  steps,
}: Solution): Generator<{ readonly step: Step; readonly summary: StepSummary }> {
  let k = 0
  for (const { step } of unroll(protocol)) {
    if (k === steps.length) return
    yield { step, summary: steps[k++] }
  }
}
