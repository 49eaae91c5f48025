import type { PlatingMargin, Solution } from '../simulation/solution.ts'
import { duration } from '../units/duration.ts'
import { cutProfiles } from './cutProfiles.ts'
import { neverStarted, type ReportEntry } from './entry.ts'
import { idleRun } from './idleRun.ts'
import { outsideWindow } from './outsideWindow.ts'
import { placeReached } from './placeReached.ts'
import { temperatureCaution } from './temperatureWords.ts'

/**
 * What a reader must know before the numbers of an entry: what its design runs into, why a run stopped, books that do not
 * close. What is true of the design alone is said in its own name, the same for every model.
 */
export function warningsOf({ title, cell, solution, metrics }: ReportEntry): readonly string[] {
  const warnings = cell ? cell.cautions.map((caution) => `${cell.title}: ${caution}`) : []
  if (neverStarted(solution)) {
    warnings.push(`${title}: not started`)
  } else if (solution.status === 'stopped') {
    const place = placeReached(solution)
    warnings.push(
      `${title}: stopped${place === '' ? '' : ` in ${place}`}: ${solution.stop.message}`,
    )
  }
  const idle = idleRun(solution)
  if (idle !== undefined) warnings.push(`${title}: ${idle}`)
  const outside = outsideWindow(solution)
  if (outside !== undefined) warnings.push(`${title}: ${outside}`)
  const cut = cutShort(solution)
  if (cut !== undefined) warnings.push(`${title}: ${cut}`)
  const warm = temperatureCaution(solution)
  if (warm !== undefined) warnings.push(`${title}: ${warm}`)
  if (solution.platingMargin !== undefined && solution.platingMargin.lowest < 0) {
    warnings.push(`${title}: ${platingWords(solution, solution.platingMargin)}`)
  }
  for (const { id, title: balance, value } of metrics) {
    if (!id.endsWith('-balance-error') || value <= balanceLimit) continue
    warnings.push(`${title}: ${balance.toLowerCase()} is open by ${value.toExponential(1)}`)
  }
  return warnings
}

/** Words for the first profile that a cut-off ended, and what to try. */
function cutShort(solution: Solution): string | undefined {
  const [first, ...others] = cutProfiles(solution)
  if (first === undefined) return undefined
  const { cutOff, followed, length } = first
  const more = others.length === 0 ? '' : `, and ${others.length} more of its profiles early`
  const remedy = cutOff === 'lower' ? 'charge it first' : 'discharge it first'
  return `its profile ended after ${followed} of ${length}, the cell being at its ${cutOff} cut-off${more}: start from another state (--initial-soc) or ${remedy}`
}

/** How low the negative fell, when and where. */
function platingWords({ steps }: Solution, { lowest, time, step, below }: PlatingMargin): string {
  const { text, cycle } = steps[step]
  const place = cycle > 0 ? `cycle ${cycle}, "${text}"` : `"${text}"`
  const long = below < 1 ? 'less than a second' : duration(below)
  return `while charging, the negative fell to ${(1e3 * lowest).toFixed(1)} mV against lithium, after ${duration(time)} in ${place}, and was below 0 V for ${long} in all: lithium may plate`
}

/** Largest relative error of lithium, volume and salt that counts as rounding [1]. */
const balanceLimit = 1e-10
