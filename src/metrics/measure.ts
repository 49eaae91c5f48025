import type { Cell } from '../cells/cell.ts'
import type { GivenCell } from '../simulation/givenCell.ts'
import type { Solution } from '../simulation/solution.ts'
import { balances } from './balances.ts'
import { capacities } from './capacity.ts'
import { checkDesign } from './checkDesign.ts'
import { drivings } from './driving.ts'
import { efficiencies } from './efficiency.ts'
import { energies } from './energy.ts'
import { fade } from './fade.ts'
import { losses } from './losses.ts'
import type { Metric } from './metric.ts'
import { passed } from './passed.ts'
import { platingMargins } from './platingMargin.ts'
import { polarisations } from './polarisation.ts'
import { profileEnds } from './profileEnd.ts'
import { pulseResistances } from './pulseResistance.ts'
import { rateCapacities } from './rateCapacity.ts'
import { swellings } from './swelling.ts'
import { temperatures } from './temperature.ts'

/**
 * Everything that is said about a cell in numbers. What a protocol cannot show (no charge, no cycles) is left out; what
 * the run did not reach says so in `text`. Values per mass and volume need the designed cell; a bare parameter record
 * (of a BPX file, say) may be given in its place, and has none.
 *
 * @throws InputError where the run had other areas, thicknesses or shares of hosts than the designed cell has masses for
 *
 * @example
 * const solution = simulate(cell.parameters, protocol)
 * measure(solution, cell).find(({ id }) => id === 'specific-energy') // { value: 213.4, unit: 'Wh/kg', … }
 */
export function measure(solution: Solution, of?: Cell | GivenCell): readonly Metric[] {
  const cell = of !== undefined && 'designed' in of ? of : undefined
  if (cell !== undefined) checkDesign(solution.cell, cell)
  return [
    ...capacities(solution, cell),
    ...rateCapacities(solution),
    ...profileEnds(solution),
    ...passed(solution),
    ...drivings(solution),
    ...efficiencies(solution),
    ...energies(solution, cell),
    ...polarisations(solution),
    ...platingMargins(solution),
    ...pulseResistances(solution),
    ...temperatures(solution),
    ...swellings(solution, cell),
    ...fade(solution),
    ...losses(solution),
    ...balances(solution),
  ]
}
