/** Single particles, the same with electrolyte, or the full porous electrodes of Doyle, Fuller and Newman. */
export type ModelName = 'SPM' | 'SPMe' | 'DFN'

export const modelNames: readonly ModelName[] = ['SPM', 'SPMe', 'DFN']
