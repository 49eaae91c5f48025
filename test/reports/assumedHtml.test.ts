import { describe, expect, it } from 'vitest'
import { assumedHtml } from '../../src/reports/assumedHtml.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

function assuming(n: number, assumed: readonly string[]): ReportEntry {
  const entry = handMadeEntry(n)
  return entry.cell ? { ...entry, title: `cell ${n}`, cell: { ...entry.cell, assumed } } : entry
}

describe('assumedHtml', () => {
  it('names each property once, under the cells that used it', () => {
    const html = assumedHtml([assuming(1, ['a', 'b']), assuming(2, ['a']), assuming(3, ['a', 'b'])])
    expect(html).toBe(
      '<h3>All cells</h3><div class="assumed"><ul><li>a</li></ul></div>\n<h3>cell 1; cell 3</h3><div class="assumed"><ul><li>b</li></ul></div>',
    )
  })

  it('says so where nothing was assumed', () => {
    expect(assumedHtml([assuming(1, [])])).toBe('<p>None.</p>')
  })
})
