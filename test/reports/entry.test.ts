import { describe, expect, it } from 'vitest'
import { isHalfCell, modelWords, neverStarted, valueOfMetric } from '../../src/reports/entry.ts'
import {
  handMadeEntry,
  handMadeHalfEntry,
  handMadeStoppedEntry,
} from '../support/handMadeEntries.ts'

describe('valueOfMetric', () => {
  it('is the number, or NaN where the entry has no such metric', () => {
    expect(valueOfMetric(handMadeEntry(0), 'nominal-capacity')).toBe(2)
    expect(valueOfMetric(handMadeEntry(0), 'colour')).toBeNaN()
  })
})

describe('isHalfCell', () => {
  it('goes by the counter electrode', () => {
    expect([handMadeEntry(0), handMadeHalfEntry()].map(isHalfCell)).toEqual([false, true])
  })
})

describe('modelWords', () => {
  it('have the heat where it is not isothermal', () => {
    expect(modelWords(handMadeEntry(0))).toBe('SPM')
    expect(modelWords({ ...handMadeEntry(0), thermal: 'isothermal' })).toBe('SPM')
    expect(modelWords({ ...handMadeEntry(0), thermal: 'lumped' })).toBe('SPM, lumped heat')
    expect(modelWords({ ...handMadeEntry(0), thermal: 'lumped-with-mixing' })).toBe(
      'SPM, lumped heat with that of mixing',
    )
  })
})

describe('neverStarted', () => {
  it('holds of what was interrupted at its first moment, and of no other stop', () => {
    const solution = { ...handMadeStoppedEntry().solution, status: 'stopped' } as const
    const stop = { reason: 'interrupted', message: '', time: 0 } as const
    expect(neverStarted({ ...solution, stop })).toBe(true)
    expect(neverStarted({ ...solution, stop: { ...stop, time: 1 } })).toBe(false)
    expect(neverStarted({ ...solution, stop: { ...stop, reason: 'infeasible-step' } })).toBe(false)
  })
})
