import type { CellParameters } from '../cells/cellParameters.ts'
import { porousElectrodes } from '../cells/porousElectrodes.ts'
import { extentOf } from '../metrics/rows.ts'
import { unroll } from '../protocols/unroll.ts'
import type { Solution } from '../simulation/solution.ts'
import { valueIn } from '../units/quantity.ts'
import type { ReportEntry } from './entry.ts'
import { general } from './format.ts'

/** How warm a cell is run: that of its surroundings where it is isothermal, else where it starts and what is around it. */
export function temperatureWords({ solution, thermal = 'isothermal' }: ReportEntry): string {
  const around = surroundings(solution).map(celsius)
  const ambient = `${around.join(', ')} °C${around.length > 1 ? ' in turn' : ''}`
  if (thermal === 'isothermal') return `${ambient}, isothermal`
  const { initialTemperature, thermal: lumped } = solution.cell
  const given =
    lumped === undefined ? '' : `, to which it gives ${general(lumped.heatTransfer)} W/K`
  return `${celsius(initialTemperature)} °C at the start, in surroundings of ${ambient}${given}`
}

/** Ambient temperatures [K], each once, in the order in which the protocol comes to them. */
function surroundings({ cell, protocol }: Solution): readonly number[] {
  const found = new Set<number>()
  let ambient = cell.ambientTemperature
  for (const { step } of unroll(protocol)) {
    ambient = step.ambientTemperature ?? ambient
    found.add(ambient)
  }
  return found.size > 0 ? [...found] : [ambient]
}

/** Further than this from their own temperature, parameters that know no other mislead [K]. */
const near = 2

/** What to know of a run away from the temperature of parameters that know no other; undefined elsewhere. */
export function temperatureCaution({ cell, series }: Solution): string | undefined {
  if (dependsOnTemperature(cell)) return undefined
  const reference = cell.referenceTemperature
  const away = (row: number) => series.temperature[row] - reference
  const { smallest, largest } = extentOf(series, away)
  const farthest = -smallest > largest ? smallest : largest
  if (!(Math.abs(farthest) > near)) return undefined
  return `at ${celsius(reference + farthest)} °C it is away from the ${celsius(reference)} °C of its parameters, whose activation energies are all zero: diffusion, reactions and electrolyte do not change with temperature`
}

function dependsOnTemperature(cell: CellParameters): boolean {
  const { conductivity, diffusivity, transferenceNumber, thermodynamicFactor } = cell.electrolyte
  return (
    porousElectrodes(cell).some(({ hosts }) =>
      hosts.some(
        (host) =>
          host.diffusivityActivationEnergy !== 0 || host.exchangeCurrentActivationEnergy !== 0,
      ),
    ) ||
    [conductivity, diffusivity, transferenceNumber, thermodynamicFactor].some(
      ({ activationEnergy, temperatures }) => activationEnergy !== 0 || temperatures.length > 1,
    )
  )
}

/** To a tenth of a degree. */
function celsius(kelvin: number): string {
  return general(Math.round(10 * valueIn(kelvin, 'degC')) / 10)
}
