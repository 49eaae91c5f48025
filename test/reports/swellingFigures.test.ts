import { describe, expect, it } from 'vitest'
import { capacityScale } from '../../src/reports/curves.ts'
import { swellingFigures } from '../../src/reports/swellingFigures.ts'
import { drawn, linesNamed } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge } from '../support/handMadeRuns.ts'

const entry = handMadeEntry(0) // θ 0 → 0.6 → 0.02; λ = 1 + 0.2θ, ε = 0.5 − 0.25θ
const first = { cycle: 0, words: 'First cycle' }
const figures = swellingFigures(drawn(entry), capacityScale([entry]), first)

describe('swellingFigures', () => {
  it('draw the growth of the solid, λ(1−ε)/(1−ε₀) − 1, from zero', () => {
    const [{ y }] = linesNamed(figures, 'swelling').curves
    expect(y[0]).toBe(0)
    expectRelative(Math.max(...y), 100 * ((1.12 * 0.65) / 0.5 - 1), 1e-12)
  })

  it('draw the porosity down to what is left at full charge', () => {
    const [{ y }] = linesNamed(figures, 'porosity').curves
    expectRelative(Math.min(...y), 35, 1e-12)
    expectRelative(y[0], 50, 1e-12)
  })

  it('speak of the housing that the cell has, and of no other', () => {
    const { solution, ...rest } = entry
    const captionIn = (...housings: readonly ('free' | 'rigid')[]) => {
      const cells = housings.map((housing) => ({
        ...rest,
        solution: { ...solution, cell: { ...solution.cell, housing } },
      }))
      return linesNamed(swellingFigures(drawn(...cells), capacityScale(cells), first), 'porosity')
        .caption
    }
    expect(captionIn('free')).toMatch(/pouch or coin/)
    expect(captionIn('free')).not.toContain('rigid')
    expect(captionIn('rigid')).not.toContain('pouch')
    expect(captionIn('rigid', 'free')).toMatch(/rigid can .* pouch/)
  })

  it('are left out where nothing swells', () => {
    const flat = handMadeDischarge()
    expect(swellingFigures(drawn(flat), capacityScale([flat]), first)).toEqual([])
  })
})
