import type { CellParameters } from '../cells/cellParameters.ts'
import { type ExactRun, ExactSpm, type ExactSpmOptions } from './exactSpm.ts'

/** One run of a sweep. */
export interface SweepPoint {
  readonly cell: CellParameters
  /** [A], > 0 discharges */
  readonly current: number
  /** Where the run ends [V]; by default the end of the cell's window that the current leads to. */
  readonly limit?: number
}

/** Columns of a sweep, one row a point. */
export interface SpmSweep {
  readonly status: readonly ExactRun['status'][]
  /** Time until the limit [s] and charge passed [Ah]; NaN where the point was refused. */
  readonly time: Float64Array
  readonly capacity: Float64Array
  /** `outputs` voltages a row at even times from 0 to the end [V]; NaN where the point was refused. */
  readonly voltage: Float64Array
  readonly outputs: number
  /** Reasons of the points that were refused, by row. */
  readonly refusals: ReadonlyMap<number, string>
}

/** Runs many points in closed form, see `ExactSpm`; refused points are marked and the sweep goes on. */
export function sweepSpm(
  points: readonly SweepPoint[],
  {
    outputs = 100,
    ...options
  }: Omit<ExactSpmOptions, 'points'> & { readonly outputs?: number } = {},
): SpmSweep {
  const spm = new ExactSpm({ ...options, points: outputs })
  const status: ExactRun['status'][] = []
  const refusals = new Map<number, string>()
  const time = new Float64Array(points.length).fill(Number.NaN)
  const capacity = new Float64Array(points.length).fill(Number.NaN)
  const voltage = new Float64Array(points.length * outputs).fill(Number.NaN)
  points.forEach(({ cell, current, limit }, i) => {
    const { lower, upper } = cell.voltageWindow
    const row = voltage.subarray(i * outputs, (i + 1) * outputs)
    const run = spm.use(cell).discharge(current, limit ?? (current > 0 ? lower : upper), row)
    status.push(run.status)
    if (run.status === 'refused') {
      refusals.set(i, run.reason)
      return
    }
    time[i] = run.time
    capacity[i] = run.capacity
  })
  return { status, time, capacity, voltage, outputs, refusals }
}
