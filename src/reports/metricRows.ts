import type { Metric } from '../metrics/metric.ts'
import { general } from './format.ts'

/** What the columns of `metricRows` are. */
export const metricColumns = ['metric', 'value', 'unit', 'basis', 'cycle'] as const

/** Metrics as rows of words, the same in terminal and report: what, how much, of what and when. */
export function metricRows(metrics: readonly Metric[]): readonly (readonly string[])[] {
  return metrics.map(({ title, value, text, unit, basis, cycle }) => [
    title,
    text ?? general(value),
    unit === '1' ? '' : unit,
    basis === 'none' ? '' : `per ${basis}`,
    cycle === undefined ? '' : `${cycle}`,
  ])
}

/** What the columns mean, in one line. */
export const columnWords =
  'Basis: what a value is per. Cycle 0: formation, or all there is where nothing is repeated.'
