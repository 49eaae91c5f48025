import { describe, expect, it } from 'vitest'
import { metricRows } from '../../src/reports/metricRows.ts'
import { runReport } from '../../src/reports/runReport.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'
import { withoutScripts } from '../support/withoutScripts.ts'

const facts = { version: '0.0.0', command: 'tinsel run mine.json' }

describe('runReport', () => {
  const entry = { ...handMadeEntry(1), thermal: 'lumped' } as const
  const html = withoutScripts(runReport(entry, 'mine.json', facts))

  it('has what a terminal shows: the facts of the run and every metric', () => {
    expect(html).toContain('<dt>Cell</dt><dd>mine.json: Hand-made cell 1')
    expect(html).toContain('<dt>Model</dt><dd>SPM, lumped heat</dd>')
    expect(html).toContain('<dt>Completed</dt><dd>after 26 h</dd>')
    for (const [title, value] of metricRows(entry.metrics)) {
      const row = `>${title}</a></th><td>${value.replace('>', '&gt;')}</td>`
      expect(html).toContain(row)
    }
  })

  it('has no key, since there is but one cell', () => {
    expect(html).not.toContain('id="key"')
    expect(html).toContain('data-figures')
  })

  it('says first why a run stopped', () => {
    const stopped = withoutScripts(runReport(handMadeStoppedEntry(), 'x', facts))
    expect(stopped).toContain('<dt>Stopped</dt><dd>after 72 min: Pores')
    expect(stopped.indexOf('Try a porosity of 55 %')).toBeLessThan(stopped.indexOf('<table'))
  })
})
