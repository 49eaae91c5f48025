import { type Ageing, ageingFile } from '../electrodes/ageing.ts'
import { draftFrom, type ElectrodeDraft } from '../electrodes/draft.ts'
import type { Electrode } from '../electrodes/electrode.ts'
import { models } from '../library.generated.ts'
import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { parseWith } from '../units/schema.ts'
import { type Electrolyte, electrolyteFrom } from './electrolyte.ts'
import { type Format, formatFile } from './formatFile.ts'
import {
  type CellDefaults,
  type CellRecipe,
  cellDefaultsFile,
  type Separator,
  separatorFile,
} from './recipe.ts'
import { assumedIn } from './sourced.ts'

/** One side of a cell: a recipe that the balance may still size, or an electrode already made. */
export type Side =
  | { readonly kind: 'draft'; readonly draft: ElectrodeDraft }
  | { readonly kind: 'made'; readonly electrode: Electrode }

/** Everything a cell is put together from, read. */
export interface CellParts {
  readonly defaults: CellDefaults
  readonly negative: Side | undefined
  readonly positive: Side | undefined
  readonly electrolyte: Electrolyte
  readonly separator: Separator
  readonly format: Format
  readonly ageing: Ageing
  readonly assumed: readonly string[]
}

/**
 * Reads the parts of a cell recipe.
 *
 * @throws InputError with the issues of all parts at once
 */
export function partsOf(recipe: CellRecipe): CellParts {
  const issues: InputIssue[] = []
  const defaults = parseWith(
    cellDefaultsFile,
    models['cells/common/defaults'],
    'models/cells/common/defaults.json',
  )
  checkPlaces(recipe, issues)
  const half = recipe.counter !== undefined
  const assumed: string[] = []
  const read = <T>(path: string, folder: string, input: unknown, reader: (data: unknown) => T) =>
    attempt(issues, path, () => {
      const data = dataOf(folder, input)
      const part = reader(data)
      const { title } = data as { readonly title?: unknown }
      assumed.push(...assumedIn(data, typeof title === 'string' ? title : path))
      return part
    })
  const side = (role: 'negative' | 'positive') =>
    recipe[role] === undefined ? undefined : attempt(issues, role, () => sideOf(recipe[role], role))

  const negative = side('negative')
  const positive = side('positive')
  const electrolyte = read(
    'electrolyte',
    'electrolytes',
    recipe.electrolyte ?? defaults.electrolyte,
    electrolyteFrom,
  )
  const separator = read(
    'separator',
    'separators',
    recipe.separator ?? defaults.separator,
    (data) => parseWith(separatorFile, data),
  )
  const usual = half ? defaults.halfCellFormat : defaults.format
  const format = read('format', 'formats', recipe.format ?? usual, (data) =>
    parseWith(formatFile, data),
  )
  const ageing = read('ageing', 'ageing', recipe.ageing ?? defaults.ageing, (data) =>
    parseWith(ageingFile, data),
  )
  if (!electrolyte || !separator || !format || !ageing || issues.length > 0) {
    throw new InputError(issues)
  }
  return { defaults, negative, positive, electrolyte, separator, format, ageing, assumed }
}

/** Exactly two of negative, positive and counter. */
function checkPlaces({ negative, positive, counter }: CellRecipe, issues: InputIssue[]): void {
  const present = [negative, positive, counter].filter((one) => one !== undefined).length
  if (present === 2) return
  issues.push({
    path: negative === undefined ? 'negative' : present === 3 ? 'counter' : 'positive',
    expected: 'two of negative, positive and counter',
    remedy: '"positive": "lco" for a full cell, "counter": "lithium" for a half cell',
  })
}

function sideOf(input: unknown, role: 'negative' | 'positive'): Side {
  const data = dataOf('electrodes', input)
  if (isElectrode(data)) return { kind: 'made', electrode: data }
  return { kind: 'draft', draft: draftFrom(data, role) }
}

function isElectrode(input: unknown): input is Electrode {
  return typeof input === 'object' && input !== null && 'mix' in input && 'hosts' in input
}

/** The shipped file of an id; anything else as it is. */
function dataOf(folder: string, input: unknown): unknown {
  if (typeof input !== 'string') return input
  const found = models[`${folder}/${input}`]
  if (found !== undefined) return found
  const known = Object.keys(models)
    .filter((key) => key.startsWith(`${folder}/`) && !key.slice(folder.length + 1).includes('/'))
    .map((key) => key.slice(folder.length + 1))
  const meant = nearest(input, known)
  throw new InputError([
    {
      path: '(file)',
      value: input,
      expected: `a recipe { … } or one of ${known.join(', ')}`,
      ...(meant === undefined ? {} : { remedy: `'${meant}'` }),
    },
  ])
}
