import type { CellParameters } from '../cells/cellParameters.ts'
import { InputError } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
import { readJson } from '../units/readJson.ts'
import { readUserFile } from '../units/userFile.ts'
import { cellParametersFromBpx, isBpx } from './bpx.ts'
import { type FollowedRecipe, recipeBases } from './recipeBases.ts'

/** What a user's cell file turned out to be: parameters ready for a model, or a recipe still to be read. */
export type CellFile =
  | { readonly kind: 'bpx'; readonly parameters: CellParameters }
  | ({ readonly kind: 'recipe' } & FollowedRecipe)

/**
 * Reads a user's cell: a BPX file (by its header, or by a name that ends in .bpx.json), else the JSON of a recipe, and of those that
 * it extends by their paths.
 *
 * @throws InputError for a missing file, a folder, an empty file, noise, malformed JSON (line and column), and for
 *   every problem in a BPX file
 */
export async function loadCellFile(path: string): Promise<CellFile> {
  const json = readJson(await readUserFile(path), path)
  if (isBpx(json) || /\.bpx\.json$/i.test(path)) {
    return { kind: 'bpx', parameters: cellParametersFromBpx(json, path) }
  }
  if (isRecord(json)) return { kind: 'recipe', ...(await recipeBases(json, path)) }
  const expected = 'an object: a recipe of a cell, or a BPX file'
  throw new InputError([{ file: path, path: '(file)', value: json, expected }])
}
