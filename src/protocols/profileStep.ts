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
 * @param report told the index of the sample that is wrong, and what was expected there
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
  for (let i = 1; i < time.length; i++) {
    if (time[i] >= time[i - 1]) continue
    report(i, `times that do not run backwards: ${time[i - 1]} s or more`)
    return undefined
  }
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
