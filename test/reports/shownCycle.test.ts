import { describe, expect, it } from 'vitest'
import { hasFormation, shownHostCycle, shownWorkingCycle } from '../../src/reports/shownCycle.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge, handMadePulses } from '../support/handMadeRuns.ts'

describe('hasFormation', () => {
  it('holds of cells that are charged from empty and discharged, or stopped on the way', () => {
    expect([handMadeEntry(1), handMadeStoppedEntry()].map(hasFormation)).toEqual([true, true])
    expect([handMadeDischarge(), handMadePulses()].map(hasFormation)).toEqual([false, false])
  })

  it('does not hold of a cycle that begins half full', () => {
    const { solution, ...entry } = handMadeEntry(1)
    const { series } = solution
    const lithiation = { 'negative/Si': series.lithiation['negative/Si'].map((x) => 0.4 + x / 2) }
    expect(
      hasFormation({ ...entry, solution: { ...solution, series: { ...series, lithiation } } }),
    ).toBe(false)
  })
})

describe('shownWorkingCycle', () => {
  it('is the first after formation, or the only one there is', () => {
    expect(shownWorkingCycle([handMadeEntry(1)])).toEqual({ cycle: 1, words: 'Cycle 1' })
    expect(shownWorkingCycle([handMadeEntry(1, 0)])?.cycle).toBe(0)
    expect(shownWorkingCycle([handMadeEntry(1, 0), handMadeEntry(2)])?.cycle).toBe(1)
  })

  it('is none where no cycle gives back what it takes', () => {
    expect(shownWorkingCycle([handMadeDischarge(), handMadePulses()])).toBeUndefined()
  })
})

describe('shownHostCycle', () => {
  it('is formation where any entry has one', () => {
    expect(shownHostCycle([handMadeDischarge(), handMadeEntry(1)])?.words).toBe('First cycle')
    expect(shownHostCycle([handMadePulses()])).toBeUndefined()
  })
})
