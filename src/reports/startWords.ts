import { startsEmpty, studiedSide } from '../metrics/cycleView.ts'
import type { Solution } from '../simulation/solution.ts'
import type { ReportEntry } from './entry.ts'
import { fixed, general } from './format.ts'

/**
 * The state that a run started from: what was asked for, "as made, empty" of a cell from a recipe, else the state of
 * charge that its parameters give. Empty words where hosts say nothing of it.
 */
export function startWords({ cell, solution }: ReportEntry): string {
  if (solution.initialSoc !== undefined) return charge(solution.initialSoc)
  if (cell !== undefined && startsEmpty(solution)) return `as made, empty${atFirst(solution)}`
  const electrode = solution.cell[studiedSide(solution.cell)]
  if (electrode.kind !== 'porous') return ''
  const states = electrode.hosts.map(
    ({ initialLithiation, lithiationWindow: { empty, full } }) =>
      (initialLithiation - empty) / (full - empty),
  )
  const mean = states.reduce((sum, one) => sum + one, 0) / states.length
  return Number.isFinite(mean) ? charge(mean) : ''
}

/** A voltage that no cell has, said with its reason: hosts as made stand where nobody measured. */
function atFirst({ series }: Solution): string {
  const [voltage] = series.voltage
  return voltage < 0
    ? ` (at ${fixed(voltage, 2)} V: potentials of empty and full hosts are extrapolated)`
    : ''
}

/** A state of charge [1] to a tenth of a percent. */
function charge(share: number): string {
  return `${general(Math.round(1000 * share) / 10)} % state of charge`
}
