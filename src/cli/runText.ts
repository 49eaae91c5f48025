import { definitionsOf } from '../metrics/definitions.ts'
import type { Metric } from '../metrics/metric.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { wrapped } from '../reports/wrapped.ts'
import { headline } from './headline.ts'
import { metricsText } from './metricsText.ts'

/** What stands above and below the metrics of a run. */
export interface RunTextOptions {
  /** The cell as the user named it. */
  readonly name: string
  readonly thermal?: 'isothermal' | 'lumped'
  /** Whether every metric is explained, or only the columns. */
  readonly explained: 'metrics' | 'columns'
}

/** A run in words for a terminal: what it was and how it ended, its metrics, and what they mean. */
export function runText(
  entry: ReportEntry,
  { name, thermal = 'isothermal', explained }: RunTextOptions,
): string {
  const { metrics } = entry
  const meaning = `${columns}\n${explained === 'metrics' ? `\n${definitionsText(metrics)}` : pointer}`
  return [headline(entry, name, thermal), metricsText(metrics), meaning].join('\n\n')
}

const columns =
  'Basis: what a value is per. Cycle 0: formation, or all there is where nothing is repeated.'
const pointer = '--definitions explains the metrics.'

function definitionsText(metrics: readonly Metric[]): string {
  return definitionsOf(metrics)
    .flatMap(({ title, definition }) =>
      wrapped(`${title}: ${definition}`, 116).map((line, i) => (i === 0 ? line : `    ${line}`)),
    )
    .join('\n')
}
