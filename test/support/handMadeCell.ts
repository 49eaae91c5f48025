import type {
  CellParameters,
  ElectrodeParameters,
  HostParameters,
} from '../../src/cells/cellParameters.ts'
import { constantCurve } from '../../src/numerics/curve.ts'

/** A host with round numbers: J = 1 + 3·θ when lithiumMolarVolume is 1e-5 and c_max 3e5. */
export function handMadeHost(name: string, lithiumMolarVolume: number): HostParameters {
  const curve = constantCurve(0.3)
  return {
    name,
    volumeShare: 0.25,
    radius: 1e-6,
    specificArea: 7.5e5,
    concentrationMax: 3e5,
    initialLithiation: 0,
    initialHysteresis: -1,
    lithiationWindow: { empty: 0, full: 0.8 },
    openCircuitPotential: { lithiation: curve, delithiation: curve, decayConstant: 0 },
    entropicCoefficient: constantCurve(0),
    diffusivity: constantCurve(1e-14),
    diffusivityActivationEnergy: 0,
    exchangeCurrentDensity: 1,
    exchangeCurrentActivationEnergy: 0,
    filmResistance: 0,
    lithiumMolarVolume,
    conversions: [
      {
        name: 'oxide',
        product: 'oxide',
        lithium: 1000,
        potential: 0.6,
        exchangeCurrentDensity: 1,
        volumeLeft: 0,
      },
      {
        name: 'first layer',
        product: 'sei',
        lithium: 100,
        potential: 0.4,
        exchangeCurrentDensity: 1,
        volumeLeft: 0,
      },
    ],
    fade: { freshAreaFactor: 0, healing: 0, isolationFactor: 0, toleratedSwing: 0 },
  }
}

function electrode(host: HostParameters): ElectrodeParameters {
  return {
    kind: 'porous',
    thickness: 50e-6,
    porosity: 0.5,
    minimumPorosity: 0.05,
    poreShare: 0.5,
    transportEfficiency: 0.35,
    bruggeman: 1.5,
    electronicConductivity: 100,
    inertShare: 0.25,
    hosts: [host],
  }
}

/** Parameters of a full cell that no recipe made: 2 Ah on 0.1 m². */
export const handMadeFullCell: CellParameters = {
  name: 'hand-made',
  area: 0.1,
  nominalCapacity: 2,
  voltageWindow: { lower: 2.5, upper: 4.2 },
  referenceTemperature: 298.15,
  initialTemperature: 298.15,
  ambientTemperature: 298.15,
  housing: 'free',
  negative: electrode(handMadeHost('Si', 1e-5)),
  separator: { thickness: 20e-6, porosity: 0.4, transportEfficiency: 0.25 },
  positive: electrode(handMadeHost('LCO', 0)),
  electrolyte: {
    initialConcentration: 1000,
    conductivity: { temperatures: [298.15], curves: [constantCurve(1)], activationEnergy: 0 },
    diffusivity: { temperatures: [298.15], curves: [constantCurve(3e-10)], activationEnergy: 0 },
    transferenceNumber: {
      temperatures: [298.15],
      curves: [constantCurve(0.3)],
      activationEnergy: 0,
    },
    thermodynamicFactor: {
      temperatures: [298.15],
      curves: [constantCurve(1)],
      activationEnergy: 0,
    },
  },
}

/** The same host against lithium: the studied electrode is the positive. */
export const handMadeHalfCell: CellParameters = {
  ...handMadeFullCell,
  name: 'hand-made half cell',
  voltageWindow: { lower: 0.01, upper: 1 },
  negative: { kind: 'lithium', exchangeCurrentDensity: 20 },
  positive: electrode(handMadeHost('Si', 1e-5)),
}
