import type { Solution } from '../simulation/solution.ts'

/** Rows of a series that belong to one step, both included; a step that could not begin has none. */
export interface StepRows {
  readonly first: number
  readonly last: number
}

/** The rows of each step, by its index in `steps`. */
export function stepRows({ series, steps }: Solution): readonly (StepRows | undefined)[] {
  const rows: ({ first: number; last: number } | undefined)[] = Array(steps.length).fill(undefined)
  series.step.forEach((step, row) => {
    const known = rows[step]
    if (known === undefined) rows[step] = { first: row, last: row }
    else known.last = row
  })
  return rows
}

/** Current that a step holds from its first row to its last [A]; undefined where it does not stand still. */
export function heldCurrent({ series }: Solution, { first, last }: StepRows): number | undefined {
  const { current } = series
  const held = current[first]
  for (let row = first + 1; row <= last; row++) {
    if (!(Math.abs(current[row] - held) <= 1e-6 * Math.abs(held))) return undefined
  }
  return held
}
