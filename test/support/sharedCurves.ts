import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Series } from '../../src/simulation/solution.ts'

const folder = new URL('../../../shared/validation/', import.meta.url)

/** Where curves of other codes are kept; tests that use them skip, saying so, where the folder is absent. */
export const curvesPresent = existsSync(folder)
export const curvesAbsent = curvesPresent ? '' : ' (skipped: no ../shared/validation here)'

/** Columns of a CSV file, keyed by their heads. */
export function curve(name: string): Readonly<Record<string, readonly number[]>> {
  const [head, ...rows] = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  return Object.fromEntries(head.map((key, i) => [key, rows.map((row) => Number(row[i]))]))
}

/** Linear in a series between rows; after equal times the later row counts. */
export function seriesAt({ time, voltage }: Series, t: number): number {
  let low = 0
  let high = time.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (time[middle] <= t) low = middle
    else high = middle
  }
  const span = time[high] - time[low]
  const share = span > 0 ? (t - time[low]) / span : 1
  return voltage[low] + share * (voltage[high] - voltage[low])
}

export interface VoltageError {
  /** [V] */
  readonly rms: number
  /** Time of the end less the reference's, over the reference's [1]. */
  readonly end: number
}

/**
 * Voltage of a series less a reference curve, away from steps of the current (30 s) and from the last 2 % of the run,
 * where a shift in time is all that is seen.
 */
export function voltageError(
  series: Series,
  reference: Readonly<Record<string, readonly number[]>>,
  { from = 5, edge = 30 }: { readonly from?: number; readonly edge?: number } = {},
): VoltageError {
  const time = reference['time [s]'] ?? reference.time_s
  const voltage = reference['voltage [V]'] ?? reference.voltage_V
  const last = series.time[series.time.length - 1]
  const end = Math.min(last, time[time.length - 1])
  const edges = jumps(series)
  let squares = 0
  let count = 0
  time.forEach((t, i) => {
    if (t < from || t > 0.98 * end || edges.some((e) => Math.abs(e - t) < edge)) return
    squares += (seriesAt(series, t) - voltage[i]) ** 2
    count++
  })
  if (count <= 20) throw new Error(`only ${count} rows of the reference lie within the run`)
  return { rms: Math.sqrt(squares / count), end: last / time[time.length - 1] - 1 }
}

/** Times at which a new step begins. */
function jumps({ time, step }: Series): number[] {
  return [...time].filter((_, i) => i > 0 && step[i] !== step[i - 1])
}
