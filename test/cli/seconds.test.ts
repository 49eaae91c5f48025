import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/cli/seconds.ts'

describe('seconds', () => {
  it('are exact, and a long time is told in hours or days besides', () => {
    expect([3600, 3226209].map(seconds)).toEqual(['3600 s', '3226209 s (37.34 d)'])
  })
})
