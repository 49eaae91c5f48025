import { findMetric } from '../../src/metrics/define.ts'
import type { Metric } from '../../src/metrics/metric.ts'

/** Value of the metric of that id (and cycle); a missing one is an error that names it. */
export function metricValue(metrics: readonly Metric[], id: string, cycle?: number): number {
  const metric = findMetric(metrics, id, cycle)
  if (!metric) throw new Error(`no metric ${id} among ${metrics.map((m) => m.id).join(', ')}`)
  return metric.value
}
