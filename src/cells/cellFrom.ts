import {
  type Fields,
  joinedLayers,
  layerOf,
  layersOf,
  type RecipeLayer,
  recipeOf,
} from '../electrodes/extend.ts'
import { assumedIn, claimsIn } from '../electrodes/sourced.ts'
import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
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
  /** Files behind the path that it extends, which is then no longer in it; nearest first. */
  readonly bases?: readonly RecipeLayer[]
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
export function cellFrom(input: unknown, { file, id, bases = [] }: CellSource = {}): Cell {
  const own = typeof input === 'string' ? [] : [{ name: file ?? '', fields: input as Fields }]
  const layers = [...own, ...bases]
  try {
    const raw = fieldsOf(bases.length === 0 ? recipeOf(input, 'cells') : joinedFiles(layers))
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
      ...(recipe.set === undefined || leavesSet(layers) ? {} : { set: recipe.set }),
      ...(recipe.patent === undefined ? {} : { patent: recipe.patent }),
      ...(recipe.protocol === undefined ? {} : { protocol: recipe.protocol }),
      claims: claimsIn(raw),
      assumed: [...new Set([...assumedIn(raw, 'recipe'), ...cell.assumed])],
    }
  } catch (error) {
    if (!(error instanceof InputError) || file === undefined) throw error
    const [first = { name: file, fields: {} }, ...others] = layers
    throw new InputError(
      error.issues.map((issue) => ({
        file: layerOf([first, ...others], issue.path).name,
        ...issue,
      })),
    )
  }
}

/** What files come to of which each extends the next, and the last perhaps a shipped cell. */
function joinedFiles(layers: readonly RecipeLayer[]): Fields {
  return joinedLayers(
    layers.flatMap(({ name, fields }) => {
      const issues: InputIssue[] = []
      const found = attempt(issues, '', () => layersOf(fields, 'cells', name))
      if (found === undefined) throw new InputError(issues.map((one) => ({ file: name, ...one })))
      return found
    }),
  )
}

/** Whether a recipe takes another counter electrode than what it extends: it is then no member of that one's set. */
function leavesSet(layers: readonly RecipeLayer[]): boolean {
  const said = layers.find(({ fields }) =>
    ['set', 'positive', 'counter'].some((name) => fields?.[name] !== undefined),
  )
  return said !== undefined && said.fields.set === undefined
}

function fieldsOf(input: unknown): Fields {
  if (isRecord(input)) return input
  throw new InputError([
    {
      path: '(file)',
      value: input,
      expected: 'a cell recipe { … } or the id of a shipped cell',
      remedy: '{ "extends": "graphite" }',
    },
  ])
}
