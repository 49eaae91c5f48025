/** A voltage curve: time [s] and voltage [V], both sides of each step change. */
export interface VoltageCurve {
  readonly time: readonly number[]
  readonly voltage: readonly number[]
}

/** How far a curve lies from a reference. */
export interface Difference {
  /** Root mean square and largest [mV]. */
  readonly rms: number
  readonly largest: number
  /** Time of the end less that of the reference [s]. */
  readonly end: number
}

/** Left out on both sides of a step change [s]: there a shift of the event looks like an error of the voltage. */
const aroundChanges = 30
/** Left out at the end, where the curve falls steeply [1 of the run]. */
const lastShare = 0.02

/**
 * Difference from `reference` at the reference's times, every time of the run counted alike: sums are weighted by the
 * interval that each reference time stands for.
 */
export function differenceFrom(reference: VoltageCurve, curve: VoltageCurve): Difference {
  const end = Math.min(last(reference.time), last(curve.time))
  const changes = [...changesIn(reference.time), ...changesIn(curve.time)]
  let weights = 0
  let squares = 0
  let largest = 0
  reference.time.forEach((time, i) => {
    if (time < 5 || time > (1 - lastShare) * end) return
    if (changes.some((change) => Math.abs(change - time) < aroundChanges)) return
    const before = reference.time[i - 1] ?? time
    const after = reference.time[i + 1] ?? time
    const error = 1e3 * (at(curve, time) - reference.voltage[i])
    weights += after - before
    squares += (after - before) * error ** 2
    largest = Math.max(largest, Math.abs(error))
  })
  return {
    rms: Math.sqrt(squares / weights),
    largest,
    end: last(curve.time) - last(reference.time),
  }
}

/** Times at which a new step begins: two rows stand at the same time. */
function changesIn(time: readonly number[]): number[] {
  return time.filter((t, i) => i > 0 && t - time[i - 1] < 1e-6 * (1 + t))
}

function at({ time, voltage }: VoltageCurve, t: number): number {
  let low = 0
  let high = time.length - 1
  if (t <= time[0]) return voltage[0]
  if (t >= time[high]) return voltage[high]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (time[middle] <= t) low = middle
    else high = middle
  }
  const share = (t - time[low]) / (time[high] - time[low])
  return voltage[low] + share * (voltage[high] - voltage[low])
}

function last(values: readonly number[]): number {
  return values[values.length - 1]
}
