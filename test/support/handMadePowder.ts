import type { Powder, PowderHost } from '../../src/materials/powder.ts'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'

/** A host with round numbers: J = 1 + 3θ, potential 1 − θ on both branches. */
export function handMadePowderHost(fields: Partial<PowderHost> = {}): PowderHost {
  const line = curveOf((theta) => 1 - theta, 0, 1, 16)
  return {
    name: 'Host',
    phase: 'host',
    volumeShare: 1,
    massShare: 1,
    diffusionLength: 1e-6,
    concentrationMax: 3e5,
    lithiumMolarVolume: 1e-5,
    openCircuitPotential: { lithiation: line, delithiation: line, decayConstant: 0 },
    entropicCoefficient: constantCurve(0),
    diffusivity: constantCurve(1e-15),
    diffusivityActivationEnergy: 0,
    exchangeCurrentDensity: 1,
    exchangeCurrentActivationEnergy: 0,
    filmResistance: 0,
    fractureProbability: 0,
    coverage: 0,
    barrierThickness: 0,
    conversions: [],
    ...fields,
  }
}

/** A powder of 2 g/cm³ with 1 m²/g, all of it one host. */
export function handMadePowder(fields: Partial<Powder> = {}): Powder {
  return {
    id: 'hand-made',
    title: 'Hand-made powder',
    family: 'plain',
    density: 2000,
    diameter: 3e-6,
    specificSurface: 1000,
    electronicConductivity: 0,
    hosts: [handMadePowderHost()],
    structure: [{ kind: 'domain', phase: 'host', title: 'Host', massShare: 1, volumeShare: 1 }],
    history: [],
    assumed: [],
    ...fields,
  }
}
