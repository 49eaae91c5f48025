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
