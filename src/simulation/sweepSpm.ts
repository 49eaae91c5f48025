import type { CellParameters } from '../cells/cellParameters.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { type ExactRun, ExactSpm, type ExactSpmOptions, exactRules } from './exactSpm.ts'
import { type GivenCell, parametersOf } from './givenCell.ts'
import { checkOptions, type OptionRules, wholeNumber } from './optionRules.ts'

/** One run of a sweep. */
export interface SweepPoint {
  readonly cell: GivenCell
  /** [A], > 0 discharges */
  readonly current: number
  /** Where the run ends [V]; by default the end of the cell's window that the current leads to. */
  readonly limit?: number | undefined
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

export interface SpmSweepOptions extends Omit<ExactSpmOptions, 'points'> {
  /** Voltages of each point; default 100. */
  readonly outputs?: number | undefined
}

const { points: _, ...shared } = exactRules
const rules: OptionRules<SpmSweepOptions> = { ...shared, outputs: wholeNumber(0) }

/**
 * Runs many points in closed form, see `ExactSpm`; refused points are marked, with all that is wrong with their cell, and
 * the sweep goes on.
 *
 * @throws InputError where points or options are none
 */
export function sweepSpm(points: readonly SweepPoint[], options: SpmSweepOptions = {}): SpmSweep {
  checkSweep(points, options)
  const { outputs = 100, ...others } = options
  const spm = new ExactSpm({ ...others, points: outputs })
  const status: ExactRun['status'][] = []
  const refusals = new Map<number, string>()
  const time = new Float64Array(points.length).fill(Number.NaN)
  const capacity = new Float64Array(points.length).fill(Number.NaN)
  const voltage = new Float64Array(points.length * outputs).fill(Number.NaN)
  let used: GivenCell | undefined
  let right: CellParameters | undefined
  points.forEach(({ cell, current, limit }, i) => {
    if (cell !== used) spm.use(cell, right)
    used = cell
    if (spm.refusal === undefined) right = parametersOf(cell)
    const run = spm.discharge(current, limit, voltage.subarray(i * outputs, (i + 1) * outputs))
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

function checkSweep(points: readonly SweepPoint[], options: SpmSweepOptions): void {
  const issues: InputIssue[] = []
  const listed =
    Array.isArray(points) && points.every((point) => typeof point === 'object' && point)
  if (!listed) issues.push({ path: 'points', expected: 'a list of { cell, current }' })
  checkOptions(options, rules, issues)
  if (issues.length > 0) throw new InputError(issues)
}
