import type { Solution } from '../simulation/solution.ts'
import { duration } from '../units/duration.ts'
import { ageingWords } from './ageingWords.ts'
import { cutProfiles } from './cutProfiles.ts'
import { modelWords, type ReportEntry } from './entry.ts'
import { placeReached } from './placeReached.ts'
import { startWords } from './startWords.ts'
import { temperatureWords } from './temperatureWords.ts'

/**
 * What was run and how it ended, before any number of it: cell, model with its heat, protocol, start,
 * temperature, where it came to, and whether anything can age.
 *
 * @param name the cell as the user named it
 */
export function runFacts(
  entry: ReportEntry,
  name: string,
): readonly (readonly [label: string, words: string])[] {
  const { title, solution } = entry
  const start = startWords(entry)
  const ageing = ageingWords(solution)
  return [
    ['cell', title === name ? title : `${name}: ${title}`],
    ['model', modelWords(entry)],
    ['protocol', solution.protocol.title],
    ...(start === '' ? [] : [['start', start] as const]),
    ['temperature', temperatureWords(entry)],
    [solution.status, endOf(solution)],
    ...(ageing === '' ? [] : [['ageing', ageing] as const]),
  ]
}

/** When a run ended, and of one that stopped where and why; what to try is said elsewhere. */
function endOf(solution: Solution): string {
  const { stop, series } = solution
  const time = `after ${duration(stop?.time ?? series.time[series.time.length - 1] ?? 0)}`
  if (stop === undefined) return `${time}${cutWords(solution)}`
  const place = placeReached(solution)
  return `${time}${place === '' ? '' : ` in ${place}`}: ${stop.message.split('. Try')[0]}`
}

/** What of a completed run was not followed: profiles that a cut-off ended. */
function cutWords(solution: Solution): string {
  const [first, ...others] = cutProfiles(solution)
  if (first === undefined) return ''
  const { cutOff, followed, length } = first
  if (solution.steps.length === 1) {
    return ` of ${length}, where the ${cutOff} cut-off ended the profile`
  }
  const more = others.length === 0 ? '' : `, and ${others.length} more early`
  return `; the ${cutOff} cut-off ended a profile after ${followed} of ${length}${more}`
}
