import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import type {
  CellParameters,
  ElectrodeParameters,
  ElectrolyteParameters,
  HostParameters,
} from '../../src/cells/cellParameters.ts'
import { shippedCells } from '../../src/cells/shippedCells.ts'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { curveOf, valueAt } from '../../src/numerics/curve.ts'
import type { RandomStream } from '../../src/numerics/random.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { alloyCell, alloyHalfCell, everythingHost } from './alloyCell.ts'
import { graphiteHalfCell, isothermal, lgM50 } from './lgM50.ts'
import { randomHost } from './randomHosts.ts'
import { chance, logUniform, pick, uniform } from './randomValues.ts'

const bpxFolder = '../shared/bpx'

/** What random cells are made from: hand-made ones, all that is shipped, and BPX files where there are any. */
export function baseCells(): readonly CellParameters[] {
  const shipped = shippedCells().map((id) => cellFrom(id).parameters)
  const files = existsSync(bpxFolder)
    ? readdirSync(bpxFolder).filter((name) => /bpx.*\.json$/i.test(name))
    : []
  const published = files.map((name) =>
    cellParametersFromBpx(JSON.parse(readFileSync(`${bpxFolder}/${name}`, 'utf8')), name),
  )
  return [lgM50, alloyCell, alloyHalfCell, graphiteHalfCell, ...shipped, ...published]
}

/** A valid cell that nobody designed: one of the bases with everything about it changed, some of it by decades. */
export function randomCell(random: RandomStream, bases: readonly CellParameters[]): CellParameters {
  const base = pick(random, bases)
  const scale = logUniform(random, 0.4, 2.5)
  const changed = (electrode: ElectrodeParameters) =>
    randomElectrode(random, electrode, scale * logUniform(random, 0.8, 1.25))
  const toHalf = base.negative.kind === 'porous' && chance(random, 0.15)
  const studied =
    toHalf && base.negative.kind === 'porous' && chance(random, 0.6) ? base.negative : base.positive
  const negative: CellParameters['negative'] =
    base.negative.kind === 'lithium' || toHalf
      ? { kind: 'lithium', exchangeCurrentDensity: logUniform(random, 1, 100) }
      : changed(base.negative)
  const cell: CellParameters = {
    ...base,
    name: `random ${base.name}`,
    area: base.area * logUniform(random, 0.01, 10),
    negative,
    positive: changed(toHalf ? studied : base.positive),
    separator: randomSeparator(random, base.separator),
    electrolyte: randomElectrolyte(random, base.electrolyte),
    housing: chance(random, 0.5) ? 'free' : 'rigid',
    initialTemperature: chance(random, 0.5) ? 298.15 : uniform(random, 258, 328),
  }
  const nominalCapacity = windowCapacity(cell) * uniform(random, 0.7, 1.2)
  return {
    ...cell,
    nominalCapacity,
    ambientTemperature: chance(random, 0.7) ? cell.initialTemperature : uniform(random, 258, 328),
    voltageWindow: toHalf ? halfWindow(cell.positive) : cell.voltageWindow,
    thermal: {
      heatCapacity: 900 * nominalCapacity * logUniform(random, 3e-3, 3e-2),
      heatTransfer: nominalCapacity * logUniform(random, 1e-3, 1),
    },
  }
}

function randomElectrode(
  random: RandomStream,
  base: ElectrodeParameters,
  stretch: number,
): ElectrodeParameters {
  const added = chance(random, 0.2) && base.hosts.length < 3 ? [addedHost(random, base)] : []
  const hosts = [...base.hosts, ...added].map((host) =>
    chance(random, 0.85) ? randomHost(random, host) : host,
  )
  const porosity = chance(random, 0.5) ? base.porosity : uniform(random, 0.12, 0.6)
  const wanted = hosts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
  const share = ((1 - porosity) * uniform(random, 0.6, 1)) / wanted
  const bruggeman = uniform(random, 1, 2.5)
  return {
    ...base,
    thickness: base.thickness * stretch,
    porosity,
    minimumPorosity: Math.min(uniform(random, 0.01, 0.08), 0.5 * porosity),
    poreShare: chance(random, 0.4) ? 1 : random.uniform(),
    transportEfficiency: porosity ** bruggeman,
    bruggeman,
    electronicConductivity: logUniform(random, 0.03, 300),
    inertShare: 1 - porosity - share * wanted,
    hosts: hosts.map((host) => ({
      ...host,
      volumeShare: share * host.volumeShare,
      specificArea: share * host.specificArea,
    })),
  }
}

