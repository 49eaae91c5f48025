/** How finely a cell is resolved: cells across each layer, radial points in each particle. */
export interface MeshSize {
  readonly negative: number
  readonly separator: number
  readonly positive: number
  readonly radial: number
}

export const defaultMesh: MeshSize = { negative: 20, separator: 10, positive: 20, radial: 8 }
