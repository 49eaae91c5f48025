import { describe, expect, it } from 'vitest'
import { energyFigures } from '../../src/reports/energyFigures.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { barsNamed } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'

describe('energyFigures', () => {
  const figures = energyFigures([handMadeEntry(0), handMadeHalfEntry()])

  it('show the metrics of the full cells, and no half cell', () => {
    const { rows, parts } = barsNamed(figures, 'specific-energy')
    expect(rows.map(({ entry }) => entry)).toEqual(['cell-0'])
    expectRelative(parts[0].values[0], 175, 1e-12)
  })

  it('set as made beside full charge', () => {
    const [made, full] = barsNamed(figures, 'energy-density').parts
    expectRelative(made.values[0], 350, 1e-12)
    expect(full.values[0]).toBeLessThan(made.values[0])
  })

  it('speak of a rigid can only where a cell has one', () => {
    const { solution, ...entry } = handMadeEntry(0)
    const cell = { ...solution.cell, housing: 'rigid' as const }
    const captionOf = (of: ReportEntry) => barsNamed(energyFigures([of]), 'energy-density').caption
    expect(captionOf(handMadeEntry(0))).not.toContain('rigid')
    expect(captionOf({ ...entry, solution: { ...solution, cell } })).toContain('rigid')
  })

  it('are left out where there is no designed full cell', () => {
    expect(energyFigures([handMadeHalfEntry()])).toEqual([])
  })
})
