import type { Metric } from '../metrics/metric.ts'
import { metricColumns, metricRows } from '../reports/metricRows.ts'
import { textTable } from '../reports/textTable.ts'

/** Metrics as a table for a terminal. */
export function metricsText(metrics: readonly Metric[]): string {
  return textTable([metricColumns], metricRows(metrics))
}

/** The same as CSV, values in full. */
export function metricsCsv(metrics: readonly Metric[]): string {
  const rows = metrics.map(({ id, title, value, text, unit, basis, cycle }) =>
    [id, title, text ?? value, unit, basis, cycle ?? ''].map(cell).join(','),
  )
  return `${['id,metric,value,unit,basis,cycle', ...rows].join('\n')}\n`
}

function cell(value: string | number): string {
  const text = `${value}`
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
