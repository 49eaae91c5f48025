import { basename } from 'node:path'
import type { Cell } from '../cells/cell.ts'
import { cellFrom } from '../cells/cellFrom.ts'
import type { CellParameters } from '../cells/cellParameters.ts'
import { shippedCells } from '../cells/shippedCells.ts'
import { type Fields, layersOf, type RecipeLayer } from '../electrodes/extend.ts'
import { loadCellFile } from '../interop/cellFile.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { looksLikePath } from '../units/userFile.ts'

export type Layers = readonly [RecipeLayer, ...RecipeLayer[]]

/** A cell that a user named: designed from a recipe, or known by its parameters alone. */
export interface LoadedCell {
  readonly id: string
  readonly title: string
  readonly cell?: Cell
  /** Its recipe and what that extends, file by file; absent where there is none. */
  readonly layers?: Layers
  readonly parameters: CellParameters
}

/**
 * The cell of that name: a shipped id, or a path to a recipe or a BPX file.
 *
 * @throws InputError with every problem of the file, or with the ids there are
 */
export async function loadCell(name: string): Promise<LoadedCell> {
  if (shippedCells().includes(name)) return designed(cellFrom(name), layersOf(name, 'cells', name))
  if (!looksLikePath(name)) throw unknownCell(name)
  const file = await loadCellFile(name)
  if (file.kind === 'recipe') {
    const { recipe, bases } = file
    const stem = stemOf(name)
    const id = typeof recipe.id === 'string' ? recipe.id : stem
    const base = bases.length > 0 ? stemOf(bases[0].name) : recipe.extends
    const own = titled(recipe, stem, base)
    const files = [{ name, fields: own }, ...bases]
    return designed(
      cellFrom(own, { file: name, id, bases }),
      files.flatMap((one) => layersOf(one.fields, 'cells', one.name)),
    )
  }
  return { id: name, title: file.parameters.name, parameters: file.parameters }
}

const stemOf = (path: string) => basename(path).replace(/\.json$/i, '')

/** A recipe under its own title: one that gives none is called by its file, not by what it extends. */
function titled(recipe: Fields, stem: string, base: unknown): Fields {
  if (recipe.title !== undefined || typeof base !== 'string') return recipe
  return { ...recipe, title: `${stem} (from ${base})` }
}

function designed(cell: Cell, [first, ...others]: readonly RecipeLayer[]): LoadedCell {
  const { id, title, parameters } = cell
  return { id, title, cell, layers: [first, ...others], parameters }
}

function unknownCell(name: string): InputError {
  const meant = nearest(name, shippedCells())
  return new InputError([
    {
      path: '<cell>',
      value: name,
      expected: `a shipped cell (${shippedCells().join(', ')}) or the path of a recipe or BPX file`,
      remedy: meant ?? 'tinsel show',
    },
  ])
}
