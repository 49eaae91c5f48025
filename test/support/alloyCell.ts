import type {
  CellParameters,
  ElectrodeParameters,
  HostParameters,
} from '../../src/cells/cellParameters.ts'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { lgM50 } from './lgM50.ts'

/**
 * A host that has everything: two branches with memory, swelling, pressure, D(θ), oxide and first layer of SEI, growth
 * on fresh area, isolation. Round numbers; J = 1 + 2.7 θ.
 */
export const everythingHost: HostParameters = {
  name: 'Si',
  volumeShare: 0.06,
  radius: 1e-7,
  specificArea: 6e5,
  concentrationMax: 3e5,
  initialLithiation: 0,
  initialHysteresis: -1,
  lithiationWindow: { empty: 0.02, full: 0.9 },
  openCircuitPotential: {
    lithiation: curveOf((x) => 0.32 - 0.28 * x + 0.4 * Math.exp(-30 * x), 0, 1),
    delithiation: curveOf((x) => 0.62 - 0.3 * x + 0.5 * Math.exp(-30 * x), 0, 1),
    decayConstant: 12,
  },
  entropicCoefficient: curveOf((x) => 1e-4 * (0.5 - x), 0, 1, 64),
  diffusivity: curveOf((x) => 1e-17 * (1 + 4 * x), 0, 1, 64),
  diffusivityActivationEnergy: 2e4,
  exchangeCurrentDensity: 0.2,
  exchangeCurrentActivationEnergy: 3e4,
  filmResistance: 1e-3,
  lithiumMolarVolume: 9e-6,
  confinementPressure: curveOf((x) => 1e9 * Math.min(4 * x, 1), 0, 1),
  conversions: [
    {
      name: 'oxide',
      product: 'oxide',
      lithium: 900,
      potential: 0.55,
      exchangeCurrentDensity: 2e-3,
      volumeLeft: 0.01,
    },
    {
      name: 'first layer',
      product: 'sei',
      lithium: 60,
      potential: 0.7,
      exchangeCurrentDensity: 1e-2,
      volumeLeft: 0,
    },
  ],
  sei: {
    form: 'reaction-diffusion',
    molarVolume: 9.585e-5,
    lithiumPerMole: 2,
    resistivity: 2e4,
    initialThickness: 5e-9,
    initialLayer: 'formed',
    solventDiffusivity: 2e-21,
    solventConcentration: 4541,
    rateConstant: 1e-14,
    potential: 0.4,
    barrierThickness: 1e-8,
    barrierCoverage: 0.5,
    poreClogging: true,
  },
  fade: { freshAreaFactor: 0.05, healing: 0.5, isolationFactor: 1e-3, toleratedSwing: 0.4 },
}

const positive: ElectrodeParameters = {
  ...lgM50.positive,
  hosts: [{ ...lgM50.positive.hosts[0], initialLithiation: 0.9 }],
}

/** As made and empty: that host beside graphite against the positive of the LG M50, in a housing that may give way. */
export const alloyCell: CellParameters = {
  ...lgM50,
  name: 'silicon and graphite',
  housing: 'free',
  negative: {
    ...lgM50.negative,
    porosity: 0.45,
    minimumPorosity: 0.05,
    poreShare: 0.7,
    transportEfficiency: 0.45 ** 1.5,
    inertShare: 0.09,
    hosts: [
      everythingHost,
      {
        ...lgM50.negative.hosts[0],
        volumeShare: 0.4,
        specificArea: 2e5,
        initialLithiation: 0.005,
        lithiationWindow: { empty: 0.005, full: 0.95 },
      },
    ],
  },
  positive,
  electrolyte: {
    ...lgM50.electrolyte,
    transferenceNumber: {
      temperatures: [298.15],
      curves: [curveOf((c) => 0.32 - 6e-5 * c, 0, 4000, 64)],
      activationEnergy: 0,
    },
    thermodynamicFactor: {
      temperatures: [298.15],
      curves: [curveOf((c) => 0.9 + 4e-4 * c, 0, 4000, 64)],
      activationEnergy: 0,
    },
  },
}

/** The same electrode against lithium: "discharge" lithiates it. */
export const alloyHalfCell: CellParameters = {
  ...alloyCell,
  name: 'silicon and graphite against lithium',
  nominalCapacity: 4,
  voltageWindow: { lower: 0.02, upper: 1 },
  negative: { kind: 'lithium', exchangeCurrentDensity: 20 },
  positive: alloyCell.negative as ElectrodeParameters,
}

/** A cell whose negative has other hosts or layer data. */
export function withNegative(
  cell: CellParameters,
  change: Partial<ElectrodeParameters>,
): CellParameters {
  return { ...cell, negative: { ...(cell.negative as ElectrodeParameters), ...change } }
}

/** A rigid host without side reactions, for what has to be seen alone. */
export const plainHost: HostParameters = {
  ...lgM50.negative.hosts[0],
  initialLithiation: 0.5,
  entropicCoefficient: constantCurve(0),
}
