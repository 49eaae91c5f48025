import type { Solution } from '../simulation/solution.ts'
import { duration } from '../units/duration.ts'
import { stepsRun } from './stepsRun.ts'

/** A sampled profile that a cut-off of the cell ended before its last sample. */
export interface CutProfile {
  readonly cutOff: 'lower' | 'upper'
  /** How long it was followed, and how long it is, in words. */
  readonly followed: string
  readonly length: string
}

/** The profiles of a run that a cut-off ended, in order. */
export function cutProfiles(solution: Solution): readonly CutProfile[] {
  const found: CutProfile[] = []
  for (const { step, summary } of stepsRun(solution)) {
    const { start, end, endedBy } = summary
    const { control } = step
    if (control.kind !== 'profile' || !endedBy.endsWith('-cut-off')) continue
    const { time } = control
    const length = time[time.length - 1] - time[0]
    const cutOff = endedBy === 'lower-cut-off' ? 'lower' : 'upper'
    found.push({ cutOff, followed: duration(end - start), length: duration(length) })
  }
  return found
}
