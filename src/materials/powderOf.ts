import { type Curve, curveOf } from '../numerics/curve.ts'
import { effectiveMedium, maxwellConductivity, patchwork } from './conductivity.ts'
import { confinementPressure, type Shell, shearModulusOf } from './confinement.ts'
import type { HostProperties, Phase } from './phase.ts'
import { swellingOf } from './phase.ts'
import type { Powder, PowderConversion, PowderHost, PowderPart } from './powder.ts'
import {
  coreDensity,
  coreDiameterShare,
  type Domain,
  type Layer,
  type PowderStructure,
} from './structure.ts'

/** A domain with its shares of the whole powder. */
interface PlacedDomain extends Domain {
  readonly volumeShare: number
  readonly shareOfMass: number
}

/** The powder that a structure is: density, shares, hosts, conductivity, confinement. The one way for all families. */
export function powderOf(structure: PowderStructure): Powder {
  const { id, title, family, diameter, form, domains, layers, history } = structure
  const core = coreDensity(domains)
  const coreShare = 1 - sumOf(layers, ({ volumeShare }) => volumeShare)
  const density =
    coreShare * core + sumOf(layers, (layer) => layer.volumeShare * layer.phase.density)
  const coreDiameter = diameter * coreDiameterShare(layers, form)
  const placed = domains.map((domain) => ({
    ...domain,
    volumeShare: (coreShare * domain.massShare * core) / domain.phase.density,
    shareOfMass: (coreShare * core * domain.massShare) / density,
  }))
  const hosts = [
    ...placed.flatMap((domain) => domainHost(domain, structure, placed, coreDiameter)),
    ...layers.flatMap((layer, i) => layerHost(layer, layers.slice(i + 1), density, structure)),
  ]
  return {
    id,
    title,
    family,
    density,
    diameter,
    specificSurface: structure.specificSurface ?? 6 / (density * diameter),
    electronicConductivity: conductivityOf(placed, layers),
    hosts,
    structure: [...placed.map(domainPart), ...layers.map((layer) => layerPart(layer, density))],
    history,
    assumed: assumedOf([...domains.map(({ phase }) => phase), ...layers.map(({ phase }) => phase)]),
  }
}

function domainHost(
  domain: PlacedDomain,
  structure: PowderStructure,
  all: readonly PlacedDomain[],
  coreDiameter: number,
): readonly PowderHost[] {
  const { phase, accessibleShare: u, volumeShare, shareOfMass } = domain
  const { host } = phase
  if (host === undefined || u === 0) return []
  const { layers, matrixCoverage } = structure
  const size = Math.min(domain.size ?? coreDiameter, coreDiameter)
  const pressure = u < 1 ? undefined : pressureOf(domain, structure, all)
  const shielded = domain.arrangement === 'covered' ? matrixCoverage : 0
  return [
    {
      ...propertiesOf(phase, host),
      volumeShare: u * volumeShare,
      massShare: u * shareOfMass,
      diffusionLength: size / 2,
      filmResistance: filmResistanceOf(layers),
      ...(pressure === undefined ? {} : { confinementPressure: pressure }),
      fractureProbability: fractureProbability(size, phase.fractureSize),
      coverage: 1 - (1 - shielded) * (1 - shieldingOf(layers)),
      barrierThickness: barrierOf(layers),
      conversions: conversionsOf(phase, host, volumeShare, shareOfMass),
    },
  ]
}

