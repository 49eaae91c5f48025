/** A voltage curve over the charge passed in its own direction, from 0; charge in whatever unit the case counts. */
export interface Trace {
  readonly charge: readonly number[]
  /** [V] */
  readonly voltage: readonly number[]
}

/** How far a predicted trace lies from a measured one. */
export interface TraceError {
  /** Root mean square, mean and largest |difference| of predicted less measured, all over charge [V] */
  readonly rms: number
  readonly bias: number
  readonly worst: number
  /** Charge at which the largest difference is, as a share of the measured capacity [1] */
  readonly worstAt: number
  /** Root mean square from a tenth to nine tenths of that range: without the steep ends [V] */
  readonly middle: number
  /** Predicted capacity over measured, less 1 */
  readonly capacity: number
}

/** Points at which two traces are compared, evenly over charge: rows of a cycler crowd where voltage is steep. */
const points = 400

/**
 * Predicted less measured voltage.
 *
 * @param over 'charge': at the same charge, as far as the shorter reaches; 'share': at the same share of each one's own
 *             capacity, which leaves the shape and takes the capacity error out
 */
export function traceError(
  predicted: Trace,
  measured: Trace,
  over: 'charge' | 'share',
): TraceError {
  const whole = { predicted: capacityOf(predicted), measured: capacityOf(measured) }
  const end = over === 'share' ? 1 : Math.min(whole.predicted, whole.measured)
  const scale = over === 'share' ? whole : { predicted: 1, measured: 1 }
  let squares = 0
  let inside = 0
  let sum = 0
  let worst = 0
  let worstAt = 0
  for (let i = 0; i < points; i++) {
    const at = (end * (i + 0.5)) / points
    const error =
      voltageAt(predicted, at * scale.predicted) - voltageAt(measured, at * scale.measured)
    squares += error ** 2
    if (i >= points / 10 && i < (9 * points) / 10) inside += error ** 2
    sum += error
    if (Math.abs(error) <= worst) continue
    worst = Math.abs(error)
    worstAt = over === 'share' ? at : at / whole.measured
  }
  return {
    rms: Math.sqrt(squares / points),
    bias: sum / points,
    worst,
    worstAt,
    middle: Math.sqrt(inside / (0.8 * points)),
    capacity: whole.predicted / whole.measured - 1,
  }
}

export function capacityOf({ charge }: Trace): number {
  return charge[charge.length - 1]
}

/** Linear between rows; the first row's voltage before it. */
export function voltageAt({ charge, voltage }: Trace, at: number): number {
  if (at <= charge[0]) return voltage[0]
  let low = 0
  let high = charge.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (charge[middle] <= at) low = middle
    else high = middle
  }
  const span = charge[high] - charge[low]
  const share = span > 0 ? (at - charge[low]) / span : 1
  return voltage[low] + share * (voltage[high] - voltage[low])
}
