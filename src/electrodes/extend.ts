import { modelPaths, models } from '../library.generated.ts'
import { InputError } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
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
  if (typeof input !== 'string' && (!isRecord(input) || input.extends === undefined)) return input
  return joinedLayers(layersOf(input, folder, ''))
}

/** What one file says of a recipe, or the recipe itself before what it extends. */
export interface RecipeLayer {
  /** The file, or the id of a shipped one. */
  readonly name: string
  readonly fields: Fields
}

/** A recipe and what it extends, one layer each: its own first. */
export function layersOf(
  input: string | Fields,
  folder: string,
  name: string,
): readonly RecipeLayer[] {
  if (typeof input === 'string') return layersOf(shipped(input, folder, '(file)'), folder, input)
  const { extends: id, ...fields } = input
  if (id === undefined) return [{ name, fields }]
  return [{ name, fields }, ...layersOf(shipped(id, folder, 'extends'), folder, `${id}`)]
}

/** The recipe that layers come to. */
export function joinedLayers(layers: readonly RecipeLayer[]): Fields {
  return layers.map(({ fields }) => fields).reduceRight((base, own) => joined(base, own))
}

/**
 * The layer that a value of the joined recipe comes from; of what is nowhere in it, that which says most of what is
 * around it.
 *
 * @param path as in messages: "negative.powders[0].powder"
 */
export function layerOf(
  layers: readonly [RecipeLayer, ...RecipeLayer[]],
  path: string,
): RecipeLayer {
  let [found] = layers
  let here: readonly { readonly layer: RecipeLayer; readonly value: unknown }[] = layers.map(
    (layer) => ({
      layer,
      value: layer.fields,
    }),
  )
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    const inside = here.flatMap(({ layer, value }) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? [{ layer, value: (value as Fields)[step] }]
        : [],
    )
    if (inside.length === 0) break
    found = inside[0].layer
    here = joinable(inside)
  }
  return found
}

/** As many of these, from the top, as are joined: the first alone where it is no object, none below one taken whole. */
function joinable<T extends { readonly value: unknown }>(values: readonly T[]): readonly T[] {
  const end = values.findIndex(({ value }) => !isRecord(value) || isWhole(value))
  if (end <= 0) return end < 0 ? values : values.slice(0, 1)
  return values.slice(0, isRecord(values[end].value) ? end + 1 : end)
}

/** Whether there is a shipped file of that id in a folder of models, one in a subfolder included. */
export function isShipped(id: string, folder: string): boolean {
  return modelPaths.includes(`${folder}/${id}`)
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
  if (isRecord(found)) return found
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
      isRecord(below) && isRecord(value) && !isWhole(value) ? joined(below, value) : value
  }
  return merged
}

/** Quantities, finished powders and electrodes, and recipes that extend something of their own are not joined. */
function isWhole(value: Fields): boolean {
  return 'unit' in value || 'hosts' in value || 'extends' in value
}
