import type { CellModel } from './cellModel.ts'
import type { PorousElectrode } from './porousElectrode.ts'

/** The layers of a cell from the negative collector (or the lithium surface) to the positive one, cell by cell. */
export interface LayerGrid {
  readonly negativeCells: number
  readonly separatorCells: number
  readonly positiveCells: number
  /** As-coated width of each cell [m] and its stretch λ [1]. */
  readonly width: Float64Array
  readonly stretch: Float64Array
}

/**
 * Potentials along the cell, φ_s = 0 at the negative collector (at the lithium in a half cell), and what they take off
 * the voltage between the electrodes' means:
 *
 *     V = ⟨Δ⟩_p − ⟨Δ⟩_n + counter + solid + electrolyteOhmic + electrolyteConcentration
 */
export interface IonicPath {
  readonly grid: LayerGrid
  /** c/c_ref at cell centres [1]. */
  readonly salt: Float64Array
  /** i_e on the faces between cells, both ends included [A/m²]. */
  readonly ionicCurrent: Float64Array
  /** φ_e at cell centres [V]. */
  readonly electrolyte: Float64Array
  /** φ_s at the cell centres of each electrode [V]; none of a lithium counter. */
  readonly negative: Float64Array
  readonly positive: Float64Array
  /** Parts of V [V], each negative where it costs voltage on discharge. */
  readonly counterDrop: number
  readonly solidDrop: number
  readonly ohmicDrop: number
  readonly concentrationDrop: number
}

/** The grid that a model resolves; the SPM, which knows no electrolyte, has one cell a layer. */
export function layerGrid({ cell, electrolyte, negative, positive }: CellModel): LayerGrid {
  if (electrolyte !== undefined) return electrolyte
  const layers = [
    ...(negative === undefined ? [] : [layer(negative)]),
    { width: cell.separator.thickness, stretch: 1 },
    layer(positive),
  ]
  return {
    negativeCells: negative === undefined ? 0 : 1,
    separatorCells: 1,
    positiveCells: 1,
    width: Float64Array.from(layers, ({ width }) => width),
    stretch: Float64Array.from(layers, ({ stretch }) => stretch),
  }
}

function layer({ parameters, stretch }: PorousElectrode) {
  return { width: parameters.thickness, stretch: stretch[0] }
}
