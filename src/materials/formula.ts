import { models } from '../library.generated.ts'
import { InputError } from '../units/inputError.ts'
import { once } from '../units/once.ts'
import { parseWith, property, record } from '../units/schema.ts'

/** Atoms of each element per formula unit. */
export type Atoms = Readonly<Record<string, number>>

const weights = once(() =>
  parseWith(record(property('molarMass')), models().elements, 'models/elements.json'),
)

/** Standard atomic weight [kg/mol]. */
export function atomicMass(element: string): number {
  const weight = weights()[element]
  if (weight === undefined) {
    const expected = `an element with a known weight: ${Object.keys(weights()).join(' ')}`
    throw new InputError([{ path: 'formula', value: element, expected }])
  }
  return weight.value
}

/**
 * Reads a chemical formula: elements, numbers (also broken ones) and brackets, as in "Ni3Sn4", "OSi(CH3)2", "SiO1.2".
 *
 * @throws InputError where it is none
 */
export function atomsOf(formula: string): Atoms {
  const stack: Record<string, number>[] = [{}]
  const part = /([A-Z][a-z]?|\(|\))(\d+\.?\d*|\.\d+)?/y
  while (part.lastIndex < formula.length) {
    const start = part.lastIndex
    const match = part.exec(formula)
    if (match === null) throw noFormula(formula, start)
    const [, symbol, digits] = match
    const count = Number(digits ?? 1)
    if (symbol === '(') {
      stack.push({})
      continue
    }
    const inner = symbol === ')' ? stack.pop() : { [symbol]: 1 }
    const outer = stack[stack.length - 1]
    if (inner === undefined || outer === undefined) throw noFormula(formula, start)
    for (const [element, n] of Object.entries(inner)) {
      outer[element] = (outer[element] ?? 0) + n * count
    }
  }
  if (stack.length !== 1 || formula === '') throw noFormula(formula, formula.length)
  return stack[0]
}

/** Molar mass of a formula or of counted atoms [kg/mol]. */
export function molarMassOf(formula: string | Atoms): number {
  const atoms = typeof formula === 'string' ? atomsOf(formula) : formula
  return Object.entries(atoms).reduce((sum, [element, n]) => sum + n * atomicMass(element), 0)
}

function noFormula(formula: string, position: number): InputError {
  const expected = `a chemical formula such as Ni3Sn4 (unclear at character ${position + 1})`
  return new InputError([{ path: 'formula', value: formula, expected }])
}
