import type { MeshSize } from '../src/simulation/mesh.ts'
import type { ModelName } from '../src/simulation/modelName.ts'

/** A job as bench/tinselDriver.ts understands it. */
export interface TinselJob {
  /** A BPX file. */
  readonly cell: string
  readonly model: ModelName
  readonly protocol: string
  readonly rtol: number
  /** Unset: the default mesh. */
  readonly mesh?: MeshSize
  /** What is kept: all rows, or the ends of steps. */
  readonly record?: 'all' | 'ends'
  /** SEI growth on the negative electrode, as in the peer's job. */
  readonly sei?: boolean
  /** Silicon that swells, in a layer whose pores take it up. */
  readonly swelling?: boolean
  /** Current [A] and diffusivity of the negative host [m²/s], point by point; voltages kept of each. */
  readonly sweep?: readonly (readonly number[])[]
  readonly samples?: number
}
