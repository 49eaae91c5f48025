import { dirname, isAbsolute, join, resolve } from 'node:path'
import { type Fields, isShipped, type RecipeLayer } from '../electrodes/extend.ts'
import { InputError } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
import { readJson } from '../units/readJson.ts'
import { looksLikePath, readUserFile } from '../units/userFile.ts'
import { isBpx } from './bpx.ts'

/** A recipe without the path it extends, and the files behind that path. */
export interface FollowedRecipe {
  readonly recipe: Fields
  /** The nearest first; the last may extend a shipped cell. */
  readonly bases: readonly RecipeLayer[]
}

/**
 * Follows `extends` of a cell's recipe from file to file, as far as it is a path: relative to the file that it stands in.
 *
 * @param file where the recipe was read
 * @throws InputError for a file that is none or that leads back to itself, with the file that names it
 */
export async function recipeBases(recipe: Fields, file: string): Promise<FollowedRecipe> {
  const layers: RecipeLayer[] = [{ name: file, fields: recipe }]
  for (let path = pathOf(recipe); path !== undefined; path = pathOf(layers.at(-1)?.fields)) {
    const base = await baseOf(path, layers)
    const last = layers.length - 1
    const { extends: _, ...own } = layers[last].fields
    layers[last] = { name: layers[last].name, fields: own }
    layers.push(base)
  }
  const [{ fields: first }, ...bases] = layers
  return { recipe: first, bases }
}

/** The path that a recipe extends; an id is none. */
function pathOf(recipe: Fields | undefined): string | undefined {
  const base = recipe?.extends
  if (typeof base !== 'string' || isShipped(base, 'cells')) return undefined
  return looksLikePath(base) ? base : undefined
}

/** The file that the last of these layers extends. */
async function baseOf(base: string, layers: readonly RecipeLayer[]): Promise<RecipeLayer> {
  const names = layers.map(({ name }) => name)
  const file = names[names.length - 1]
  const name = isAbsolute(base) ? base : join(dirname(file), base)
  const refused = (expected: string, remedy?: string) =>
    new InputError([
      { file, path: 'extends', value: base, expected, ...(remedy === undefined ? {} : { remedy }) },
    ])
  const begin = names.findIndex((one) => resolve(one) === resolve(name))
  if (begin >= 0) {
    const circle = [...names.slice(begin), names[begin]].join(' → ')
    throw refused(`a file that does not lead back to itself: ${circle}`, 'a shipped cell')
  }
  const json = readJson(await textOf(name, refused), name)
  if (isBpx(json)) throw refused('a recipe; this is a BPX file, which has none')
  if (!isRecord(json)) throw refused('a recipe { … } in that file')
  return { name, fields: json }
}

/** The text of a file, or what is wrong with it as a refusal of the value that names it. */
async function textOf(
  name: string,
  refused: (expected: string, remedy?: string) => InputError,
): Promise<string> {
  try {
    return await readUserFile(name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [{ expected, remedy }] = error.issues
    throw refused(`${expected} (${name})`, remedy)
  }
}
