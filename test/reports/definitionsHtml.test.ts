import { describe, expect, it } from 'vitest'
import { comparisonColumns } from '../../src/reports/comparisonTable.ts'
import { definitionsHtml } from '../../src/reports/definitionsHtml.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

const html = definitionsHtml([handMadeEntry(1), handMadeEntry(2)])

describe('definitionsHtml', () => {
  it('explains every column of the table', () => {
    for (const { metric } of comparisonColumns([handMadeEntry(1), handMadeEntry(2)], 12)) {
      if (metric) expect(html).toContain(`id="def-${metric}"`)
    }
  })

  it('explains each kind once, whatever the host or cycle', () => {
    const ids = [...html.matchAll(/id="(def-[^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('def-particle-swelling')
  })

  it('has titles without the host', () => {
    expect(html).toContain('<dt>Particle swelling, reversible ')
    expect(html).toContain('<dt>Host swelling ')
    expect(html).toContain('<dt>Material lost ')
    expect(html).not.toContain('negative/Si')
  })

  it('takes the definition from the metric', () => {
    const metric = handMadeEntry(1).metrics.find(({ id }) => id === 'retention')
    expect(html).toContain(metric?.definition)
  })
})
