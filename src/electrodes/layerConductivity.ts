import type { ElectrodeDefaults } from './defaults.ts'
import type { Mix } from './mix.ts'
import { percolationConductivity } from './percolation.ts'

/** Electronic conductivity of a layer: networks of carbon black and of powder grains in parallel [S/m]. */
export function layerConductivity(
  { ingredients, solidShares }: Mix,
  porosity: number,
  { networks, leastConductivity, bruggeman }: ElectrodeDefaults,
): number {
  const phases = ingredients.map(({ powder, electronicConductivity }, i) => ({
    solidShare: solidShares[i],
    conductivity: electronicConductivity,
    network: powder === undefined ? networks.additive : networks.powder,
  }))
  return Math.max(leastConductivity, percolationConductivity(phases, porosity, bruggeman))
}
