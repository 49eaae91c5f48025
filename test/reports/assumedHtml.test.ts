import { describe, expect, it } from 'vitest'
import { assumedHtml } from '../../src/reports/assumedHtml.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

function assuming(n: number, assumed: readonly string[]): ReportEntry {
  const entry = handMadeEntry(n)
  return entry.cell ? { ...entry, title: `cell ${n}`, cell: { ...entry.cell, assumed } } : entry
}

describe('assumedHtml', () => {
  it('names each property once, with the cells that used it', () => {
    const html = assumedHtml([assuming(1, ['a', 'b']), assuming(2, ['a'])])
    expect(html).toContain('a <span class="who">(all cells)</span>')
    expect(html).toContain('b <span class="who">(cell 1)</span>')
    expect(html.match(/<li>/g)).toHaveLength(2)
  })

  it('says so where nothing was assumed', () => {
    expect(assumedHtml([assuming(1, [])])).toBe('<p>None.</p>')
  })
})
