import { models } from '../library.generated.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'

type Fields = Readonly<Record<string, unknown>>

/** Fields of which a recipe has one: naming one replaces what the base has of the group. */
const alternatives = [
  ['porosity', 'layerDensity'],
  ['thickness', 'massLoading', 'arealCapacity'],
  ['positive', 'counter'],
]

/**
 * A recipe on top of the shipped one that it extends: objects are joined field by field, anything else replaces.
 *
 * @example
 * extended({ extends: 'graphite', np: 1.2 })
 */
export function extended(recipe: Fields): Fields {
  const { extends: base, ...own } = recipe
  if (base === undefined) return recipe
  return joined(extended(shippedRecipe(base, 'extends')), own)
}

/** A file of models/cells by its id. */
export function shippedRecipe(id: unknown, path: string): Fields {
  const found = typeof id === 'string' ? models[`cells/${id}`] : undefined
  if (typeof found === 'object' && found !== null) return found as Fields
  const known = Object.keys(models)
    .filter((key) => key.startsWith('cells/'))
    .map((key) => key.slice('cells/'.length))
  const meant = typeof id === 'string' ? nearest(id, known) : undefined
  throw new InputError([
    {
      path,
      value: id,
      expected: `a shipped cell: ${known.filter((one) => !one.includes('/')).join(', ')}`,
      ...(meant === undefined ? {} : { remedy: `'${meant}'` }),
    },
  ])
}

/** Ids of the shipped cells, in alphabetical order; shared parts in subfolders are none. */
export function shippedCells(): string[] {
  return Object.keys(models)
    .filter((key) => /^cells\/[^/]+$/.test(key))
    .map((key) => key.slice('cells/'.length))
    .sort()
}

function joined(base: Fields, own: Fields): Fields {
  const replaced = alternatives.filter((group) => group.some((field) => field in own)).flat()
  const kept = Object.entries(base).filter(([key]) => !replaced.includes(key) || key in own)
  const merged: Record<string, unknown> = Object.fromEntries(kept)
  for (const [key, value] of Object.entries(own)) {
    merged[key] = isPlain(merged[key]) && isPlain(value) ? joined(merged[key], value) : value
  }
  return merged
}

/** A JSON object that is no quantity: those are taken whole. */
function isPlain(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('unit' in value) &&
    !('hosts' in value)
  )
}
