import { describe, expect, it } from 'vitest'
import { definitionsHtml } from '../../src/reports/definitionsHtml.ts'
import { metricRows } from '../../src/reports/metricRows.ts'
import { metricsHtml } from '../../src/reports/metricsHtml.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

describe('metricsHtml', () => {
  const entry = handMadeEntry(2)
  const html = metricsHtml(entry.metrics)

  it('has a row for every metric, with value, unit, basis and cycle', () => {
    expect(html.match(/<tr>/g)?.length).toBe(entry.metrics.length + 1)
    const at = entry.metrics.findIndex(({ basis, cycle }) => basis === 'powder' && cycle === 1)
    const [, value, unit] = metricRows(entry.metrics)[at]
    expect(html).toContain(
      `</a></th><td>${value}</td><td>${unit}</td><td>per powder</td><td>1</td></tr>`,
    )
  })

  it('leads every metric to a definition that the report has', () => {
    const definitions = definitionsHtml([entry])
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) {
      expect(definitions).toContain(`id="${id}"`)
    }
  })
})
