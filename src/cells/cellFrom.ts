import { recipeOf } from '../electrodes/extend.ts'
import { assumedIn, claimsIn } from '../electrodes/sourced.ts'
import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { parseWith } from '../units/schema.ts'
import type { Cell } from './cell.ts'
import { fullCell } from './fullCell.ts'
import { halfCell } from './halfCell.ts'
import { partsOf } from './parts.ts'
import { cellRecipe } from './recipe.ts'

/** Where a recipe came from. */
export interface CellSource {
  /** Name for messages */
  readonly file?: string
  readonly id?: string
}

/**
 * A cell from its recipe, or from the id of a shipped one.
 *
 * @throws InputError with every issue of the recipe and its parts
 *
 * @example
 * cellFrom('graphite')
 * cellFrom({ extends: 'graphite', np: 1.2 })
 * cellFrom({ negative: { powders: [{ powder: 'graphite' }], porosity: 0.3, arealCapacity: '3 mAh/cm^2' }, positive: 'lco' })
 */
export function cellFrom(input: unknown, { file, id }: CellSource = {}): Cell {
  try {
    const raw = fieldsOf(recipeOf(input, 'cells'))
    const issues: InputIssue[] = []
    const recipe = attempt(issues, '', () => parseWith(cellRecipe, raw))
    const parts = attempt(issues, '', () => partsOf(raw))
    if (recipe === undefined || parts === undefined) throw new InputError(issues)
    const identity = id ?? recipe.id ?? (typeof input === 'string' ? input : 'cell')
    const cell = recipe.counter === undefined ? fullCell(recipe, parts) : halfCell(recipe, parts)
    return {
      ...cell,
      id: identity,
      parameters: { ...cell.parameters, name: identity },
      ...(recipe.set === undefined || leavesSet(input) ? {} : { set: recipe.set }),
      ...(recipe.patent === undefined ? {} : { patent: recipe.patent }),
      ...(recipe.protocol === undefined ? {} : { protocol: recipe.protocol }),
      claims: claimsIn(raw),
      assumed: [...new Set([...assumedIn(raw, 'recipe'), ...cell.assumed])],
    }
  } catch (error) {
    if (!(error instanceof InputError) || file === undefined) throw error
    throw new InputError(error.issues.map((issue) => ({ file, ...issue })))
  }
}

/** Whether a recipe takes another counter electrode than what it extends: it is then no member of that one's set. */
function leavesSet(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  const { set, positive, counter } = input as Readonly<Record<string, unknown>>
  return set === undefined && (positive !== undefined || counter !== undefined)
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    return input as Readonly<Record<string, unknown>>
  }
  throw new InputError([
    {
      path: '(file)',
      value: input,
      expected: 'a cell recipe { … } or the id of a shipped cell',
      remedy: '{ "extends": "graphite" }',
    },
  ])
}
