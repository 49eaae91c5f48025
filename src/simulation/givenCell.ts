import type { CellParameters } from '../cells/cellParameters.ts'

/** What runs take as a cell: the seam's record, or anything that carries one as `parameters`. */
export type GivenCell = CellParameters | { readonly parameters: CellParameters }

/** The record itself, not yet checked: a program in JavaScript may have given anything. */
export function parametersOf(cell: GivenCell): CellParameters {
  const carries = typeof cell === 'object' && cell !== null && 'parameters' in cell
  return carries ? cell.parameters : cell
}
