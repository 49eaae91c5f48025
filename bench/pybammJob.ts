type Option = string | readonly Option[]

/** A job as bench/peers/pybamm_jobs.py understands it. */
export interface PybammJob {
  /** A BPX file. */
  readonly cell: string
  readonly model: 'SPM' | 'SPMe' | 'DFN'
  readonly options?: Readonly<Record<string, Option>>
  /** Parameters on top of the file's, by PyBaMM's names. */
  readonly parameters?: Readonly<Record<string, number>>
  /** Cells in negative, separator, positive; shells a particle. */
  readonly mesh: readonly [number, number, number, number]
  readonly rtol: number
  readonly atol: number
  /** Latest end of a discharge [s]; the lower cut-off ends it before. */
  readonly duration: number
  /** Cycles of steps in PyBaMM's words, instead of one discharge. */
  readonly experiment?: readonly (readonly string[])[]
  /** What the solver keeps; empty keeps all states. */
  readonly outputs: readonly string[]
  readonly 'ends only'?: boolean
  /** Names of the parameters swept, their values point by point, voltages kept of each. */
  readonly inputs?: readonly string[]
  readonly sweep?: readonly (readonly number[])[]
  readonly samples?: number
}