function layerHost(
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
      ...propertiesOf(phase, host),
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

function propertiesOf(phase: Phase, host: HostProperties) {
  return {
    name: phase.title,
    phase: phase.id,
    concentrationMax: host.concentrationMax,
    lithiumMolarVolume: host.lithiumMolarVolume,
    openCircuitPotential: host.openCircuitPotential,
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

/** Pressure over mean lithiation on a domain, from the matrix around it and the layers on the core. */
function pressureOf(
  domain: PlacedDomain,
  { matrixCoverage, layers }: PowderStructure,
  all: readonly PlacedDomain[],
): Curve | undefined {
  const { phase } = domain
  const { host, bulkModulus } = phase
  if (host === undefined || host.lithiumMolarVolume === 0 || bulkModulus === undefined)
    return undefined
  const [empty, full] = bulkModulus
  const matrix = domain.arrangement === 'covered' ? matrixShell(domain, all, matrixCoverage) : []
  const coats = layerShells(layers, all)
  if (matrix.length + coats.length === 0) return undefined
  const coreGrowth =
    sumOf(
      all,
      (each) =>
        each.volumeShare * (swellingOf(each.phase, 1) - 1) * Number(each.accessibleShare > 0),
    ) / sumOf(all, ({ volumeShare }) => volumeShare)
  return curveOf(
    (theta) => {
      const K = empty + (full - empty) * theta
      const inside = confinementPressure(matrix, swellingOf(phase, theta), K)
      return inside + confinementPressure(coats, 1 + coreGrowth * theta, K)
    },
    0,
    1,
    1024,
  )
}

/** The matrix as a shell around each covered domain, with its volume's share. */
function matrixShell(
  domain: PlacedDomain,
  all: readonly PlacedDomain[],
  coverage: number,
): readonly Shell[] {
  const parts = all.filter(({ arrangement }) => arrangement === 'matrix')
  const volume = sumOf(parts, ({ volumeShare }) => volumeShare)
  if (volume === 0) return []
  const mean = (of: (phase: Phase) => number) =>
    sumOf(parts, ({ phase, volumeShare }) => (volumeShare * of(phase)) / volume)
  const outer = 1 + volume / domain.volumeShare
  return [
    {
      inner: 1,
      outer,
      yieldStress: coverage * mean(({ yieldStress = 0 }) => yieldStress),
      shearModulus: mean(shearModulusOf),
    },
  ]
}

/** Layers as shells around the core, per volume of core. */
function layerShells(layers: readonly Layer[], all: readonly PlacedDomain[]): readonly Shell[] {
  const core = sumOf(all, ({ volumeShare }) => volumeShare)
  let inner = 1
  return layers.map(({ phase, volumeShare, coverage }) => {
    const from = inner
    inner += volumeShare / core
    const { yieldStress = 0 } = phase
    return {
      inner: from,
      outer: inner,
      yieldStress: coverage * yieldStress,
      shearModulus: shearModulusOf(phase),
    }
  })
}

function conductivityOf(domains: readonly PlacedDomain[], layers: readonly Layer[]): number {
  const grains = (some: readonly PlacedDomain[]) => {
    const volume = sumOf(some, ({ volumeShare }) => volumeShare)
    return effectiveMedium(
      some.map(({ phase }) => phase.electronicConductivity ?? 0),
      some.map(({ volumeShare }) => volumeShare / volume),
    )
  }
  const matrix = domains.filter(({ arrangement }) => arrangement === 'matrix')
  const rest = domains.filter(({ arrangement }) => arrangement !== 'matrix')
  let volume = sumOf(domains, ({ volumeShare }) => volumeShare)
  let sigma =
    matrix.length === 0 || rest.length === 0
      ? grains(domains)
      : maxwellConductivity(
          grains(matrix),
          grains(rest),
          sumOf(rest, ({ volumeShare }) => volumeShare) / volume,
        )
  for (const { phase, volumeShare, coverage, electronicConductivity } of layers) {
    const own = electronicConductivity ?? phase.electronicConductivity ?? 0
    const shell = coverage < 1 ? Math.max(own * patchwork(coverage), Math.min(own, sigma)) : own
    sigma = maxwellConductivity(shell, sigma, volume / (volume + volumeShare))
    volume += volumeShare
  }
  return sigma
}

function domainPart({ phase, shareOfMass, volumeShare, size, note }: PlacedDomain): PowderPart {
  return {
    kind: 'domain',
    phase: phase.id,
    title: phase.title,
    massShare: shareOfMass,
    volumeShare,
    ...(size === undefined ? {} : { size }),
    ...(note === undefined ? {} : { note }),
  }
}

function layerPart({ phase, volumeShare, thickness, note }: Layer, density: number): PowderPart {
  return {
    kind: 'layer',
    phase: phase.id,
    title: phase.title,
    massShare: (volumeShare * phase.density) / density,
    volumeShare,
    size: thickness,
    ...(note === undefined ? {} : { note }),
  }
}

function assumedOf(phases: readonly Phase[]): readonly string[] {
  return [...new Set(phases.flatMap(({ id, assumed }) => assumed.map((entry) => `${id} ${entry}`)))]
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}
