import { definitionsOf } from '../metrics/definitions.ts'
import type { Metric } from '../metrics/metric.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { columnWords } from '../reports/metricRows.ts'
import { wrapped } from '../reports/wrapped.ts'
import { headline } from './headline.ts'
import { metricsText } from './metricsText.ts'

/** What stands above and below the metrics of a run. */
export interface RunTextOptions {
  /** The cell as the user named it. */
  readonly name: string
  /** Whether every metric is explained, or only the columns. */
  readonly explained: 'metrics' | 'columns'
}

/** A run in words for a terminal: what it was and how it ended, its metrics, and what they mean. */
export function runText(entry: ReportEntry, { name, explained }: RunTextOptions): string {
  const { metrics } = entry
  const meaning = `${columnWords}\n${explained === 'metrics' ? `\n${definitionsText(metrics)}` : pointer}`
  return [headline(entry, name), metricsText(metrics), meaning].join('\n\n')
}

const pointer = '--definitions explains the metrics.'

function definitionsText(metrics: readonly Metric[]): string {
  return definitionsOf(metrics)
    .flatMap(({ title, definition }) =>
      wrapped(`${title}: ${definition}`, 116).map((line, i) => (i === 0 ? line : `    ${line}`)),
    )
    .join('\n')
}
