import { modelPaths, models } from '../library.generated.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What a field, named in a recipe, makes void in the base: other ways to say the same, and what no longer applies. */
const replaces: Readonly<Record<string, readonly string[]>> = {
  porosity: ['layerDensity'],
  layerDensity: ['porosity'],
  thickness: ['massLoading', 'arealCapacity'],
  massLoading: ['thickness', 'arealCapacity'],
  arealCapacity: ['thickness', 'massLoading'],
  counter: ['positive', 'np', 'window'],
  positive: ['counter', 'window'],
}

/**
 * The recipe that an id or a recipe stands for: a file of models/<folder>, or an object, on top of what it extends.
 * Objects are joined field by field, quantities and lists are taken whole. Finished values pass as they are.
 *
 * @example
 * recipeOf({ extends: 'lco', arealCapacity: '3 mAh/cm^2' }, 'electrodes')
 */
export function recipeOf(input: unknown, folder: string): unknown {
  if (typeof input === 'string') return recipeOf(shipped(input, folder, '(file)'), folder)
  if (!isFields(input) || input.extends === undefined) return input
  const { extends: id, ...own } = input
  return joined(recipeOf(shipped(id, folder, 'extends'), folder) as Fields, own)
}

/** Ids of a folder of models, in alphabetical order; shared parts in its subfolders are none. */
export function shippedIds(folder: string): string[] {
  return modelPaths
    .filter((key) => key.startsWith(`${folder}/`))
    .map((key) => key.slice(folder.length + 1))
    .filter((id) => !id.includes('/'))
    .sort()
}

function shipped(id: unknown, folder: string, path: string): Fields {
  const found = typeof id === 'string' ? models()[`${folder}/${id}`] : undefined
  if (isFields(found)) return found
  const known = shippedIds(folder)
  const meant = typeof id === 'string' ? nearest(id, known) : undefined
  throw new InputError([
    {
      path,
      value: id,
      expected: `a recipe { … } or one of models/${folder}: ${known.join(', ')}`,
      ...(meant === undefined ? {} : { remedy: `'${meant}'` }),
    },
  ])
}

function joined(base: Fields, own: Fields): Fields {
  const gone = Object.keys(own).flatMap((field) => replaces[field] ?? [])
  const kept = Object.entries(base).filter(([key]) => !gone.includes(key))
  const merged: Record<string, unknown> = Object.fromEntries(kept)
  for (const [key, value] of Object.entries(own)) {
    const below = merged[key]
    merged[key] =
      isFields(below) && isFields(value) && !isWhole(value) ? joined(below, value) : value
  }
  return merged
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Quantities, finished powders and electrodes, and recipes that extend something of their own are not joined. */
function isWhole(value: Fields): boolean {
  return 'unit' in value || 'hosts' in value || 'extends' in value
}
