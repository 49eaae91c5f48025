import type { Electrode } from '../electrodes/electrode.ts'
import type { Breakdown, BreakdownPart } from './cell.ts'
import type { Geometry } from './geometry.ts'

export interface SeparatorLayer {
  readonly title: string
  /** [m] */
  readonly thickness: number
  /** [1] */
  readonly porosity: number
  /** Of its solid [kg/m³] */
  readonly density: number
}

/** Lithium metal as counter electrode. */
export interface LithiumFoil {
  readonly title: string
  readonly thickness: number
  readonly density: number
}

/** What lies between the walls. */
export interface CellContents {
  readonly negative: Electrode | LithiumFoil
  readonly positive: Electrode
  readonly separator: SeparatorLayer
  readonly electrolyte: { readonly title: string; readonly density: number }
  /** Electrolyte beyond the pores, per pore volume [1] */
  readonly electrolyteExcess: number
}

/**
 * Mass and volume of every part of a cell as made. Electrolyte fills pores, which are listed with their layers, so its own
 * volume is 0; what it exceeds them by stands in the void. Void is what is left of the outer volume.
 */
export function breakdownOf(contents: CellContents, geometry: Geometry): Breakdown {
  const { separator, electrolyte, electrolyteExcess } = contents
  const { area, separatorArea } = geometry
  const separatorVolume = separatorArea * separator.thickness
  const solid = separatorVolume * (1 - separator.porosity)
  const parts: BreakdownPart[] = [
    ...layerParts(contents.negative, 'negative', area),
    ...layerParts(contents.positive, 'positive', area),
    {
      part: `separator: ${separator.title}`,
      group: 'separator',
      mass: solid * separator.density,
      volume: solid,
    },
    { part: 'separator: pores', group: 'separator', mass: 0, volume: separatorVolume - solid },
    ...foilPart(contents.negative, geometry.negativeFoilArea),
    ...foilPart(contents.positive, geometry.positiveFoilArea),
    ...geometry.housing.map((part) => ({ ...part, group: 'housing' as const })),
  ]
  const pores = parts.filter(({ part }) => part.endsWith(': pores'))
  const poreVolume = total(pores, 'volume')
  parts.push({
    part: `electrolyte: ${electrolyte.title}`,
    group: 'electrolyte',
    mass: poreVolume * (1 + electrolyteExcess) * electrolyte.density,
    volume: 0,
  })
  const filled = total(parts, 'volume')
  parts.push({ part: 'void', group: 'void', mass: 0, volume: geometry.outerVolume - filled })
  return { parts, mass: total(parts, 'mass'), volume: geometry.outerVolume }
}

export function isLithium(layer: Electrode | LithiumFoil): layer is LithiumFoil {
  return !('hosts' in layer)
}

function layerParts(
  layer: Electrode | LithiumFoil,
  group: 'negative' | 'positive',
  area: number,
): BreakdownPart[] {
  const volume = area * layer.thickness
  if (isLithium(layer)) {
    return [{ part: `${group}: ${layer.title}`, group, mass: volume * layer.density, volume }]
  }
  const { mix, porosity, massLoading } = layer
  const solids = mix.ingredients.map(({ title, massShare }, i) => ({
    part: `${group}: ${title}`,
    group,
    mass: massShare * massLoading * area,
    volume: mix.solidShares[i] * (1 - porosity) * volume,
  }))
  return [...solids, { part: `${group}: pores`, group, mass: 0, volume: porosity * volume }]
}

function foilPart(layer: Electrode | LithiumFoil, area: number): BreakdownPart[] {
  if (isLithium(layer)) return []
  const { title, thickness, density } = layer.collector
  const volume = area * thickness
  return [{ part: title, group: 'foils', mass: volume * density, volume }]
}

function total(parts: readonly BreakdownPart[], key: 'mass' | 'volume'): number {
  return parts.reduce((sum, part) => sum + part[key], 0)
}
