import type { InputIssue } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'

/** What an option may be: a program in JavaScript has no compiler to tell it. */
export interface OptionRule {
  readonly holds: (value: unknown) => boolean
  readonly expected: string
}

export type OptionRules<Options> = Readonly<Record<keyof Options, OptionRule>>

export const oneOf = (names: readonly string[]): OptionRule => ({
  holds: (value) => names.includes(value as string),
  expected: names.join(' or '),
})
export const listOf = ({ holds, expected }: OptionRule): OptionRule => ({
  holds: (value) => Array.isArray(value) && value.every(holds),
  expected: `a list of: ${expected}`,
})
export const number = (expected: string, holds: (value: number) => boolean): OptionRule => ({
  holds: (value) => typeof value === 'number' && holds(value),
  expected,
})
export const wholeNumber = (least: number): OptionRule =>
  number(`a whole number, ${least} or more`, (value) => Number.isInteger(value) && value >= least)

export const relativeTolerance = number(
  'a relative tolerance between 0 and 1',
  (value) => value > 0 && value < 1,
)

export const stateOfCharge: OptionRule = {
  holds: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  expected: 'a share from 0 to 1',
}

/** @param issues receives what is wrong with a record of options, names that there are not included */
export function checkOptions<Options extends object>(
  options: Options,
  rules: OptionRules<Options>,
  issues: InputIssue[],
): void {
  if (typeof options !== 'object' || options === null) {
    issues.push({ path: 'options', value: options, expected: 'a record of options' })
    return
  }
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const path = `options.${name}`
    if (!Object.hasOwn(rules, name)) {
      const remedy = nearest(name, Object.keys(rules))
      const expected = 'no option of this name'
      issues.push({ path, value, expected, ...(remedy === undefined ? {} : { remedy }) })
      continue
    }
    const { holds, expected } = rules[name as keyof Options]
    if (!holds(value)) issues.push({ path, value, expected })
  }
}
