import type { Solution } from '../simulation/solution.ts'
import { neverStarted, type ReportEntry } from './entry.ts'
import { placeReached } from './placeReached.ts'

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
  for (const { id, title: balance, value } of metrics) {
    if (!id.endsWith('-balance-error') || value <= balanceLimit) continue
    warnings.push(`${title}: ${balance.toLowerCase()} is open by ${value.toExponential(1)}`)
  }
  return warnings
}

/** Whether a protocol that was to pass charge passed none. */
function idle({ status, steps }: Solution): boolean {
  const moving = steps.filter(({ kind }) => kind === 'charge' || kind === 'discharge')
  return status === 'completed' && moving.length > 0 && moving.every(({ charge }) => charge === 0)
}

/** Largest relative error of lithium, volume and salt that counts as rounding [1]. */
const balanceLimit = 1e-10
