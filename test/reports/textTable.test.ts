import { describe, expect, it } from 'vitest'
import { comparisonText, textTable } from '../../src/reports/textTable.ts'
import {
  handMadeEntry,
  handMadeHalfEntry,
  handMadeStoppedEntry,
} from '../support/handMadeEntries.ts'

describe('textTable', () => {
  it('sets names to the left and values to the right', () => {
    expect(
      textTable(
        [['name', 'value']],
        [
          ['a', '1'],
          ['longer', '22'],
        ],
      ),
    ).toBe('name    value\n─────────────\na           1\nlonger     22')
  })

  it('has the minus sign of a keyboard in values', () => {
    const [, , row] = textTable([['name', 'value']], [['a − b', '−6.5e−13']]).split('\n')
    expect(row).toBe('a − b  -6.5e-13')
  })

  it('cuts names in the middle, never values, where the page is too narrow', () => {
    const lines = textTable([['name', 'value']], [['a very long name', '123456']], 14).split('\n')
    expect(lines[2]).toBe('a v…me  123456')
  })
})

describe('comparisonText', () => {
  const text = comparisonText(
    [
      ...Array.from({ length: 9 }, (_, n) => handMadeEntry(n)),
      handMadeStoppedEntry(),
      handMadeHalfEntry(),
    ],
    12,
  )

  it('fits 120 columns', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })

  it('has a block for each set, and no energies for half cells', () => {
    const [full, half] = text.split('Half cells against lithium')
    expect(full).toContain('Wh/kg')
    expect(half).not.toContain('Wh/kg')
    expect(half).toContain('Hand-made half cell')
  })
})
