import { shippedIds } from '../electrodes/extend.ts'

/** Ids of the shipped cells, in alphabetical order. */
export function shippedCells(): string[] {
  return shippedIds('cells')
}
