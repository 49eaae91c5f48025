import { effectiveMedium, maxwellConductivity, patchwork } from './conductivity.ts'
import type { Phase } from './phase.ts'
import type { Powder, PowderPart } from './powder.ts'
import { domainHost, layerHost } from './powderHosts.ts'
import {
  coreDensity,
  coreExtent,
  type Layer,
  type PlacedDomain,
  type PowderStructure,
  sumOf,
} from './structure.ts'

/** The powder that a structure is: density, shares, hosts, conductivity, confinement. The one way for all families. */
export function powderOf(structure: PowderStructure): Powder {
  const { id, title, family, diameter, form, domains, layers, history } = structure
  const core = coreDensity(domains)
  const coreShare = 1 - sumOf(layers, ({ volumeShare }) => volumeShare)
  const density =
    coreShare * core + sumOf(layers, (layer) => layer.volumeShare * layer.phase.density)
  const extent = coreExtent(diameter, layers, form)
  const placed = domains.map((domain) => ({
    ...domain,
    volumeShare: (coreShare * domain.massShare * core) / domain.phase.density,
    shareOfMass: (coreShare * core * domain.massShare) / density,
  }))
  const hosts = [
    ...placed.flatMap((domain) => domainHost(domain, structure, placed, extent)),
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
