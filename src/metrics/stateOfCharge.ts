import type { Solution } from '../simulation/solution.ts'
import { finishedCycles, studiedSide } from './cycleView.ts'
import { leastLeft } from './rows.ts'

/**
 * Lithium above the empty end of the windows of the studied electrode over what they span, by row of the series [1];
 * undefined where no window spans anything.
 */
export function stateOfCharge({ cell, series }: Solution): ((row: number) => number) | undefined {
  const side = studiedSide(cell)
  const electrode = cell[side]
  if (electrode.kind !== 'porous') return undefined
  const parts = electrode.hosts.map(
    ({ name, volumeShare, concentrationMax, lithiationWindow: { empty, full } }) => ({
      theta: series.lithiation[`${side}/${name}`],
      lithium: volumeShare * concentrationMax,
      empty,
      full,
    }),
  )
  const span = parts.reduce((sum, { lithium, empty, full }) => sum + lithium * (full - empty), 0)
  if (!(Math.abs(span) > 0)) return undefined
  return (row) =>
    parts.reduce((sum, { theta, lithium, empty }) => sum + lithium * (theta[row] - empty), 0) / span
}

/** Lithium above the empty end of the windows, in shares of what they span, that counts as emptied [1]. */
const emptied = 0.25

/**
 * Whether the last finished cycle took the lithium out of the studied electrode, so that what is left of its growth
 * lasts. By lithium and not by cut-offs: a fast discharge leaves some inside, a partial one most.
 */
export function endsEmptied(solution: Solution): boolean {
  const last = finishedCycles(solution).at(-1)
  const inside = stateOfCharge(solution)
  if (last === undefined || last.delithiated === 0 || inside === undefined) return false
  return leastLeft(solution.series, inside, last.cycle) <= emptied
}
