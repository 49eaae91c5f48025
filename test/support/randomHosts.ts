import type {
  ConversionParameters,
  FadeParameters,
  HostParameters,
  SeiParameters,
} from '../../src/cells/cellParameters.ts'
import { type Curve, constantCurve, curveOf, valueAt } from '../../src/numerics/curve.ts'
import type { RandomStream } from '../../src/numerics/random.ts'
import { everythingHost } from './alloyCell.ts'
import { chance, logUniform, pick, uniform } from './randomValues.ts'

/** A host changed in all that a host has: size, transport and kinetics by decades, memory, swelling and ageing. */
export function randomHost(random: RandomStream, base: HostParameters): HostParameters {
  const radius = base.radius * logUniform(random, 0.03, 3)
  const geometric = chance(random, 0.4)
  const anode = valueAt(base.openCircuitPotential.lithiation, 0.5) < 1.5
  const nu = base.lithiumMolarVolume
  const { filmResistance, confinementPressure, conversions: _, sei: __, fade: ___, ...rest } = base
  const swells = nu > 0 ? chance(random, 0.8) : anode && chance(random, 0.15)
  const ageing = anode ? randomAgeing(random, base) : { conversions: base.conversions }
  return {
    ...rest,
    radius,
    specificArea: geometric
      ? (3 * base.volumeShare) / radius
      : base.specificArea * logUniform(random, 0.2, 5),
    initialHysteresis: chance(random, 0.6) ? base.initialHysteresis : uniform(random, -1, 1),
    initialLithiation: chance(random, 0.85) ? base.initialLithiation : random.uniform(),
    openCircuitPotential: randomPotential(random, base.openCircuitPotential),
    diffusivity: randomDiffusivity(random, base.diffusivity),
    diffusivityActivationEnergy: chance(random, 0.5) ? uniform(random, 0, 6e4) : 0,
    exchangeCurrentDensity: base.exchangeCurrentDensity * logUniform(random, 1e-3, 100),
    exchangeCurrentActivationEnergy: chance(random, 0.5) ? uniform(random, 0, 6e4) : 0,
    filmResistance: chance(random, 0.7) ? filmResistance : logUniform(random, 1e-5, 0.1),
    lithiumMolarVolume: swells ? (nu > 0 ? nu : 9e-6) * uniform(random, 0.2, 1.1) : 0,
    ...(confinementPressure !== undefined && chance(random, 0.7) ? { confinementPressure } : {}),
    ...ageing,
  }
}

/** One branch or two, with memory from none to short. */
function randomPotential(
  random: RandomStream,
  base: HostParameters['openCircuitPotential'],
): HostParameters['openCircuitPotential'] {
  const two = base.delithiation !== base.lithiation
  if (two) {
    const decayConstant = chance(random, 0.5) ? base.decayConstant : logUniform(random, 0.1, 300)
    return { ...base, decayConstant }
  }
  if (chance(random, 0.75)) return base
  const gap = logUniform(random, 0.002, 0.3)
  return {
    ...base,
    delithiation: raised(base.lithiation, gap),
    decayConstant: chance(random, 0.2) ? 0 : logUniform(random, 0.1, 300),
  }
}

function raised({ from, to, y, slope }: Curve, by: number): Curve {
  return { from, to, y: y.map((value) => value + by), slope }
}

function randomDiffusivity(random: RandomStream, base: Curve): Curve {
  const middle = Math.max(valueAt(base, 0.5), 1e-22) * logUniform(random, 0.01, 100)
  if (chance(random, 0.5)) return constantCurve(middle)
  const tilt = uniform(random, -4, 4)
  const dip = uniform(random, 0, 0.9)
  const at = uniform(random, 0.2, 0.8)
  const D = (x: number) =>
    middle * Math.exp(tilt * (x - 0.5)) * (1 - dip * Math.exp(-(((x - at) / 0.15) ** 2)))
  return curveOf(D, 0, 1, 256)
}

function randomAgeing(
  random: RandomStream,
  base: HostParameters,
): {
  readonly conversions: readonly ConversionParameters[]
  readonly sei?: SeiParameters
  readonly fade?: FadeParameters
} {
  const known = base.conversions.length > 0 ? base.conversions : everythingHost.conversions
  const conversions =
    chance(random, 0.6) && base.conversions.length === 0
      ? []
      : known.map((conversion) => ({
          ...conversion,
          lithium: conversion.lithium * logUniform(random, 0.1, 2),
          potential: uniform(random, 0.1, 1),
          exchangeCurrentDensity: conversion.exchangeCurrentDensity * logUniform(random, 0.01, 100),
          volumeLeft: chance(random, 0.5) ? 0 : uniform(random, 0, 0.03),
        }))
  const sei = base.sei ?? (everythingHost.sei as SeiParameters)
  const fade = base.fade ?? (everythingHost.fade as FadeParameters)
  return {
    conversions,
    ...(chance(random, 0.5) ? { sei: randomSei(random, sei) } : {}),
    ...(chance(random, 0.4) ? { fade: randomFade(random, fade) } : {}),
  }
}

function randomSei(random: RandomStream, base: SeiParameters): SeiParameters {
  const { onsetPotential, ...rest } = base
  return {
    ...rest,
    form: pick(random, ['solvent-diffusion', 'reaction-diffusion']),
    resistivity: logUniform(random, 1e3, 1e6),
    initialThickness: logUniform(random, 1e-9, 2e-8),
    initialLayer: pick(random, ['present', 'formed']),
    solventDiffusivity: base.solventDiffusivity * logUniform(random, 0.01, 100),
    ...(onsetPotential !== undefined && chance(random, 0.5) ? { onsetPotential } : {}),
    rateConstant: base.rateConstant * logUniform(random, 0.01, 100),
    barrierThickness: chance(random, 0.5) ? 0 : logUniform(random, 1e-9, 1e-7),
    barrierCoverage: random.uniform(),
    poreClogging: chance(random, 0.5),
  }
}

function randomFade(random: RandomStream, base: FadeParameters): FadeParameters {
  return {
    freshAreaFactor: chance(random, 0.2) ? 0 : logUniform(random, 1e-3, 1),
    healing: random.uniform(),
    isolationFactor: chance(random, 0.3) ? 0 : logUniform(random, 1e-4, 0.3),
    toleratedSwing: base.toleratedSwing * uniform(random, 0, 1.5),
  }
}
