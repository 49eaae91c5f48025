import type { CellParameters, HostParameters } from '../../src/cells/cellParameters.ts'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'

const { exp, tanh } = Math

const graphite = (x: number) =>
  1.9793 * exp(-39.3631 * x) +
  0.2482 -
  0.0909 * tanh(29.8538 * (x - 0.1234)) -
  0.04478 * tanh(14.9159 * (x - 0.2769)) -
  0.0205 * tanh(30.4444 * (x - 0.6103))

const nmc811 = (x: number) =>
  -0.809 * x +
  4.4875 -
  0.0428 * tanh(18.5138 * (x - 0.5542)) -
  17.7326 * tanh(15.789 * (x - 0.3117)) +
  17.5842 * tanh(15.9308 * (x - 0.312))

/** A property that does not depend on temperature. */
export const isothermal = (curve: ReturnType<typeof constantCurve>) => ({
  temperatures: [298.15],
  curves: [curve],
  activationEnergy: 0,
})

interface Particles {
  readonly name: string
  readonly radius: number
  readonly area: number
  readonly cMax: number
  readonly diffusivity: number
  readonly rate: number
  readonly energy: number
  readonly start: number
  readonly window: { readonly empty: number; readonly full: number }
  readonly potential: (x: number) => number
}

function host(p: Particles): HostParameters {
  const curve = curveOf(p.potential, 0, 1)
  return {
    name: p.name,
    volumeShare: (p.area * p.radius) / 3,
    radius: p.radius,
    specificArea: p.area,
    concentrationMax: p.cMax,
    initialLithiation: p.start,
    initialHysteresis: -1,
    lithiationWindow: p.window,
    openCircuitPotential: { lithiation: curve, delithiation: curve, decayConstant: 0 },
    entropicCoefficient: constantCurve(0),
    diffusivity: constantCurve(p.diffusivity),
    diffusivityActivationEnergy: 0,
    exchangeCurrentDensity: (FARADAY * p.rate) / 2,
    exchangeCurrentActivationEnergy: p.energy,
    filmResistance: 0,
    lithiumMolarVolume: 0,
    conversions: [],
  }
}

const negative = host({
  name: 'graphite',
  radius: 5.86e-6,
  area: 383959.0443686007,
  cMax: 33133,
  diffusivity: 3.3e-14,
  rate: 7.0367880517282265e-6,
  energy: 35000,
  start: 0.9013973983641687,
  window: { empty: 0.0279, full: 0.9013973983641687 },
  potential: graphite,
})

const positive = host({
  name: 'NMC811',
  radius: 5.22e-6,
  area: 382183.908045977,
  cMax: 63104,
  diffusivity: 4e-15,
  rate: 7.07329382179306e-5,
  energy: 17800,
  start: 0.2699987322515213,
  window: { empty: 0.9084, full: 0.2699987322515213 },
  potential: nmc811,
})

/**
 * The LG M50 21700 of `chen-2020` with the electrolyte of `nyman-2008`, rigid, at 100 %: typed here by hand from the
 * published values, so that no reader of files stands between the set and the model.
 */
export const lgM50: CellParameters & { readonly negative: { readonly kind: 'porous' } } = {
  name: 'LG M50',
  area: 0.1027,
  nominalCapacity: 5,
  voltageWindow: { lower: 2.5, upper: 4.2 },
  referenceTemperature: 298.15,
  initialTemperature: 298.15,
  ambientTemperature: 298.15,
  housing: 'rigid',
  thermal: { heatCapacity: 900 * 2700 * 2.42e-5, heatTransfer: 10 * 0.00531 },
  negative: {
    kind: 'porous',
    thickness: 85.2e-6,
    porosity: 0.25,
    minimumPorosity: 0.01,
    poreShare: 1,
    transportEfficiency: 0.25 ** 1.5,
    bruggeman: 1.5,
    electronicConductivity: 215,
    inertShare: 0,
    hosts: [negative],
  },
  separator: { thickness: 12e-6, porosity: 0.47, transportEfficiency: 0.47 ** 1.5 },
  positive: {
    kind: 'porous',
    thickness: 75.6e-6,
    porosity: 0.335,
    minimumPorosity: 0.01,
    poreShare: 1,
    transportEfficiency: 0.335 ** 1.5,
    bruggeman: 1.5,
    electronicConductivity: 0.18,
    inertShare: 0,
    hosts: [positive],
  },
  electrolyte: {
    initialConcentration: 1000,
    conductivity: isothermal(
      curveOf(
        (c) => 0.1297 * (c / 1000) ** 3 - 2.51 * (c / 1000) ** 1.5 + 3.329 * (c / 1000),
        0,
        4000,
      ),
    ),
    diffusivity: isothermal(
      curveOf((c) => 8.794e-11 * (c / 1000) ** 2 - 3.972e-10 * (c / 1000) + 4.862e-10, 0, 4000),
    ),
    transferenceNumber: isothermal(constantCurve(0.2594)),
    thermodynamicFactor: isothermal(constantCurve(1)),
  },
}

/** The graphite electrode of the LG M50 against lithium, starting at θ = 0.06: "discharge" lithiates it. */
export const graphiteHalfCell: CellParameters = {
  ...lgM50,
  name: 'LG M50 graphite against lithium',
  voltageWindow: { lower: 0.01, upper: 0.5 },
  negative: { kind: 'lithium', exchangeCurrentDensity: 20 },
  positive: {
    ...(lgM50.negative as CellParameters['positive']),
    hosts: [{ ...negative, initialLithiation: 0.06, lithiationWindow: { empty: 0.0279, full: 1 } }],
  },
}
