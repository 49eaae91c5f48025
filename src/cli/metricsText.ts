import type { Metric } from '../metrics/metric.ts'
import { general } from '../reports/format.ts'
import { textTable } from '../reports/textTable.ts'

/** Metrics as a table for a terminal: what, how much, of what and when. */
export function metricsText(metrics: readonly Metric[]): string {
  const rows = metrics.map(({ title, value, text, unit, basis, cycle }) => [
    title,
    text ?? general(value),
    unit === '1' ? '' : unit,
    basis === 'none' ? '' : `per ${basis}`,
    cycle === undefined ? '' : `${cycle}`,
  ])
  return textTable([['metric', 'value', 'unit', 'basis', 'cycle']], rows)
}
