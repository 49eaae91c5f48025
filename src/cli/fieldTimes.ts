import { longestDuration } from '../protocols/longestDuration.ts'
import type { Protocol } from '../protocols/protocol.ts'
import type { InputIssue } from '../units/inputError.ts'
import { seconds } from './seconds.ts'

/** Times for fields as asked for: those of a list, and intervals that repeat from 0 to the end of the run [s]. */
export interface AskedTimes {
  readonly listed: readonly number[]
  readonly intervals: readonly number[]
}

/** More times of one interval than this are a slip, or a file that nothing opens. */
export const mostTimes = 10_000

/**
 * The times at which a run of that protocol is looked into [s]. A list must lie within the run, an interval is repeated
 * as long as the run may last: where steps go on until a voltage that is not known before, as often as is allowed.
 *
 * @param issues receives listed times after the surest end, and intervals that give too many
 */
export function fieldTimesOf(
  { listed, intervals }: AskedTimes,
  protocol: Protocol,
  issues: InputIssue[],
): readonly number[] {
  const longest = longestDuration(protocol)
  issues.push(...listed.filter((time) => time > longest).map((time) => tooLate(time, longest)))
  const repeated = intervals.map((interval) => {
    const count = timesUntil(longest, interval)
    if (count > mostTimes && Number.isFinite(longest)) {
      issues.push(tooMany(interval, longest))
      return []
    }
    return Array.from({ length: Math.min(count, mostTimes) }, (_, k) => multiple(k, interval))
  })
  return [...new Set([...listed, ...repeated.flat()])].sort((a, b) => a - b)
}

/** How many times an interval gives from 0 to `end`, both among them. */
export function timesUntil(end: number, interval: number): number {
  const whole = Math.floor(end / interval)
  return multiple(whole + 1, interval) <= end ? whole + 2 : whole + 1
}

/** An interval of one digit [s], or of whole seconds, that gives few enough times until `end`. */
export function shortestInterval(end: number): number {
  const least = end / (mostTimes - 1)
  const step = Math.min(1, 10 ** Math.floor(Math.log10(least)))
  return Number((Math.ceil(least / step) * step).toPrecision(6))
}

/** k times the interval without the last bits of a decimal: 3600 s, not 3600.0000000000005. */
const multiple = (k: number, interval: number) => Number((k * interval).toPrecision(12))

function tooLate(time: number, longest: number): InputIssue {
  return {
    path: '--at',
    value: time,
    expected: `a time within the run, which ends at ${seconds(longest)} at the latest`,
    remedy: `${Math.floor(longest)} or less, or a longer protocol`,
  }
}

function tooMany(interval: number, longest: number): InputIssue {
  return {
    path: '--at',
    value: `every ${interval} s`,
    expected: `at most ${mostTimes} times; in the ${longest.toFixed(0)} s that the run may last it would be ${timesUntil(longest, interval)}`,
    remedy: `'every ${shortestInterval(longest)} s' or more`,
  }
}
