import type { MetricKind } from './define.ts'
import type { Metric } from './metric.ts'

/** What metrics mean, each kind once: metrics of several hosts share the definition, and have the title without its host. */
export function definitionsOf(metrics: readonly Metric[]): readonly MetricKind[] {
  const kinds = new Map<string, MetricKind>()
  for (const metric of metrics) {
    const id = metric.id.split('/')[0]
    if (!kinds.has(id)) kinds.set(id, { ...metric, id, title: titleOf(metric) })
  }
  return [...kinds.values()]
}

function titleOf({ id, title }: Metric): string {
  if (!id.includes('/')) return title
  const host = id.slice(id.indexOf('/') + 1)
  return [host, host.replace(/^positive/, 'working electrode')].reduce(
    (rest, words) => rest.replace(` of ${words}`, '').replace(`, ${words}`, ''),
    title,
  )
}
