import { startsEmpty } from '../metrics/cycleView.ts'
import type { Solution } from '../simulation/solution.ts'

/**
 * Where in its protocol a run ended: the cycle, where the protocol repeats anything, else which of its steps; empty
 * where it has but one.
 */
export function placeReached(solution: Solution): string {
  const { parts } = solution.protocol
  if (parts.every(({ kind }) => kind === 'step')) {
    return parts.length > 1 ? `step ${solution.steps.length} of ${parts.length}` : ''
  }
  const cycle = solution.cycles[solution.cycles.length - 1]?.cycle ?? 0
  if (cycle > 0) return `cycle ${cycle}`
  return startsEmpty(solution) ? 'formation' : 'the steps before cycle 1'
}
