import { describe, expect, it } from 'vitest'
import { isHalfCell, valueOfMetric } from '../../src/reports/entry.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'

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
