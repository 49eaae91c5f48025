import { general } from './format.ts'

/** Seconds in the unit that suits a run of that length. */
export function timeUnit(end: number): readonly [seconds: number, unit: string] {
  if (end >= 7200) return [3600, 'h']
  return end >= 300 ? [60, 'min'] : [1, 's']
}

/** Times [s] in words, all in the unit that suits the last; in seconds where two would read the same. */
export function timeLabels(times: readonly number[]): readonly string[] {
  const [seconds, unit] = timeUnit(times[times.length - 1] ?? 0)
  const labels = times.map((time) => `${general(time / seconds)} ${unit}`)
  return new Set(labels).size === times.length ? labels : times.map((time) => `${time} s`)
}
