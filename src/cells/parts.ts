import { type Ageing, ageingFile } from '../electrodes/ageing.ts'
import { draftFrom, type ElectrodeDraft } from '../electrodes/draft.ts'
import type { Electrode } from '../electrodes/electrode.ts'
import { recipeOf } from '../electrodes/extend.ts'
import { assumedIn } from '../electrodes/sourced.ts'
import { models } from '../library.generated.ts'
import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { parseWith } from '../units/schema.ts'
import { type Electrolyte, electrolyteFrom } from './electrolyte.ts'
import { type Format, formatFile } from './formatFile.ts'
import { type CellDefaults, cellDefaultsFile, type Separator, separatorFile } from './recipe.ts'

/** One side of a cell: a recipe that the balance may still size, or an electrode already made. */
export type Side =
  | { readonly kind: 'draft'; readonly draft: ElectrodeDraft }
  | { readonly kind: 'made'; readonly electrode: Electrode }

/** Fields of a recipe that stand for parts, as written. */
export type PartsRequest = Readonly<
  Partial<
    Record<
      'negative' | 'positive' | 'counter' | 'electrolyte' | 'separator' | 'format' | 'ageing',
      unknown
    >
  >
>

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

const defaultsKey = 'cells/common/defaults'

/**
 * Reads the parts of a cell recipe.
 *
 * @throws InputError with the issues of all parts at once
 */
export function partsOf(recipe: PartsRequest): CellParts {
  const issues: InputIssue[] = []
  const defaults = parseWith(cellDefaultsFile, models()[defaultsKey], `models/${defaultsKey}.json`)
  checkPlaces(recipe, issues)
  const half = recipe.counter !== undefined
  const assumed = [...assumedIn(models()[defaultsKey], 'cell')]
  const read = <T>(path: string, folder: string, input: unknown, reader: (data: unknown) => T) =>
    attempt(issues, path, () => {
      const data = recipeOf(input, folder)
      // What stands in the cell's own recipe is collected with that.
      if (data !== input) assumed.push(...assumedIn(data, titleOf(data) ?? path))
      return reader(data)
    })
  const side = (role: 'negative' | 'positive') =>
    recipe[role] === undefined
      ? undefined
      : read(role, 'electrodes', recipe[role], (data) => sideOf(data, role))

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
function checkPlaces({ negative, positive, counter }: PartsRequest, issues: InputIssue[]): void {
  const present = [negative, positive, counter].filter((one) => one !== undefined).length
  if (present === 2) return
  issues.push({
    path: negative === undefined ? 'negative' : present === 3 ? 'counter' : 'positive',
    expected: 'two of negative, positive and counter',
    remedy: '"positive": "lco" for a full cell, "counter": "lithium" for a half cell',
  })
}

function sideOf(data: unknown, role: 'negative' | 'positive'): Side {
  if (isElectrode(data)) return { kind: 'made', electrode: data }
  return { kind: 'draft', draft: draftFrom(data, role) }
}

function isElectrode(input: unknown): input is Electrode {
  return typeof input === 'object' && input !== null && 'mix' in input && 'hosts' in input
}

function titleOf(data: unknown): string | undefined {
  const { title } = data as { readonly title?: unknown }
  return typeof title === 'string' ? title : undefined
}
