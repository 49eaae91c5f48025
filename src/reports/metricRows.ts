import type { Metric } from '../metrics/metric.ts'
import { duration } from '../units/duration.ts'
import { fixed, general } from './format.ts'
import { unitText } from './unitText.ts'

/** What the columns of `metricRows` are. */
export const metricColumns = ['metric', 'value', 'unit', 'basis', 'cycle'] as const

/** Metrics as rows of words, the same in terminal and report: what, how much, of what and when. */
export function metricRows(metrics: readonly Metric[]): readonly (readonly string[])[] {
  return metrics.map((metric) => {
    const { title, text, basis, cycle } = metric
    const [value, unit] = told(metric)
    return [
      title,
      text ?? value,
      unit,
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

/** The value in words, and its unit; times in the unit that suits them. */
function told({ value, unit, decimals }: Metric): readonly [value: string, unit: string] {
  if (unit === 's' && Number.isFinite(value)) {
    const [time, of] = duration(value).split(' ')
    return [time, of]
  }
  const shown = unitText(unit)
  if (decimals !== undefined) return [fixed(value, decimals), shown]
  return [unit === '%' && Math.abs(value) < dust ? '0' : general(value), shown]
}
