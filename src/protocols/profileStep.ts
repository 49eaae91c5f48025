import type { Step } from './protocol.ts'

/** Samples of a profile: times [s] and values [A, W or V; > 0 discharges], linear between. */
export interface Samples {
  readonly time: Float64Array
  readonly value: Float64Array
  readonly quantity: 'current' | 'power' | 'voltage'
  /** What the step is called in messages and reports. */
  readonly text: string
  /** Whether current or power ends where the cell comes to a cut-off (so by default), or goes on to its last sample. */
  readonly cutOffs?: 'followed' | 'ignored'
}

/** What a jump between two samples at one time is spread over [s]; or half the gap to the next, where that is less. */
const jumpDuration = 1e-3

/**
 * The step that follows samples, its clock started at the first of them. Two samples at one time are a jump: the later
 * is moved by `jumpDuration`; of more than two the first and the last count.
 *
 * @param report told the index of each sample that is wrong, and what was expected there
 * @returns undefined where something was reported
 */
export function profileStep(
  { time, value, quantity, text, cutOffs = 'followed' }: Samples,
  report: (index: number, expected: string) => void,
): Step | undefined {
  if (time.length < 2) {
    report(0, 'two samples or more')
    return undefined
  }
  if (reportBackwards(time, report) > 0) return undefined
  const kept = keptSamples(time, value)
  const start = time[0]
  const times = Float64Array.from(kept, (i) => time[i] - start)
  for (let k = 1; k < times.length; k++) {
    if (times[k] > times[k - 1]) continue
    const gap = k + 1 < times.length ? times[k + 1] - times[k] : Number.POSITIVE_INFINITY
    times[k] += Math.min(jumpDuration, gap / 2)
  }
  if (times.length < 2) {
    report(time.length - 1, 'a duration above zero')
    return undefined
  }
  const values = Float64Array.from(kept, (i) => value[i])
  return {
    kind: 'step',
    control: { kind: 'profile', time: times, value: values, quantity },
    until: quantity === 'voltage' || cutOffs === 'ignored' ? [] : [{ kind: 'cut-offs' }],
    text,
  }
}

/** More of them are told by the first ones. */
const mostReports = 5

/**
 * Tells of times that are earlier than the one before them; what is no number is passed over, for others to tell of.
 *
 * @returns how many there are
 */
export function reportBackwards(
  time: Float64Array,
  report: (index: number, expected: string) => void,
): number {
  let before = Number.NEGATIVE_INFINITY
  let found = 0
  time.forEach((t, i) => {
    if (t < before && ++found <= mostReports) {
      report(i, `times that do not run backwards: ${before} s or more`)
    }
    if (Number.isFinite(t)) before = t
  })
  return found
}

/** Indices of the samples that count: of several at one time the first and the last, one where they are equal. */
function keptSamples(time: Float64Array, value: Float64Array): number[] {
  const kept: number[] = []
  for (let i = 0; i < time.length; i++) {
    const first = i === 0 || time[i] > time[i - 1]
    const last = i === time.length - 1 || time[i + 1] > time[i]
    if (first || (last && value[i] !== value[kept[kept.length - 1]])) kept.push(i)
  }
  return kept
}
