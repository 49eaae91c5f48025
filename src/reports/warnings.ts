import type { ReportEntry } from './entry.ts'

/** What a reader must know before the numbers of an entry: why a run stopped, books that do not close. */
export function warningsOf({ title, solution, metrics }: ReportEntry): readonly string[] {
  const warnings: string[] = []
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
