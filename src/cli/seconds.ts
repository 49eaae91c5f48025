import { duration } from '../units/duration.ts'

/** A time to compare with those of `--at`, which are seconds; a long one also as people say it. */
export function seconds(time: number): string {
  const exact = `${time.toFixed(0)} s`
  return time < 7200 ? exact : `${exact} (${duration(time)})`
}
