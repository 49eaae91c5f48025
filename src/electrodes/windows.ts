import type { ElectrodeDefaults } from './defaults.ts'
import type { ElectrodeWindows } from './electrode.ts'
import type { Mix } from './mix.ts'
import type { ElectrodeRecipe } from './recipe.ts'

/** Cut-offs from the recipe; against lithium otherwise those of the first kind of host that the mix has. */
export function windowsOf(
  { cellWindow, halfCellWindow, usualLithiation }: ElectrodeRecipe,
  { hosts }: Mix,
  { halfCellWindows }: ElectrodeDefaults,
): ElectrodeWindows {
  const phases = new Set(hosts.map(({ material }) => material.phase))
  const usual = halfCellWindows.find((window) => window.phases.some((id) => phases.has(id)))
  const halfCell =
    halfCellWindow ?? (usual === undefined ? undefined : { lower: usual.lower, upper: usual.upper })
  return {
    ...(cellWindow === undefined ? {} : { cell: cellWindow }),
    ...(halfCell === undefined ? {} : { halfCell }),
    ...(usualLithiation === undefined ? {} : { usualLithiation }),
  }
}
