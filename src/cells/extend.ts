export { shippedCells } from './shippedCells.ts'
