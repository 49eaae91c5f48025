import type { Metric } from '../metrics/metric.ts'
import { fixed, general } from './format.ts'

/** What the columns of `metricRows` are. */
export const metricColumns = ['metric', 'value', 'unit', 'basis', 'cycle'] as const

/** Metrics as rows of words, the same in terminal and report: what, how much, of what and when. */
export function metricRows(metrics: readonly Metric[]): readonly (readonly string[])[] {
  return metrics.map((metric) => {
    const { title, text, unit, basis, cycle } = metric
    return [
      title,
      text ?? told(metric),
      unit === '1' ? '' : unit,
      basis === 'none' ? '' : `per ${basis}`,
      cycle === undefined ? '' : `${cycle}`,
    ]
  })
}

/** What the columns mean, in one line. */
export const columnWords =
  'Basis: what a value is per. Cycle 0: formation, or all there is where nothing is repeated.'

/** Below this, per cent are what rounding leaves of a difference [%]. */
const dust = 1e-7

function told({ value, unit, decimals }: Metric): string {
  if (decimals !== undefined) return fixed(value, decimals)
  return unit === '%' && Math.abs(value) < dust ? '0' : general(value)
}
