import type { Metric } from './metric.ts'

/** What a metric is, before it has a value. */
export type MetricKind = Omit<Metric, 'value' | 'text' | 'cycle'>

/** A metric with its value; `cycle` says which cycle it is of. */
export function metricOf(kind: MetricKind, value: number, cycle?: number): Metric {
  return cycle === undefined ? { ...kind, value } : { ...kind, value, cycle }
}

/** A metric that the run did not reach: no number, and words for it. */
export function unreached(kind: MetricKind, text: string): Metric {
  return { ...kind, value: Number.NaN, text }
}

/** The metric of that id, of that cycle where one is given. */
export function findMetric(
  metrics: readonly Metric[],
  id: string,
  cycle?: number,
): Metric | undefined {
  return metrics.find((m) => m.id === id && (cycle === undefined || m.cycle === cycle))
}
