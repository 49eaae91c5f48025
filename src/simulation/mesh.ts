import type { Demands } from './demands.ts'
import type { ModelName } from './modelName.ts'

/** How finely a cell is resolved: cells across each layer, radial points in each particle. */
export interface MeshSize {
  readonly negative: number
  readonly separator: number
  readonly positive: number
  readonly radial: number
  /** Shells instead of radial points, in particles of constant diffusivity: for like-for-like comparison only. */
  readonly shells?: number
}

/** Errors of these meshes against converged ones are in the README; the averaged models' salt is smooth. */
export const defaultMesh: Readonly<Record<ModelName, MeshSize>> = {
  DFN: { negative: 10, separator: 4, positive: 9, radial: 8 },
  SPMe: { negative: 8, separator: 4, positive: 8, radial: 8 },
  SPM: { negative: 1, separator: 1, positive: 1, radial: 8 },
}

/** Salt differences that a mesh carries, over c_ref, with once, twice … as many cells: beyond, fronts of salt are sharp. */
const carried = 2
const mostTimes = 4
/** Salt difference that no electrolyte carries for long: whatever the mesh, salt is gone within seconds. */
const hopeless = 20

/**
 * Radial points where the first seconds after a jump of the current count. With 8, the boundary layers that start there
 * are resolved from a few seconds on in particles that take hours to cross.
 */
const briskRadial = 12
/** R²/D up to which that holds [s]; layers are as thin as its root, and points as dense at the surface as their square. */
const usualCrossing = 15e3
const mostRadial = 24

/** The default mesh for what a protocol asks. */
export function meshFor(model: ModelName, { depletion, crossing, brisk }: Demands): MeshSize {
  const mesh = defaultMesh[model]
  const usual = brisk ? briskRadial : mesh.radial
  const slow = Math.round(usual * (crossing / usualCrossing) ** 0.25)
  const radial = Math.max(usual, Math.min(slow, mostRadial))
  if (model === 'SPM') return { ...mesh, radial }
  const times =
    depletion > hopeless ? 1 : Math.min(Math.max(Math.ceil(depletion / carried), 1), mostTimes)
  const { negative, separator, positive } = mesh
  return {
    negative: times * negative,
    separator: Math.min(times, 2) * separator,
    positive: times * positive,
    radial,
  }
}
