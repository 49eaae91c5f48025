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

/** Held currents beyond this C-rate may dry the electrolyte within a few cells, and are given twice as many. */
const demandingRate = 2.5

/**
 * Radial points where the first seconds after a jump of the current count. With 8, the boundary layers that start there
 * are resolved from a few seconds on in particles that take an hour to fill.
 */
const briskRadial = 12

/** The default mesh for what a protocol asks. */
export function meshFor(model: ModelName, { rate, brisk }: Demands): MeshSize {
  const mesh = brisk ? { ...defaultMesh[model], radial: briskRadial } : defaultMesh[model]
  if (model === 'SPM' || rate <= demandingRate) return mesh
  const { negative, separator, positive } = mesh
  return { ...mesh, negative: 2 * negative, separator: 2 * separator, positive: 2 * positive }
}