/** A second host: one more of the same in another size, or silicon with everything that can happen to it. */
function addedHost(random: RandomStream, { hosts }: ElectrodeParameters): HostParameters {
  const [first] = hosts
  const name = `added ${hosts.length}`
  const lithiates = valueAt(first.openCircuitPotential.lithiation, 0.5) < 1.5
  if (lithiates && chance(random, 0.5)) return { ...everythingHost, name }
  return {
    ...first,
    name,
    volumeShare: first.volumeShare * logUniform(random, 0.02, 0.5),
    specificArea: first.specificArea * logUniform(random, 0.02, 0.5),
  }
}

function randomSeparator(random: RandomStream, base: CellParameters['separator']) {
  const porosity = uniform(random, 0.3, 0.7)
  return {
    thickness: base.thickness * logUniform(random, 0.5, 3),
    porosity,
    transportEfficiency: porosity ** uniform(random, 1.2, 2.5),
  }
}

function randomElectrolyte(
  random: RandomStream,
  base: ElectrolyteParameters,
): ElectrolyteParameters {
  const t0 = uniform(random, 0.15, 0.5)
  const slope = uniform(random, -1e-4, 5e-5)
  const conductivity = logUniform(random, 0.2, 2)
  const diffusivity = logUniform(random, 0.1, 3)
  return {
    initialConcentration: chance(random, 0.6)
      ? base.initialConcentration
      : uniform(random, 500, 1800),
    conductivity: scaled(base.conductivity, conductivity),
    diffusivity: scaled(base.diffusivity, diffusivity),
    transferenceNumber: chance(random, 0.4)
      ? base.transferenceNumber
      : isothermal(curveOf((c) => Math.max(t0 + slope * c, 0.02), 0, 4000, 64)),
    thermodynamicFactor: chance(random, 0.5)
      ? base.thermodynamicFactor
      : isothermal(curveOf((c) => 0.8 + 5e-4 * c, 0, 4000, 64)),
  }
}

function scaled(property: ElectrolyteParameters['conductivity'], factor: number) {
  const curves = property.curves.map(({ from, to, y, slope }) => ({
    from,
    to,
    y: y.map((value) => value * factor),
    slope: slope.map((value) => value * factor),
  }))
  return { ...property, curves }
}

/** Charge between the ends of the hosts' windows, of the electrode that has less [Ah]. */
function windowCapacity({ area, negative, positive }: CellParameters): number {
  const of = ({ thickness, hosts }: ElectrodeParameters) =>
    hosts.reduce((sum, { volumeShare, concentrationMax, lithiationWindow: { empty, full } }) => {
      const swing = Math.abs(full - empty)
      return sum + (area * thickness * volumeShare * concentrationMax * swing * FARADAY) / 3600
    }, 0)
  return negative.kind === 'lithium' ? of(positive) : Math.min(of(negative), of(positive))
}

/** Potentials of the first host at the ends of its window, and a little room. */
function halfWindow({ hosts: [host] }: ElectrodeParameters) {
  const { lithiationWindow, openCircuitPotential } = host
  const ends = [lithiationWindow.empty, lithiationWindow.full].map((theta) =>
    valueAt(openCircuitPotential.lithiation, theta),
  )
  return { lower: Math.max(Math.min(...ends) - 0.1, 0.005), upper: Math.max(...ends) + 0.1 }
}
