/** How finely a cell is resolved: cells across each layer, radial points in each particle. */
export interface MeshSize {
  readonly negative: number
  readonly separator: number
  readonly positive: number
  readonly radial: number
  /** Shells instead of radial points, in particles of constant diffusivity: for like-for-like comparison only. */
  readonly shells?: number
}

export const defaultMesh: MeshSize = { negative: 20, separator: 10, positive: 20, radial: 8 }
