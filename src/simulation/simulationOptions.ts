import type { FieldName } from './fields.ts'
import type { MeshSize } from './mesh.ts'
import type { ModelName } from './modelName.ts'
import type { Thermal } from './thermal.ts'

export interface SimulationProgress {
  readonly cycle: number
  /** Last cycle of the protocol. */
  readonly of: number
  /** Simulated time [s] */
  readonly time: number
}

export interface SimulationOptions {
  readonly model?: ModelName
  readonly mesh?: Partial<MeshSize>
  /** Lumped needs the cell's thermal data. */
  readonly thermal?: Thermal
  /**
   * State of charge at the start, linear in each host's window, with the one-way reactions of the first cycle done; as
   * given in the cell otherwise.
   */
  readonly initialSoc?: number
  readonly rtol?: number
  /** Called at the end of each protocol step. */
  readonly progress?: (progress: SimulationProgress) => void
  /** Checked at every time step; the run then stops and keeps what was done. */
  readonly signal?: { readonly aborted: boolean }
  /** All rows at most 10 s apart, or only what plots need: selected cycles in outline, and the ends of steps. */
  readonly record?: 'all' | 'ends'
  /** Fields to keep, by name, and when: times since the start [s]. */
  readonly fields?: readonly FieldName[]
  readonly fieldTimes?: readonly number[]
}
