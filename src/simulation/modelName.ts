/** Single particles, the same with electrolyte, or the full porous electrodes of Doyle, Fuller and Newman. */
export type ModelName = 'SPM' | 'SPMe' | 'DFN'
