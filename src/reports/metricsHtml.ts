import type { Metric } from '../metrics/metric.ts'
import { escaped } from './html.ts'
import { columnWords, metricColumns, metricRows } from './metricRows.ts'

/** All metrics of one run as a table; titles lead to the definitions. */
export function metricsHtml(metrics: readonly Metric[]): string {
  const head = metricColumns.map((name) => `<th scope="col">${name}</th>`)
  const rows = metricRows(metrics).map(([title, ...cells], i) => {
    const link = `<a href="#def-${escaped(metrics[i].id.split('/')[0])}">${escaped(title)}</a>`
    return `<tr><th scope="row">${link}</th>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`
  })
  return `<div class="scroll"><table class="metrics"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div><p>${columnWords}</p>`
}
