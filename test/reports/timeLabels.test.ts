import { describe, expect, it } from 'vitest'
import { timeLabels, timeUnit } from '../../src/reports/timeLabels.ts'

describe('timeLabels', () => {
  it('are in the unit that suits the last', () => {
    expect(timeLabels([0, 30])).toEqual(['0 s', '30 s'])
    expect(timeLabels([0, 90, 600])).toEqual(['0 min', '1.5 min', '10 min'])
    expect(timeLabels([1800, 7200])).toEqual(['0.5 h', '2 h'])
    expect(timeUnit(7199)).toEqual([60, 'min'])
  })

  it('are in seconds where two would read the same', () => {
    expect(timeLabels([360_000, 360_001])).toEqual(['360000 s', '360001 s'])
  })
})
