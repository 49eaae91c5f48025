/** One number about a cell, with all that is needed to print it: table, report and --json share it. */
export interface Metric {
  readonly id: string
  readonly title: string
  /** One line: what is divided by what, in which cycle. */
  readonly definition: string
  readonly unit: string
  /** NaN where the run did not reach it; `text` then says so ("> 100"). */
  readonly value: number
  readonly text?: string
  /** Decimals that it is told with; four digits where absent. */
  readonly decimals?: number
  /** What a specific value is per. */
  readonly basis: 'powder' | 'electrode' | 'cell' | 'none'
  readonly cycle?: number
}
