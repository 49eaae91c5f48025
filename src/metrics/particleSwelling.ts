import type { Cell } from '../cells/cell.ts'
import type { ElectrodeParameters } from '../cells/cellParameters.ts'
import { powderSwelling } from '../materials/capacity.ts'
import type { Solution } from '../simulation/solution.ts'
import { studiedSide } from './cycleView.ts'

/** Particles of one powder: their volume over that as made, at each row of the series [1]. */
export interface ParticleRatio {
  readonly powder: string
  readonly ratio: (row: number) => number
}

/**
 * How the particles of each powder of the studied electrode grow: all domains and layers together. Oxide counts as
 * converted as far as it is at the end of the row's cycle.
 */
export function particleRatios(solution: Solution, { negative }: Cell): readonly ParticleRatio[] {
  const { series } = solution
  const side = studiedSide(solution.cell)
  const converted = conversionByCycle(solution, solution.cell[side] as ElectrodeParameters)
  return negative.powders.map(({ powder }, index) => {
    const columns = powder.hosts.map((_, host) => {
      const found = negative.hosts.find((one) => one.powder === index && one.host === host)
      return found && series.lithiation[`${side}/${found.name}`]
    })
    return {
      powder: powder.title,
      ratio: (row) =>
        powderSwelling(
          powder,
          columns.map((column) => column?.[row] ?? 0),
          converted(series.cycle[row]),
        ),
    }
  })
}

/** Share of all convertible oxide that is converted at the end of a cycle [1]. */
function conversionByCycle(
  { cell, cycles }: Solution,
  { hosts, thickness }: ElectrodeParameters,
): (cycle: number) => number {
  const perVolume = hosts
    .flatMap(({ conversions }) => conversions)
    .filter(({ product }) => product === 'oxide')
    .reduce((sum, { lithium }) => sum + lithium, 0)
  const convertible = perVolume * thickness * cell.area // mol
  const shares = new Map(
    cycles.map(({ cycle, ledger }) => [
      cycle,
      convertible > 0 ? Math.min(1, ledger.conversion / convertible) : 0,
    ]),
  )
  return (cycle) => shares.get(cycle) ?? 0
}
