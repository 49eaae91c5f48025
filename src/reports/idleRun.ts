import type { Solution } from '../simulation/solution.ts'
import { general } from './format.ts'

/** Less than this share of the nominal capacity is what flows until a limit is noticed, not a charge or a discharge [1]. */
const hardlyAny = 1e-3

/**
 * Words for a run whose charges and discharges all ended at a limit of theirs before anything to speak of had passed, and
 * what to try: the other direction first, since the cell stood at the end of this one.
 */
export function idleRun({ status, steps, cell }: Solution): string | undefined {
  const moving = steps.filter(({ kind }) => kind === 'charge' || kind === 'discharge')
  if (status !== 'completed' || moving.length === 0) return undefined
  // one that ends with its clock or its charge has done what it was asked, however little
  if (moving.some(({ endedBy }) => endedBy === 'duration' || endedBy === 'capacity'))
    return undefined
  const passed = steps.reduce((sum, { charge }) => sum + Math.abs(charge), 0)
  if (passed >= hardlyAny * cell.nominalCapacity) return undefined
  const amount =
    passed === 0
      ? 'no charge passed'
      : `hardly any charge passed, ${passed.toExponential(1)} Ah where the cell has ${general(cell.nominalCapacity)} Ah`
  return `${amount}: its steps ended at once, the cell being at their limits. Try: ${remedy(moving[0].kind, cell)}, or another state to start from (--initial-soc)`
}

function remedy(first: Solution['steps'][number]['kind'], { negative }: Solution['cell']): string {
  if (first === 'discharge') return 'start with a charge'
  return negative.kind === 'lithium'
    ? 'start with a discharge, which puts lithium into the working electrode'
    : 'start with a discharge'
}
