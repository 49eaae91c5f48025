import { describe, expect, it } from 'vitest'
import { keyHtml, swatch } from '../../src/reports/keyHtml.ts'
import { drawn } from '../support/drawn.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'

describe('keyHtml', () => {
  const html = keyHtml(
    new Map([
      ['comparison', drawn(handMadeEntry(0), handMadeEntry(1), handMadeEntry(5))],
      ['half-cell', drawn(handMadeHalfEntry())],
    ]),
  )

  it('has a box for every cell and one for every family of a set', () => {
    expect(html.match(/data-entry="/g)).toHaveLength(4)
    expect(html.match(/data-family="/g)).toHaveLength(3)
  })

  it('ties the boxes of a family to its own', () => {
    expect(html.match(/data-of="comparison\/001"/g)).toHaveLength(2)
  })

  it('escapes titles', () => {
    expect(html).not.toContain('<b>')
  })
})

describe('swatch', () => {
  it('is drawn in the stroke of the curve', () => {
    expect(swatch({ colour: '#123456', dash: 'dot', width: 2 })).toMatch(
      /stroke="#123456".*stroke-dasharray="2 3"/,
    )
  })
})
