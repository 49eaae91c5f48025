import { basename } from 'node:path'
import type { Cell } from '../cells/cell.ts'
import { cellFrom } from '../cells/cellFrom.ts'
import type { CellParameters } from '../cells/cellParameters.ts'
import { shippedCells } from '../cells/shippedCells.ts'
import type { Fields } from '../electrodes/extend.ts'
import { loadCellFile } from '../interop/cellFile.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { looksLikePath } from '../units/userFile.ts'

/** A cell that a user named: designed from a recipe, or known by its parameters alone. */
export interface LoadedCell {
  readonly id: string
  readonly title: string
  readonly cell?: Cell
  readonly parameters: CellParameters
}

/**
 * The cell of that name: a shipped id, or a path to a recipe or a BPX file.
 *
 * @throws InputError with every problem of the file, or with the ids there are
 */
export async function loadCell(name: string): Promise<LoadedCell> {
  if (shippedCells().includes(name)) return designed(cellFrom(name))
  if (!looksLikePath(name)) throw unknownCell(name)
  const file = await loadCellFile(name)
  if (file.kind === 'recipe') {
    const { recipe, bases } = file
    const stem = stemOf(name)
    const id = typeof recipe.id === 'string' ? recipe.id : stem
    const base = bases.length > 0 ? stemOf(bases[0].name) : recipe.extends
    return designed(cellFrom(titled(recipe, stem, base), { file: name, id, bases }))
  }
  return { id: name, title: file.parameters.name, parameters: file.parameters }
}

const stemOf = (path: string) => basename(path).replace(/\.json$/i, '')

/** A recipe under its own title: one that gives none is called by its file, not by what it extends. */
function titled(recipe: Fields, stem: string, base: unknown): Fields {
  if (recipe.title !== undefined || typeof base !== 'string') return recipe
  return { ...recipe, title: `${stem} (from ${base})` }
}

function designed(cell: Cell): LoadedCell {
  return { id: cell.id, title: cell.title, cell, parameters: cell.parameters }
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
