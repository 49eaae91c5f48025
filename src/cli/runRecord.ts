import type { Metric } from '../metrics/metric.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { warningsOf } from '../reports/warnings.ts'

/** What `--json` prints of one run. Numbers that a run did not reach are null, with words in `text`. */
export interface RunRecord {
  readonly cell: string
  readonly model: string
  readonly thermal: 'isothermal' | 'lumped'
  readonly protocol: string
  readonly status: 'completed' | 'stopped'
  readonly metrics: readonly Metric[]
  /** Properties without a source that were used. */
  readonly assumed: readonly string[]
  readonly warnings: readonly string[]
}

export function recordOf(entry: ReportEntry, cell: string): RunRecord {
  const { solution, metrics } = entry
  return {
    cell,
    model: solution.model,
    thermal: entry.thermal ?? 'isothermal',
    protocol: solution.protocol.title,
    status: solution.status,
    metrics,
    assumed: entry.cell?.assumed ?? [],
    warnings: warningsOf(entry),
  }
}
