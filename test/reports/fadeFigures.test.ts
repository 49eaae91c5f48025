import { describe, expect, it } from 'vitest'
import { fadeFigures } from '../../src/reports/fadeFigures.ts'
import { drawn, linesNamed } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'
import { handMadePulses } from '../support/handMadeRuns.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { lgM50 } from '../support/lgM50.ts'

describe('fadeFigures', () => {
  const figures = fadeFigures(drawn(handMadeEntry(4), handMadeStoppedEntry()))

  it('start at 100 % in cycle 1 and leave formation out', () => {
    const [{ x, y }] = linesNamed(figures, 'retention').curves
    expect(x[0]).toBe(1)
    expect(y[0]).toBe(100)
    expectRelative(y[y.length - 1], 100 * 0.998 ** 11, 1e-12)
  })

  it('give charge out over charge in, from the first cycle that follows one of its kind', () => {
    const [{ x, y }] = linesNamed(figures, 'coulombic-efficiency').curves
    expect(x[0]).toBe(2)
    expectRelative(y[0], (100 * 2.2 * 0.998 ** 2) / (2.2 * 0.998 ** 2 + 0.01), 1e-12)
  })

  it('have a gap where cycles of other steps are left out, and no efficiency of one that follows them', () => {
    const cycles = [2, 2, 1.9, 1, 2.2, 2].map((discharge, cycle) => ({
      ...{ charge: 2, discharge },
      ...(cycle === 3 ? { words: 'slowly' } : {}),
    }))
    const solution = handMadeSolution(cycles)
    const shown = fadeFigures(drawn({ ...handMadeEntry(4), solution }))
    const [kept] = linesNamed(shown, 'retention').curves
    expect(kept.x).toEqual([1, 2, Number.NaN, 4, 5])
    expect(kept.points).toBe('joined')
    const [efficiency] = linesNamed(shown, 'coulombic-efficiency').curves
    expect(efficiency.x).toEqual([2, Number.NaN, 5])
    expect(linesNamed(figures, 'retention').curves[0].points).toBeUndefined()
  })

  it('keep a run that stopped, without points', () => {
    expect(linesNamed(figures, 'retention').curves[1].x).toEqual([])
  })

  it('start with the first whole cycle, as the metric does, where a cell starts in the middle of one', () => {
    const part = { charge: 0.1, discharge: 2.2 }
    const whole = { charge: 2, discharge: 2 }
    const solution = handMadeSolution([part, part, whole, whole])
    const [{ x, y }] = linesNamed(
      fadeFigures(drawn({ ...handMadeEntry(4), solution })),
      'retention',
    ).curves
    expect(x).toEqual([2, 3])
    expect(y).toEqual([100, 100])
  })

  it('are left out where nothing was cycled', () => {
    expect(fadeFigures(drawn(handMadeEntry(1, 0)))).toEqual([])
  })

  it('are left out of cells that have nothing to age by', () => {
    const cycles = Array.from({ length: 4 }, () => ({ charge: 2, discharge: 2 }))
    const entry = { ...handMadeEntry(1), solution: handMadeSolution(cycles, { cell: lgM50 }) }
    expect(fadeFigures(drawn(entry))).toEqual([])
  })

  it('are left out where repeats are pulses', () => {
    expect(fadeFigures(drawn(handMadePulses()))).toEqual([])
  })
})
