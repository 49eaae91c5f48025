import { finishedCycles, isWhole, startsEmpty, workingCycle } from '../metrics/cycleView.ts'
import type { ReportEntry } from './entry.ts'

/** A cycle that figures draw, and what they call it. */
export interface ShownCycle {
  readonly cycle: number
  readonly words: string
}

/**
 * Whether the first cycle of an entry is a formation that can be drawn: from empty, and whole or as far as the run got
 * before it stopped.
 */
export function hasFormation({ solution }: ReportEntry): boolean {
  if (!startsEmpty(solution)) return false
  const formation = finishedCycles(solution).find(({ cycle }) => cycle === 0)
  if (formation !== undefined) return isWhole(formation) && formation.profile === 'none'
  return solution.cycles.some(({ cycle }) => cycle === 0)
}

/** The first cycle after formation that any entry went through whole, or the only one there is; none for pulses, profiles and single steps. */
export function shownWorkingCycle(entries: readonly ReportEntry[]): ShownCycle | undefined {
  const whole = entries.flatMap(({ solution }) => {
    const found = workingCycle(finishedCycles(solution))
    return found !== undefined && isWhole(found) ? [found.cycle] : []
  })
  if (whole.length === 0) return undefined
  const aged = whole.filter((cycle) => cycle >= 1)
  const cycle = aged.length > 0 ? Math.min(...aged) : 0
  return { cycle, words: cycle === 0 ? 'Charge and discharge' : `Cycle ${cycle}` }
}

/** What says most of the hosts: formation where there is one, else a working cycle. */
export function shownHostCycle(entries: readonly ReportEntry[]): ShownCycle | undefined {
  if (entries.some(hasFormation)) return { cycle: 0, words: 'First cycle' }
  return shownWorkingCycle(entries)
}
