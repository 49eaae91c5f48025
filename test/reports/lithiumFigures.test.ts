import { describe, expect, it } from 'vitest'
import { lithiumFigures } from '../../src/reports/lithiumFigures.ts'
import { barsNamed } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import {
  handMadeEntry,
  handMadeHalfEntry,
  handMadeStoppedEntry,
} from '../support/handMadeEntries.ts'

describe('lithiumFigures', () => {
  const figures = lithiumFigures([handMadeEntry(4), handMadeHalfEntry(), handMadeStoppedEntry()])

  it('account for all lithium taken in formation: the parts are 100 %', () => {
    const { rows, parts } = barsNamed(figures, 'first-cycle-lithium')
    expect(rows.map(({ entry }) => entry)).toEqual(['cell-4', 'half'])
    for (const row of [0, 1]) {
      expectRelative(
        parts.reduce((sum, { values }) => sum + values[row], 0),
        100,
        1e-12,
      )
    }
  })

  it('give what is lost over the 2.5 Ah that the cell was made with, full cells only', () => {
    const { rows, parts } = barsNamed(figures, 'lithium-lost')
    expect(rows.map(({ entry }) => entry)).toEqual(['cell-4'])
    expectRelative(parts[0].values[0], (100 * 0.08) / 2.5, 1e-12)
    expectRelative(parts[1].values[0], (100 * 0.148) / 2.5, 1e-12)
  })

  it('are left out where nothing was cycled', () => {
    expect(lithiumFigures([handMadeStoppedEntry()])).toEqual([])
  })
})
