import type { CellParameters } from '../cells/cellParameters.ts'
import { checkProtocol } from '../protocols/checkProtocol.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { isObject } from '../units/isObject.ts'
import { checkCell } from './checkCell.ts'
import { fieldNames } from './fields.ts'
import type { MeshSize } from './mesh.ts'
import { carries, modelNames } from './modelName.ts'
import {
  checkOptions,
  listOf,
  number,
  type OptionRules,
  oneOf,
  relativeTolerance,
  stateOfCharge,
} from './optionRules.ts'
import type { SimulationOptions } from './simulationOptions.ts'
import { thermals } from './thermal.ts'

/** A diffusion profile needs two points along the radius; a layer may be a single cell. */
const fewest: Readonly<Record<keyof MeshSize, number>> = {
  negative: 1,
  separator: 1,
  positive: 1,
  radial: 2,
  shells: 2,
}
const isMeshPart = ([name, value]: [string, unknown]) =>
  Number.isInteger(value) && (value as number) >= fewest[name as keyof MeshSize]

const rules: OptionRules<SimulationOptions> = {
  model: oneOf(modelNames),
  thermal: oneOf(thermals),
  record: oneOf(['all', 'ends']),
  initialSoc: stateOfCharge,
  rtol: relativeTolerance,
  mesh: {
    holds: (value) =>
      typeof value === 'object' && value !== null && Object.entries(value).every(isMeshPart),
    expected:
      'whole numbers: of cells in negative, separator and positive from 1, of radial points (or shells) from 2, as in ' +
      '{ negative: 16, radial: 8 }',
  },
  fields: listOf(oneOf(fieldNames)),
  fieldTimes: listOf(number('times since the start [s], 0 or later', (value) => value >= 0)),
  progress: { holds: (value) => typeof value === 'function', expected: 'a function' },
  signal: {
    holds: (value) => typeof value === 'object' && value !== null && 'aborted' in value,
    expected: 'an AbortSignal, or a record with `aborted`',
  },
}

/** @throws InputError with everything that is wrong with a call of `simulate`, the text of a protocol aside */
export function checkCall(
  cell: CellParameters,
  protocol: Protocol | string,
  options: SimulationOptions,
): void {
  const issues: InputIssue[] = []
  checkCell(cell, issues)
  if (isObject(cell) && isObject(options)) checkSuited(cell, options, issues)
  if (typeof protocol !== 'string') checkProtocol(protocol, issues)
  checkOptions(options, rules, issues)
  if ((options?.fields?.length ?? 0) > 0 && (options.fieldTimes?.length ?? 0) === 0) {
    issues.push({ path: 'options.fieldTimes', expected: 'times for the fields; none was given' })
  }
  if (issues.length > 0) throw new InputError(issues)
}

/** What the parameters cannot carry. */
function checkSuited(
  cell: CellParameters,
  { model, thermal }: SimulationOptions,
  issues: InputIssue[],
): void {
  if (model !== undefined && modelNames.includes(model) && !carries(cell, model)) {
    const expected = `SPM: the parameters of ${cell.name} are for the SPM alone, porosities, separator and electrolyte are stand-ins`
    issues.push({ path: 'options.model', value: model, expected, remedy: 'SPM' })
  }
  if (thermal !== undefined && thermal !== 'isothermal' && cell.thermal === undefined) {
    const expected = 'a cell that has thermal data'
    issues.push({ path: 'options.thermal', value: thermal, expected, remedy: 'isothermal' })
  }
}
