import type { Metric } from '../metrics/metric.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { startWords } from '../reports/startWords.ts'
import { temperatureWords } from '../reports/temperatureWords.ts'
import { warningsOf } from '../reports/warnings.ts'
import type { Stop } from '../simulation/solution.ts'
import type { Thermal } from '../simulation/thermal.ts'

/** What `--json` prints of one run. Numbers that a run did not reach are null, with words in `text`. */
export interface RunRecord {
  /** As the user named it, and as it is called. */
  readonly cell: string
  readonly title: string
  readonly model: string
  readonly thermal: Thermal
  /** Relative tolerance of time steps, where one was asked for. */
  readonly rtol?: number
  readonly protocol: string
  /** The state that it started from, in words. */
  readonly start: string
  /** How warm it was run, in words. */
  readonly temperature: string
  readonly status: 'completed' | 'stopped'
  /** Why, when [s] and where it stopped, and what to try; absent where it completed. */
  readonly stop?: Stop
  readonly metrics: readonly Metric[]
  /** Properties without a source that were used. */
  readonly assumed: readonly string[]
  readonly warnings: readonly string[]
}

export function recordOf(
  entry: ReportEntry,
  cell: string,
  { rtol }: { readonly rtol?: number } = {},
): RunRecord {
  const { solution, metrics } = entry
  return {
    cell,
    title: entry.title,
    model: solution.model,
    thermal: entry.thermal ?? 'isothermal',
    ...(rtol === undefined ? {} : { rtol }),
    protocol: solution.protocol.title,
    start: startWords(entry),
    temperature: temperatureWords(entry),
    status: solution.status,
    ...(solution.stop === undefined ? {} : { stop: solution.stop }),
    metrics,
    assumed: entry.cell?.assumed ?? [],
    warnings: warningsOf(entry),
  }
}
