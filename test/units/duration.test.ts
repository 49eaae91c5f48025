import { describe, expect, it } from 'vitest'
import { duration } from '../../src/units/duration.ts'

describe('duration', () => {
  it('is told in the unit that suits it, from seconds to days', () => {
    expect([0, 0.25, 119, 1000, 7200, 2.6e5, 3226209].map(duration)).toEqual([
      '0 s',
      '0.25 s',
      '119 s',
      '16.67 min',
      '2 h',
      '72.22 h',
      '37.34 d',
    ])
  })
})
