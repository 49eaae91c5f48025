import { describe, expect, it } from 'vitest'
import { rateFigures } from '../../src/reports/rateFigures.ts'
import { drawn, linesNamed } from '../support/drawn.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

/** Each discharge takes an hour, and 1C is 2 A. */
const entryOf = (discharges: readonly number[]) => ({
  ...handMadeEntry(1),
  solution: handMadeSolution(
    [2, ...discharges].map((discharge) => ({ charge: discharge, discharge })),
  ),
})

describe('rateFigures', () => {
  it('have a point for each discharge after formation, at its rate', () => {
    const [{ x, y, points }] = linesNamed(
      rateFigures(drawn(entryOf([1, 2, 3, 1]))),
      'rate-capacity',
    ).curves
    expect(points).toBe('alone')
    expect(x).toEqual([0.5, 1, 1.5, 0.5])
    expect(y).toEqual([1, 2, 3, 1])
  })

  it('are none where all cycles are at one rate', () => {
    expect(rateFigures(drawn(entryOf([1, 1, 1])))).toEqual([])
  })
})
