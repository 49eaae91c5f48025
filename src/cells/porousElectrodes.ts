import type { CellParameters, ElectrodeParameters } from './cellParameters.ts'

/** Both electrodes of a cell, or the one that stands against lithium. */
export function porousElectrodes({
  negative,
  positive,
}: CellParameters): readonly ElectrodeParameters[] {
  return negative.kind === 'porous' ? [negative, positive] : [positive]
}
