import { describe, expect, it } from 'vitest'
import { longestDuration } from '../../src/protocols/longestDuration.ts'
import { profileProtocol } from '../../src/protocols/profileProtocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'

const longest = (text: string) => longestDuration(parseProtocol(text))

describe('longestDuration', () => {
  it('adds up durations, through loops', () => {
    expect(longest('Rest for 1 h; Charge at C/2 for 30 min')).toBe(5400)
    expect(longest('repeat 3 { Rest for 1 h; repeat 2 { Rest for 10 s } }')).toBe(10860)
  })

  it('takes the duration of a step that may end before', () => {
    expect(longest('Discharge at 1C for 30 min or until 2.5 V')).toBe(1800)
  })

  it('has no end where a step has none in time', () => {
    expect(longest('Rest for 1 h; Discharge at 1C until 2.5 V')).toBe(Number.POSITIVE_INFINITY)
  })

  it('ends samples with the last of them', () => {
    expect(longestDuration(profileProtocol('time_s,current_A\n0,1\n90,1', 'a.csv'))).toBe(90)
  })
})
