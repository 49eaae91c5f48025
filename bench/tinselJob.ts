import type { ModelName } from '../src/simulation/solution.ts'

/** A job as bench/tinselDriver.ts understands it. */
export interface TinselJob {
  /** A BPX file. */
  readonly cell: string
  readonly model: ModelName
  readonly protocol: string
  readonly rtol: number
  /** Unset: the default mesh. `radial` points of a Gauss–Radau sphere, or `shells` by finite volumes. */
  readonly mesh?: {
    readonly negative: number
    readonly separator: number
    readonly positive: number
    readonly radial?: number
    readonly shells?: number
  }
  /** SEI growth on the negative electrode, as in the peer's job. */
  readonly sei?: boolean
  /** Silicon that swells, in a layer whose pores take it up. */
  readonly swelling?: boolean
  /** Hosts without branches. */
  readonly memory?: boolean
  /** Current [A] and diffusivity of the negative host [m²/s], point by point; voltages kept of each. */
  readonly sweep?: readonly (readonly number[])[]
  readonly samples?: number
}
