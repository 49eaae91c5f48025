import { describe, expect, it } from 'vitest'
import { tableHtml } from '../../src/reports/tableHtml.ts'
import {
  handMadeEntry,
  handMadeHalfEntry,
  handMadeStoppedEntry,
} from '../support/handMadeEntries.ts'

describe('tableHtml', () => {
  it('has a row for each entry and a heading for each family', () => {
    const html = tableHtml(
      [0, 1, 2, 5].map((n) => handMadeEntry(n)),
      12,
    )
    expect(html.match(/<th scope="row">/g)).toHaveLength(4)
    expect(html.match(/class="family"/g)).toHaveLength(3)
  })

  it('leads each number to its definition', () => {
    expect(tableHtml([handMadeEntry(1)], 12)).toContain('href="#def-initial-coulombic-efficiency"')
  })

  it('marks a run that stopped', () => {
    expect(tableHtml([handMadeStoppedEntry()], 12)).toContain('<tr class="stopped">')
  })

  it('has no energies where all are half cells', () => {
    expect(tableHtml([handMadeHalfEntry()], 12)).not.toContain('Wh/kg')
  })
})
