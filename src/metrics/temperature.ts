import type { Solution } from '../simulation/solution.ts'
import { valueIn } from '../units/quantity.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { extentOf } from './rows.ts'

const peak: MetricKind = {
  id: 'peak-temperature',
  title: 'Highest temperature',
  definition: 'Highest temperature of the cell over the whole run, where it changes at all.',
  unit: 'degC',
  basis: 'none',
}

const last: MetricKind = {
  id: 'final-temperature',
  title: 'Temperature at the end',
  definition: 'Temperature of the cell when the run ends, where it changes at all.',
  unit: 'degC',
  basis: 'none',
}

/** How warm the cell gets; nothing where its temperature stays as it was. */
export function temperatures({ series }: Solution): readonly Metric[] {
  const { temperature } = series
  const { smallest, largest } = extentOf(series, (row) => temperature[row])
  if (!(largest > smallest)) return []
  return [
    metricOf(peak, valueIn(largest, 'degC')),
    metricOf(last, valueIn(temperature[temperature.length - 1], 'degC')),
  ]
}
