import { modelPaths, models } from '../library.generated.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { parseWith, type Schema, type ValueOf } from '../units/schema.ts'
import { coatedHostRecipe, coatedHostStructure } from './coatedHost.ts'
import { oxideSkinRecipe, oxideSkinStructure } from './oxideSkin.ts'
import { plainRecipe, plainStructure } from './plain.ts'
import type { Powder } from './powder.ts'
import { powderOf } from './powderOf.ts'
import type { PowderStructure } from './structure.ts'
import { tinNickelRecipe, tinNickelStructure } from './tinNickel.ts'
import { twoPhaseRecipe, twoPhaseStructure } from './twoPhase.ts'

interface Family {
  readonly schema: Schema
  readonly structure: (data: unknown, file?: string) => PowderStructure
}

function family<S extends Schema>(
  schema: S,
  structure: (recipe: ValueOf<S>) => PowderStructure,
): Family {
  return { schema, structure: (data, file) => structure(parseWith(schema, data, file)) }
}

/** Recipe schema and constructor of each family. */
export const families: Readonly<Record<Powder['family'], Family>> = {
  'two-phase': family(twoPhaseRecipe, twoPhaseStructure),
  'coated-host': family(coatedHostRecipe, coatedHostStructure),
  'oxide-skin': family(oxideSkinRecipe, oxideSkinStructure),
  'tin-nickel': family(tinNickelRecipe, tinNickelStructure),
  plain: family(plainRecipe, plainStructure),
}

/** Ids of the shipped powders. */
export const powderIds: readonly string[] = modelPaths
  .filter((path) => /^powders\/[^/]+$/.test(path))
  .map((path) => path.slice('powders/'.length))

/**
 * The powder of a recipe, or of the id of a file in models/powders.
 *
 * @param file name for messages
 * @throws InputError with every issue of the recipe
 *
 * @example
 * powderFrom({ family: 'plain', phase: 'graphite', diameter: '20 um' }).density // 2200
 */
export function powderFrom(recipe: unknown, file?: string): Powder {
  if (typeof recipe === 'string') return shippedPowder(recipe)
  const name = familyOf(recipe)
  if (name === undefined) {
    const value = (recipe as { family?: unknown } | null)?.family
    const names = Object.keys(families)
    const meant = typeof value === 'string' ? nearest(value, names) : undefined
    const issue = { path: 'family', value, expected: `one of ${names.join(', ')}` }
    throw withFile(
      new InputError([meant === undefined ? issue : { ...issue, remedy: `'${meant}'` }]),
      file,
    )
  }
  try {
    return powderOf(families[name].structure(recipe))
  } catch (error) {
    throw error instanceof InputError ? withFile(error, file) : error
  }
}

function shippedPowder(id: string): Powder {
  const recipe = models()[`powders/${id}`]
  if (recipe === undefined) {
    const meant = nearest(id, powderIds)
    const expected = `a recipe { "family": … } or the id of a file in models/powders: ${powderIds.join(', ')}`
    const issue = { path: '(file)', value: id, expected }
    throw new InputError([meant === undefined ? issue : { ...issue, remedy: `'${meant}'` }])
  }
  return powderFrom({ id, ...(recipe as object) }, `models/powders/${id}.json`)
}

function familyOf(recipe: unknown): Powder['family'] | undefined {
  if (typeof recipe !== 'object' || recipe === null) return undefined
  const { family: name } = recipe as { family?: unknown }
  return typeof name === 'string' && Object.hasOwn(families, name)
    ? (name as Powder['family'])
    : undefined
}

function withFile(error: InputError, file: string | undefined): InputError {
  if (file === undefined) return error
  return new InputError(error.issues.map((issue) => ({ file, ...issue })))
}
