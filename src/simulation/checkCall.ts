import type { CellParameters } from '../cells/cellParameters.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { checkCell } from './checkCell.ts'
import { fieldNames } from './fields.ts'
import type { MeshSize } from './mesh.ts'
import { modelNames } from './modelName.ts'
import type { SimulationOptions } from './simulationOptions.ts'
import { thermals } from './thermal.ts'

interface Rule {
  readonly holds: (value: unknown) => boolean
  readonly expected: string
}

const oneOf = (names: readonly string[]): Rule => ({
  holds: (value) => names.includes(value as string),
  expected: names.join(' or '),
})
const listOf = ({ holds, expected }: Rule): Rule => ({
  holds: (value) => Array.isArray(value) && value.every(holds),
  expected: `a list of: ${expected}`,
})
const number = (expected: string, holds: (value: number) => boolean): Rule => ({
  holds: (value) => typeof value === 'number' && holds(value),
  expected,
})
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

/** What each option of `simulate` may be: a program in JavaScript has no compiler to tell it. */
const rules: Readonly<Record<keyof SimulationOptions, Rule>> = {
  model: oneOf(modelNames),
  thermal: oneOf(thermals),
  record: oneOf(['all', 'ends']),
  initialSoc: number('a share from 0 to 1', (value) => value >= 0 && value <= 1),
  rtol: number('a relative tolerance between 0 and 1', (value) => value > 0 && value < 1),
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
    expected: 'an AbortSignal',
  },
}

/** @throws InputError with everything that is wrong with a call of `simulate`, the text of a protocol aside */
export function checkCall(
  cell: CellParameters,
  protocol: Protocol | string,
  options: SimulationOptions,
): void {
  const issues: InputIssue[] = []
  if (!isRecord(cell) || !('negative' in cell || 'electrolyte' in cell)) {
    const expected = 'the parameters of a cell, as recipes (`cell.parameters`) and BPX files have'
    issues.push({ path: 'cell', expected })
  } else {
    checkCell(cell, issues)
    if (options?.thermal === 'lumped' && cell.thermal === undefined) {
      const expected = 'a cell that has thermal data'
      issues.push({ path: 'options.thermal', value: 'lumped', expected, remedy: 'isothermal' })
    }
  }
  if (typeof protocol !== 'string' && !(isRecord(protocol) && Array.isArray(protocol.parts))) {
    const expected = 'steps in words, or a protocol that was read'
    issues.push({ path: 'protocol', expected, remedy: "'Discharge at 1C until 2.5 V'" })
  }
  if (isRecord(options)) checkOptions(options, issues)
  else issues.push({ path: 'options', value: options, expected: 'a record of options' })
  if (issues.length > 0) throw new InputError(issues)
}

function checkOptions(options: SimulationOptions, issues: InputIssue[]): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const path = `options.${name}`
    if (!(name in rules)) {
      const remedy = nearest(name, Object.keys(rules))
      const expected = 'no option of this name'
      issues.push({ path, value, expected, ...(remedy === undefined ? {} : { remedy }) })
      continue
    }
    const { holds, expected } = rules[name as keyof SimulationOptions]
    if (!holds(value)) issues.push({ path, value, expected })
  }
  if ((options.fields?.length ?? 0) > 0 && (options.fieldTimes?.length ?? 0) === 0) {
    issues.push({ path: 'options.fieldTimes', expected: 'times for the fields; none was given' })
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
