import type { ReportEntry } from './entry.ts'

/**
 * What a reader must know before the numbers of an entry: what its design runs into, why a run stopped, books that do not
 * close. What is true of the design alone is said in its own name, the same for every model.
 */
export function warningsOf({ title, cell, solution, metrics }: ReportEntry): readonly string[] {
  const warnings = cell ? cell.cautions.map((caution) => `${cell.title}: ${caution}`) : []
  if (solution.status === 'stopped') {
    const why = solution.stop?.message ?? 'no reason given'
    const cycle = solution.cycles[solution.cycles.length - 1]?.cycle ?? 0
    const where = cycle === 0 ? 'formation' : `cycle ${cycle}`
    warnings.push(`${title}: stopped in ${where}: ${why}`)
  }
  for (const { id, title: balance, value } of metrics) {
    if (!id.endsWith('-balance-error') || value <= balanceLimit) continue
    warnings.push(`${title}: ${balance.toLowerCase()} is open by ${value.toExponential(1)}`)
  }
  return warnings
}

/** Largest relative error of lithium, volume and salt that counts as rounding [1]. */
const balanceLimit = 1e-10
