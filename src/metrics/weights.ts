import type { Cell } from '../cells/cell.ts'
import type { Electrode } from '../electrodes/electrode.ts'

/** What specific values are divided by: never mixed up because each has its own name [kg]. */
export interface Weights {
  /** Powders of the studied electrode, coating and layers of the powder included, carbon black and binder not. */
  readonly powder: number
  /** Dry coating of the studied electrode: powders, carbon black and binder, foil not included. */
  readonly electrode: number
  /** The whole cell with electrolyte and housing. */
  readonly cell: number
}

/** Share of the powders in the dry coating [1]. */
export function powderShare({ powders }: Electrode): number {
  return powders.reduce((sum, { massShare }) => sum + massShare, 0)
}

/** Masses that capacities of a whole cell refer to. */
export function weightsOf({ negative, parameters, designed }: Cell): Weights {
  const electrode = parameters.area * negative.massLoading
  return { powder: electrode * powderShare(negative), electrode, cell: designed.mass }
}
