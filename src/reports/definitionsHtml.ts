import type { Metric } from '../metrics/metric.ts'
import type { ReportEntry } from './entry.ts'
import { escaped } from './html.ts'

/** What each metric of the report means, once; metrics of several hosts share the definition of their kind. */
export function definitionsHtml(entries: readonly ReportEntry[]): string {
  const kinds = new Map<string, Metric>()
  for (const { metrics } of entries) {
    for (const metric of metrics) {
      const id = kindOf(metric)
      if (!kinds.has(id)) kinds.set(id, metric)
    }
  }
  const items = [...kinds].map(([id, metric]) => {
    const unit = metric.unit === '1' ? '' : ` <span>[${escaped(metric.unit)}]</span>`
    const title = titleOf(metric)
    return `<div id="def-${id}"><dt>${escaped(title)}${unit}</dt><dd>${escaped(metric.definition)}</dd></div>`
  })
  return `<dl class="definitions">${items.join('')}</dl>`
}

/** The id without its host: "particle-swelling/Si" is of the kind "particle-swelling". */
function kindOf({ id }: Metric): string {
  return id.split('/')[0]
}

/** The title without its host. */
function titleOf({ id, title }: Metric): string {
  const host = id.slice(id.indexOf('/') + 1)
  return id.includes('/') ? title.replace(` of ${host}`, '').replace(`, ${host}`, '') : title
}
