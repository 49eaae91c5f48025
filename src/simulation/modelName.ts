import type { CellParameters } from '../cells/cellParameters.ts'

/** Single particles, the same with electrolyte, or the full porous electrodes of Doyle, Fuller and Newman. */
export type ModelName = 'SPM' | 'SPMe' | 'DFN'

export const modelNames: readonly ModelName[] = ['SPM', 'SPMe', 'DFN']

/** The model a cell is run in where nobody chooses: the SPMe, or the SPM where its parameters are for that alone. */
export function usualModel({ onlySpm }: CellParameters): ModelName {
  return onlySpm ? 'SPM' : 'SPMe'
}

/** Whether a cell's parameters carry a model: those for the SPM alone carry no other. */
export function carries({ onlySpm }: CellParameters, model: ModelName): boolean {
  return !onlySpm || model === 'SPM'
}
