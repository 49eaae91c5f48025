import { unroll } from '../protocols/unroll.ts'
import type { PlatingMargin, Solution } from '../simulation/solution.ts'
import { duration } from '../units/duration.ts'
import { neverStarted, type ReportEntry } from './entry.ts'
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
  if (idle(solution)) {
    warnings.push(
      `${title}: no charge passed: its steps ended at once, the cell was past their limits`,
    )
  }
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

/** A profile that a cut-off ended before this share of it says nothing of the cell [1]. */
const hardlyBegun = 0.01

/** Words for the first profile that hardly began, and what to try. */
function cutShort({ protocol, steps }: Solution): string | undefined {
  let k = 0
  for (const { step } of unroll(protocol)) {
    if (k === steps.length) break
    const { start, end, endedBy } = steps[k++]
    if (step.control.kind !== 'profile' || !endedBy.endsWith('-cut-off')) continue
    const { time } = step.control
    const length = time[time.length - 1] - time[0]
    if (end - start >= hardlyBegun * length) continue
    const [cutOff, remedy] =
      endedBy === 'lower-cut-off' ? ['lower', 'charge it first'] : ['upper', 'discharge it first']
    return `its profile ended after ${duration(end - start)} of ${duration(length)}, the cell being at its ${cutOff} cut-off: start from another state (--initial-soc) or ${remedy}`
  }
  return undefined
}

/** How low the negative fell, when and where. */
function platingWords({ steps }: Solution, { lowest, time, step, below }: PlatingMargin): string {
  const { text, cycle } = steps[step]
  const place = cycle > 0 ? `cycle ${cycle}, "${text}"` : `"${text}"`
  const long = below < 1 ? 'less than a second' : duration(below)
  return `while charging, the negative fell to ${(1e3 * lowest).toFixed(1)} mV against lithium, after ${duration(time)} in ${place}, and was below 0 V for ${long} in all: lithium may plate`
}

/** Whether a protocol that was to pass charge passed none. */
function idle({ status, steps }: Solution): boolean {
  const moving = steps.filter(({ kind }) => kind === 'charge' || kind === 'discharge')
  return status === 'completed' && moving.length > 0 && moving.every(({ charge }) => charge === 0)
}

/** Largest relative error of lithium, volume and salt that counts as rounding [1]. */
const balanceLimit = 1e-10
