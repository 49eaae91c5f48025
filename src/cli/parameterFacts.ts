import type {
  CellParameters,
  ElectrodeParameters,
  ElectrolyteParameters,
  HostParameters,
} from '../cells/cellParameters.ts'
import { type Curve, isConstant, valueAt } from '../numerics/curve.ts'
import { FARADAY, ZERO_CELSIUS } from '../units/constants.ts'
import { type Fact, fact } from './shown.ts'

/** What a record of parameters holds, with units; stand-ins of one for the SPM alone are left out. */
export function factsOfParameters(cell: CellParameters): readonly Fact[] {
  const { voltageWindow, thermal, separator, negative, positive, electrolyte, onlySpm } = cell
  return [
    { name: 'nominal capacity', value: cell.nominalCapacity, unit: 'Ah' },
    fact('lower cut-off', voltageWindow.lower, 'V'),
    fact('upper cut-off', voltageWindow.upper, 'V'),
    ...openCircuit(cell),
    fact('electrode area, all pairs', cell.area, 'm^2'),
    fact('reference temperature', cell.referenceTemperature, 'degC'),
    fact('temperature at the start', cell.initialTemperature, 'degC'),
    fact('ambient temperature', cell.ambientTemperature, 'degC'),
    ...(thermal
      ? [
          fact('heat capacity', thermal.heatCapacity, 'J/K'),
          fact('heat transfer to the ambient', thermal.heatTransfer, 'W/K'),
        ]
      : []),
    ...(negative.kind === 'porous' ? factsOfElectrode('negative', negative, cell) : []),
    ...factsOfElectrode('positive', positive, cell),
    ...(onlySpm
      ? []
      : [
          fact('separator: thickness', separator.thickness, 'um'),
          fact('separator: porosity', separator.porosity, '%'),
          fact('separator: transport efficiency', separator.transportEfficiency, '1'),
          ...factsOfSalt(electrolyte).map((one) => ({ ...one, name: `electrolyte: ${one.name}` })),
        ]),
  ]
}

/** Bulk properties at the start's concentration; where several temperatures are tabulated, at the first above 25 °C. */
export function factsOfSalt(parameters: ElectrolyteParameters): readonly Fact[] {
  const c = parameters.initialConcentration
  const at = (
    title: string,
    name: 'conductivity' | 'diffusivity' | 'transferenceNumber',
    unit: string,
  ) => {
    const { temperatures, curves } = parameters[name]
    const warm = Math.max(
      0,
      temperatures.findIndex((T) => T > 298),
    )
    const degrees = Math.round(temperatures[warm] - ZERO_CELSIUS)
    const where = temperatures.length > 1 ? ` at ${degrees} °C` : ''
    return fact(`${title}${where}`, valueAt(curves[warm], c), unit)
  }
  return [
    fact('salt', c, 'mol/m^3'),
    at('conductivity', 'conductivity', 'S/m'),
    at('salt diffusivity', 'diffusivity', 'm^2/s'),
    at('transference number', 'transferenceNumber', '1'),
  ]
}

function factsOfElectrode(
  side: 'negative' | 'positive',
  electrode: ElectrodeParameters,
  { area, onlySpm }: CellParameters,
): readonly Fact[] {
  const { thickness, hosts } = electrode
  const moles = hosts.reduce((sum, { volumeShare, concentrationMax, lithiationWindow }) => {
    const swing = Math.abs(lithiationWindow.full - lithiationWindow.empty)
    return sum + area * thickness * volumeShare * concentrationMax * swing
  }, 0)
  return [
    fact(`${side}: thickness`, thickness, 'um'),
    ...(onlySpm
      ? []
      : [
          fact(`${side}: porosity`, electrode.porosity, '%'),
          fact(`${side}: transport efficiency`, electrode.transportEfficiency, '1'),
          fact(`${side}: effective conductivity`, electrode.electronicConductivity, 'S/m'),
        ]),
    fact(`${side}: capacity of its window`, moles * FARADAY, 'Ah'),
    ...hosts.flatMap((host) =>
      factsOfHost(host.name === side ? side : `${side} ${host.name}`, host),
    ),
  ]
}

function factsOfHost(of: string, host: HostParameters): readonly Fact[] {
  const { empty, full } = host.lithiationWindow
  return [
    fact(`${of}: particle radius`, host.radius, 'um'),
    fact(`${of}: surface per volume of layer`, host.specificArea, '1/m'),
    fact(`${of}: share of the layer's volume`, host.volumeShare, '%'),
    fact(`${of}: lithium at θ = 1`, host.concentrationMax, 'mol/m^3'),
    fact(`${of}: θ at 0 %`, empty, '1'),
    fact(`${of}: θ at 100 %`, full, '1'),
    fact(`${of}: potential at 0 %`, potential(host, empty), 'V'),
    fact(`${of}: potential at 100 %`, potential(host, full), 'V'),
    ...diffusivities(of, host.diffusivity, empty, full),
    fact(`${of}: exchange current density at θ = 0.5`, host.exchangeCurrentDensity, 'A/m^2'),
  ]
}

/** One fact where the diffusivity does not depend on lithiation, else the ends of its range in the window. */
function diffusivities(of: string, curve: Curve, empty: number, full: number): readonly Fact[] {
  const samples = 64
  const values = Array.from({ length: samples + 1 }, (_, i) =>
    valueAt(curve, empty + (i / samples) * (full - empty)),
  )
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return isConstant(curve)
    ? [fact(`${of}: diffusivity`, curve.y[0], 'm^2/s')]
    : [
        fact(`${of}: diffusivity, least in its window`, least, 'm^2/s'),
        fact(`${of}: diffusivity, most in its window`, most, 'm^2/s'),
      ]
}

/** Voltage at both ends of the window, where each electrode has one host and so one potential. */
function openCircuit({ negative, positive }: CellParameters): readonly Fact[] {
  const hosts = [positive.hosts, negative.kind === 'porous' ? negative.hosts : []]
  if (hosts.some(({ length }) => length !== 1)) return []
  const [[above], [below]] = hosts
  const at = (end: 'empty' | 'full') =>
    potential(above, above.lithiationWindow[end]) - potential(below, below.lithiationWindow[end])
  return [
    fact('open-circuit voltage at 0 %', at('empty'), 'V'),
    fact('open-circuit voltage at 100 %', at('full'), 'V'),
  ]
}

/** Potential in the state of hysteresis that the host starts in [V]. */
function potential(
  { openCircuitPotential: U, initialHysteresis: h }: HostParameters,
  theta: number,
) {
  return (
    ((1 + h) / 2) * valueAt(U.delithiation, theta) + ((1 - h) / 2) * valueAt(U.lithiation, theta)
  )
}
