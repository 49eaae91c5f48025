import { describe, expect, it } from 'vitest'
import { fieldTimesOf, mostTimes, shortestInterval, timesUntil } from '../../src/cli/fieldTimes.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import type { InputIssue } from '../../src/units/inputError.ts'

function timesOf(
  protocol: string,
  intervals: readonly number[],
  listed: readonly number[] = [],
): { readonly times: readonly number[]; readonly issues: readonly InputIssue[] } {
  const issues: InputIssue[] = []
  const times = fieldTimesOf({ listed, intervals }, parseProtocol(protocol), issues)
  return { times, issues }
}

describe('fieldTimesOf', () => {
  it('repeats an interval from 0 to the end, both among the times', () => {
    expect(timesOf('Rest for 1 h', [1200])).toEqual({ times: [0, 1200, 2400, 3600], issues: [] })
    expect(timesOf('Rest for 1 h', [1400]).times).toEqual([0, 1400, 2800])
  })

  it('joins listed times and intervals, each time once and in order', () => {
    expect(timesOf('Rest for 1 h', [1800, 1200], [10, 1800]).times).toEqual([
      ...[0, 10, 1200, 1800, 2400, 3600],
    ])
  })

  it('has no rounding in its multiples: the end itself is one', () => {
    const { times } = timesOf('Rest for 1 min', [0.1])
    expect(times.length).toBe(601)
    expect(times.at(-1)).toBe(60)
    expect(times[3]).toBe(0.3)
  })

  it('refuses more than ten thousand, says how many it would be, and names an interval that will do', () => {
    const { issues } = timesOf('Rest for 24 h', [1])
    expect(issues).toEqual([
      {
        path: '--at',
        value: 'every 1 s',
        expected: 'at most 10000 times; in the 86400 s that the run may last it would be 86401',
        remedy: "'every 9 s' or more",
      },
    ])
    expect(timesOf('Rest for 9999 s', [1])).toMatchObject({ issues: [] })
  })

  it('gives as many as are allowed where nobody knows when a step will end', () => {
    const { times, issues } = timesOf('Discharge at 1C until 2.5 V', [60])
    expect([times.length, times.at(-1)]).toEqual([mostTimes, 60 * (mostTimes - 1)])
    expect(issues).toEqual([])
  })

  it('refuses listed times after the surest end', () => {
    const { issues } = timesOf('Rest for 1 h', [60], [3601])
    expect(issues.map(({ value }) => value)).toEqual([3601])
  })
})

describe('shortestInterval', () => {
  it.each([10, 86_400, 1e6, 3.1e7])('gives few enough times in %d s, and not far fewer', (end) => {
    const count = timesUntil(end, shortestInterval(end))
    expect(count).toBeLessThanOrEqual(mostTimes)
    expect(count).toBeGreaterThan(mostTimes / 2)
  })
})
