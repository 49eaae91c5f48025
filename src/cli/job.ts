import type { CellParameters } from '../cells/cellParameters.ts'
import type { Protocol } from '../protocols/protocol.ts'
import type { FieldName } from '../simulation/fields.ts'
import type { ModelName } from '../simulation/modelName.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Solution } from '../simulation/solution.ts'
import type { Thermal } from '../simulation/thermal.ts'
import type { MeshOption } from './optionValues.ts'

/** One simulation to be done: plain data, so that it can go to another thread. */
export interface Job {
  readonly cell: CellParameters
  readonly protocol: Protocol
  readonly model: ModelName
  readonly mesh?: MeshOption
  readonly thermal?: Thermal
  readonly initialSoc?: number
  /** Relative tolerance of time steps. */
  readonly rtol?: number
  /** All rows of the series, or an outline that is enough for a report. */
  readonly record?: 'all' | 'ends'
  /** What is kept of the inside, and when [s]. */
  readonly fields?: readonly FieldName[]
  readonly fieldTimes?: readonly number[]
}

/** How far a job is. */
export interface Progress {
  readonly cycle: number
  readonly of: number
  /** [s] */
  readonly time: number
}

/** What goes on while jobs run: each may report, all may be told to stop between two steps. */
export interface Watch {
  readonly progress: (job: number, progress: Progress) => void
  readonly signal: { readonly aborted: boolean }
}

/** Does jobs and gives their solutions in the same order. */
export type JobRunner = (jobs: readonly Job[], watch: Watch) => Promise<readonly Solution[]>

/** Does one job here and now. */
export function doJob(
  { cell, protocol, ...options }: Job,
  progress: (progress: Progress) => void,
  signal: { readonly aborted: boolean },
): Solution {
  return simulate(cell, protocol, { ...options, progress, signal })
}

/** Does jobs one after another in this thread. */
export const runHere: JobRunner = async (jobs, { progress, signal }) =>
  jobs.map((job, i) => doJob(job, (p) => progress(i, p), signal))
