import { describe, expect, it } from 'vitest'
import { breakdownFigures } from '../../src/reports/breakdownFigures.ts'
import { barsNamed } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'

describe('breakdownFigures', () => {
  const figures = breakdownFigures([handMadeEntry(0), handMadeHalfEntry()])
  const total = (id: string) =>
    barsNamed(figures, id).parts.reduce((sum, { values }) => sum + values[0], 0)

  it('stack up to the whole cell: 20 mL and 40 g', () => {
    expectRelative(total('volume-breakdown'), 20, 1e-12)
    expectRelative(total('mass-breakdown'), 40, 1e-12)
  })

  it('show pores apart from the coating, and leave out what is nowhere', () => {
    const names = barsNamed(figures, 'volume-breakdown').parts.map(({ name }) => name)
    expect(names).toContain('pores of the negative')
    expect(names).not.toContain('electrolyte')
    expect(barsNamed(figures, 'mass-breakdown').parts.map(({ name }) => name)).toContain(
      'electrolyte',
    )
  })
})
