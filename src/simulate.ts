// What `import … from 'tinsel/simulate'` gives: the public surface without recipes and reports.
export type { CellParameters } from './cells/cellParameters.ts'
export type { Protocol } from './protocols/protocol.ts'
export type { GivenCell } from './simulation/givenCell.ts'
export { simulate } from './simulation/simulate.ts'
export type { SimulationOptions } from './simulation/simulationOptions.ts'
export type { Solution } from './simulation/solution.ts'
export { InputError, type InputIssue } from './units/inputError.ts'
