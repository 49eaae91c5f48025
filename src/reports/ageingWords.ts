import { alikeCycles, canAge } from '../metrics/cycleView.ts'
import type { Solution } from '../simulation/solution.ts'

/** Why cycles have no retention and no life, where they have none: such a capacity would stay for ever. Else empty. */
export function ageingWords(solution: Solution): string {
  if (canAge(solution.cell) || alikeCycles(solution).length === 0) return ''
  return 'none: its parameters have no ageing mechanism (growth of SEI, loss of contact), so that neither retention nor life is told'
}
