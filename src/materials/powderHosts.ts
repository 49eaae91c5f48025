import type { Curve } from '../numerics/curve.ts'
import { FARADAY } from '../units/constants.ts'
import { pressureOf } from './domainPressure.ts'
import type { HostProperties, Phase } from './phase.ts'
import type { PowderConversion, PowderHost } from './powder.ts'
import { type Layer, type PlacedDomain, type PowderStructure, sumOf } from './structure.ts'

/**
 * The host that a domain is, or none where it stores nothing within reach. Without a size of its own it is as large as
 * the core; a film then diffuses like a sphere of √5 times its thickness (the same mean difference at a steady flux).
 */
export function domainHost(
  domain: PlacedDomain,
  structure: PowderStructure,
  all: readonly PlacedDomain[],
  extent: number,
): readonly PowderHost[] {
  const { phase, accessibleShare: u, volumeShare, shareOfMass } = domain
  const { host } = phase
  if (host === undefined || u === 0) return []
  const { layers, matrixCoverage } = structure
  const size = Math.min(domain.size ?? extent, extent)
  const film = structure.form === 'thin-film' && size === extent
  const pressure = u < 1 ? undefined : pressureOf(domain, structure, all)
  const shielded = domain.arrangement === 'covered' ? matrixCoverage : 0
  return [
    {
      ...propertiesOf(phase, host, ownFirstLithiation(host, pressure)),
      volumeShare: u * volumeShare,
      massShare: u * shareOfMass,
      diffusionLength: film ? Math.sqrt(5) * size : size / 2,
      filmResistance: filmResistanceOf(layers),
      ...(pressure === undefined ? {} : { confinementPressure: pressure }),
      fractureProbability: fractureProbability(size, phase.fractureSize),
      coverage: 1 - (1 - shielded) * (1 - shieldingOf(layers)),
      barrierThickness: barrierOf(layers),
      conversions: conversionsOf(phase, host, volumeShare, shareOfMass),
    },
  ]
}

/** The host that a layer is, as far as it reacts. */
export function layerHost(
  layer: Layer,
  outside: readonly Layer[],
  density: number,
  { layers }: PowderStructure,
): readonly PowderHost[] {
  const { phase, volumeShare, thickness, reacted } = layer
  const { host } = phase
  if (host === undefined || reacted === 0) return []
  const active = volumeShare * reacted
  const massShare = (active * phase.density) / density
  return [
    {
      ...propertiesOf(phase, host, host.firstLithiation),
      volumeShare: active,
      massShare,
      diffusionLength: thickness,
      filmResistance: filmResistanceOf(outside),
      fractureProbability: fractureProbability(thickness, phase.fractureSize),
      coverage: shieldingOf(outside),
      barrierThickness: barrierOf(layers),
      conversions: conversionsOf(phase, host, active, massShare),
    },
  ]
}

/**
 * Pressure shift beyond which a domain counts as confined [V]: what the potential of the first lithiation is uncertain
 * by.
 */
const confinedShift = 0.02

/**
 * The first lithiation's own potential, for a domain that swells freely. The plateau of a free crystal already stands
 * where the stress between its lithiated rim and its core puts it; pressure of a matrix on top would count stress twice
 * and leave confined crystals empty, which measured alloys of them are not.
 */
function ownFirstLithiation(
  { firstLithiation, lithiumMolarVolume }: HostProperties,
  pressure: Curve | undefined,
): Curve | undefined {
  if (firstLithiation === undefined || pressure === undefined) return firstLithiation
  const highest = pressure.y.reduce((most, p) => Math.max(most, p), 0)
  return (lithiumMolarVolume * highest) / FARADAY > confinedShift ? undefined : firstLithiation
}

function propertiesOf(phase: Phase, host: HostProperties, firstLithiation: Curve | undefined) {
  return {
    name: phase.title,
    phase: phase.id,
    concentrationMax: host.concentrationMax,
    lithiumMolarVolume: host.lithiumMolarVolume,
    openCircuitPotential:
      firstLithiation === undefined
        ? host.openCircuitPotential
        : { ...host.openCircuitPotential, firstLithiation },
    entropicCoefficient: host.entropicCoefficient,
    diffusivity: host.diffusivity,
    diffusivityActivationEnergy: host.diffusivityActivationEnergy,
    exchangeCurrentDensity: host.exchangeCurrentDensity,
    exchangeCurrentActivationEnergy: host.exchangeCurrentActivationEnergy,
  }
}

/** All of the phase converts, whether or not lithium can later reach the host in it. */
function conversionsOf(
  phase: Phase,
  { conversions }: HostProperties,
  volumeShare: number,
  massShare: number,
): readonly PowderConversion[] {
  return conversions.map(
    ({ name, lithiumPerFormula, potential, exchangeCurrentDensity, volumeLeft }) => ({
      name: `${phase.title}: ${name}`,
      lithium: (massShare * lithiumPerFormula) / phase.molarMass,
      potential,
      exchangeCurrentDensity,
      volumeLeft: volumeShare * volumeLeft,
    }),
  )
}

/** p(d) = 1/(1+(d_c/d)³), 0 where no fracture size is known. */
export function fractureProbability(size: number, fractureSize: number | undefined): number {
  return fractureSize === undefined ? 0 : 1 / (1 + (fractureSize / size) ** 3)
}

/** Lithium's way through layers [Ω·m²]. */
function filmResistanceOf(layers: readonly Layer[]): number {
  return sumOf(layers, ({ phase, thickness, coverage }) =>
    phase.lithiumConductivity === undefined
      ? 0
      : (coverage * thickness) / phase.lithiumConductivity,
  )
}

/** Share of fresh surface that layers keep from electrolyte. */
function shieldingOf(layers: readonly Layer[]): number {
  return (
    1 -
    layers.reduce((open, { phase, coverage }) => open * (1 - (phase.shielding ?? 0) * coverage), 1)
  )
}

/** SEI that would hinder as much as the layers do [m]. */
function barrierOf(layers: readonly Layer[]): number {
  return sumOf(
    layers,
    ({ phase, thickness, coverage }) => (phase.seiEquivalence ?? 0) * thickness * coverage,
  )
}
