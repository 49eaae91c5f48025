import type { Powder, PowderHost } from '../materials/powder.ts'
import { FARADAY } from '../units/constants.ts'

/** One ingredient of the dry coating: a powder, or an additive that stores nothing. */
export interface Ingredient {
  readonly title: string
  /** Of the dry layer [1] */
  readonly massShare: number
  /** [kg/m³] */
  readonly density: number
  /** [S/m] */
  readonly electronicConductivity: number
  readonly powder?: Powder
  /** Of an additive, where a film may form on it [m²/kg] */
  readonly specificSurface?: number
}

/** A host as it stands in the mix, per volume of pore-free solid. */
export interface MixedHost {
  readonly name: string
  readonly material: PowderHost
  /** Index of its powder among the powders of the mix, and its own index there. */
  readonly powder: number
  readonly host: number
  /** Accessible host per solid volume [1] */
  readonly solidShare: number
  /** Wetted area per solid volume [1/m] */
  readonly area: number
  /** The same with its part of the additives' area: what a first film covers, whoever stands beneath [1/m] */
  readonly filmedArea: number
  /** Reversible charge per solid volume, θ = 0 … 1 [A·s/m³] */
  readonly capacity: number
  /** Lithium its first-cycle reactions take, per solid volume [A·s/m³], and the volume they leave behind [1] */
  readonly conversionCapacity: number
  readonly volumeLeft: number
}

/** A dry coating before it is pressed: everything that does not depend on porosity or thickness. */
export interface Mix {
  readonly ingredients: readonly Ingredient[]
  /** Volume of each ingredient per solid volume, in their order [1] */
  readonly solidShares: readonly number[]
  /** [kg/m³] */
  readonly solidDensity: number
  readonly hosts: readonly MixedHost[]
}

/**
 * Mixes ingredients: mass shares sᵢ become volume shares wᵢ = (sᵢ/ρᵢ)/Σ(s/ρ) of the pore-free solid.
 *
 * A powder's wetted area is split over its hosts in proportion to their volume: the surface shows what is inside. The
 * additives' area, which is wetted too and stores nothing, is split over all hosts in proportion to theirs.
 */
export function mixOf(ingredients: readonly Ingredient[]): Mix {
  const specificVolume = ingredients.reduce(
    (sum, { massShare, density }) => sum + massShare / density,
    0,
  )
  const solidDensity = 1 / specificVolume
  const solidShares = ingredients.map(
    ({ massShare, density }) => (massShare / density) * solidDensity,
  )
  const powders = ingredients.filter(({ powder }) => powder !== undefined)
  const own = powders.flatMap((ingredient, index) =>
    hostsOf(ingredient, index, solidDensity, solidShares[ingredients.indexOf(ingredient)]),
  )
  const additives = total(ingredients.map((i) => i.massShare * (i.specificSurface ?? 0)))
  const wetted = total(own.map(({ area }) => area))
  const filmed = wetted > 0 ? 1 + (additives * solidDensity) / wetted : 1
  const hosts = own.map((host) => ({ ...host, filmedArea: filmed * host.area }))
  return { ingredients, solidShares, solidDensity, hosts: withUniqueNames(hosts) }
}

function hostsOf(
  { powder, massShare }: Ingredient,
  index: number,
  solidDensity: number,
  solidShare: number,
): Omit<MixedHost, 'filmedArea'>[] {
  if (powder === undefined) return []
  const powderMass = massShare * solidDensity // per solid volume [kg/m³]
  const area = powderMass * powder.specificSurface
  const hosted = powder.hosts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
  return powder.hosts.map((material, host) => ({
    name: material.name,
    material,
    powder: index,
    host,
    solidShare: solidShare * material.volumeShare,
    area: (area * material.volumeShare) / hosted,
    capacity: FARADAY * material.concentrationMax * solidShare * material.volumeShare,
    conversionCapacity: FARADAY * powderMass * total(material.conversions.map((c) => c.lithium)),
    volumeLeft: solidShare * total(material.conversions.map((c) => c.volumeLeft)),
  }))
}

/** Two powders may bring hosts of one name: the later ones are numbered. */
function withUniqueNames(hosts: readonly MixedHost[]): MixedHost[] {
  const seen = new Map<string, number>()
  return hosts.map((host) => {
    const count = (seen.get(host.name) ?? 0) + 1
    seen.set(host.name, count)
    return count === 1 ? host : { ...host, name: `${host.name}-${count}` }
  })
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
