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

/** Each may also be `undefined`, which is its default. */
export interface SimulationOptions {
  /** SPMe by default, SPM where the parameters are for that alone. */
  readonly model?: ModelName | undefined
  /** What is left out is the model's own (see the README), finer where the protocol asks for it. */
  readonly mesh?: Partial<MeshSize> | undefined
  /** Isothermal by default. Lumped needs the cell's thermal data. */
  readonly thermal?: Thermal | undefined
  /**
   * State of charge at the start, 0 to 1, linear in each host's window, with the one-way reactions of the first cycle
   * done; by default as given in the cell.
   */
  readonly initialSoc?: number | undefined
  /** Relative tolerance of time steps, 1e-4 by default. */
  readonly rtol?: number | undefined
  /** Called at the end of each protocol step. */
  readonly progress?: ((progress: SimulationProgress) => void) | undefined
  /**
   * Looked at before every time step; once it is aborted the run stops and keeps what was done. `simulate` is synchronous,
   * so that no timer or event of its own thread can abort meanwhile; a getter can:
   *
   *     { get aborted() { return Date.now() > end } }
   */
  readonly signal?: { readonly aborted: boolean } | undefined
  /**
   * 'all', the default: rows at most 10 s apart; 'ends': only what plots need, selected cycles in outline and the ends of
   * steps.
   */
  readonly record?: 'all' | 'ends' | undefined
  /** Fields to keep, by name, and when: times since the start [s]. None by default. */
  readonly fields?: readonly FieldName[] | undefined
  readonly fieldTimes?: readonly number[] | undefined
}
