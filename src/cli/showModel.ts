import { electrolyteFrom, shippedElectrolytes } from '../cells/electrolyte.ts'
import { shippedCells } from '../cells/shippedCells.ts'
import { recipeOf } from '../electrodes/extend.ts'
import { models } from '../library.generated.ts'
import { phase, phaseIds } from '../materials/phase.ts'
import { powderFrom, powderIds } from '../materials/powderFrom.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { loadCell } from './loadCell.ts'
import {
  factsOfCell,
  factsOfElectrolyte,
  factsOfPhase,
  factsOfPowder,
  partsOfPowder,
} from './showFacts.ts'
import { inputsOf, type Shown } from './shown.ts'

/** Ids of all that is shipped, by folder of models/. */
export function shippedIds(): Readonly<Record<string, readonly string[]>> {
  const others = (folder: string) =>
    Object.keys(models)
      .filter((path) => path.startsWith(`${folder}/`) && path.split('/').length === 2)
      .map((path) => path.slice(folder.length + 1))
      .sort()
  return {
    cells: shippedCells(),
    powders: [...powderIds].sort(),
    electrodes: others('electrodes'),
    electrolytes: shippedElectrolytes(),
    phases: [...phaseIds].sort(),
    protocols: others('protocols'),
  }
}

/**
 * Everything shipped under that name (a cell and a phase may share one): a bare id, or one with its folder,
 * "phases/graphite". A path shows a user's own cell.
 *
 * @throws InputError with the nearest name where there is none
 */
export async function showModel(name: string): Promise<readonly Shown[]> {
  const [, folder, id] = /^(?:models\/)?(?:(\w+)\/)?([^/]+?)(?:\.json)?$/.exec(name) ?? []
  const shipped = shippedIds()
  const is = (kind: string) => (folder ?? kind) === kind && shipped[kind].includes(id)
  const found: Shown[] = []
  if (is('cells')) found.push(await showCell(id))
  if (is('powders')) found.push(showPowder(id))
  if (is('phases')) found.push(showPhase(id))
  if (is('electrolytes')) found.push(showElectrolyte(id))
  for (const kind of ['electrodes', 'protocols']) if (is(kind)) found.push(showFile(kind, id))
  if (found.length > 0) return found
  if (/[/\\]|\.json$/.test(name)) return [await showCell(name)]

  const meant = nearest(name, Object.values(shipped).flat())
  throw new InputError([
    {
      path: '<model>',
      value: name,
      expected: 'a shipped cell, powder, electrode, electrolyte, phase or protocol, or a path',
      remedy: meant ?? 'tinsel show',
    },
  ])
}

async function showCell(name: string): Promise<Shown> {
  const { id, title, cell } = await loadCell(name)
  const nothing = { facts: [], structure: [], inputs: {}, assumed: [], notes: [] }
  if (!cell) return { kind: 'cell', id, title, ...nothing }
  const inputs = shippedCells().includes(name) ? inputsOf(recipeOf(name, 'cells')) : {}
  return {
    kind: 'cell',
    id,
    title,
    facts: factsOfCell(cell),
    structure: cell.negative.powders.flatMap(({ powder }) => partsOfPowder(powder)),
    inputs,
    assumed: cell.assumed,
    notes: [
      ...cell.history,
      ...cell.claims.map(({ path, claim }) => `${path}: ${claim}`),
      ...cell.negative.notes,
      ...cell.notes,
    ],
  }
}

function showPowder(id: string): Shown {
  const powder = powderFrom(id)
  return {
    kind: 'powder',
    id,
    title: powder.title,
    facts: factsOfPowder(powder),
    structure: partsOfPowder(powder),
    inputs: inputsOf(models[`powders/${id}`]),
    assumed: powder.assumed,
    notes: powder.history,
  }
}

function showPhase(id: string): Shown {
  const { title, assumed, ...rest } = phase(id)
  return {
    kind: 'phase',
    id,
    title: `${title}, ${rest.formula}`,
    facts: factsOfPhase({ title, assumed, ...rest }),
    structure: [],
    inputs: inputsOf(models[`phases/${id}`]),
    assumed,
    notes: [],
  }
}

function showElectrolyte(id: string): Shown {
  const electrolyte = electrolyteFrom(
    models[`electrolytes/${id}`],
    `models/electrolytes/${id}.json`,
  )
  return {
    kind: 'electrolyte',
    id,
    title: electrolyte.title,
    facts: factsOfElectrolyte(electrolyte),
    structure: [],
    inputs: {},
    assumed: [],
    notes: electrolyte.notes,
  }
}

/** What has no arithmetic of its own: its file, leaf by leaf. */
function showFile(folder: string, id: string): Shown {
  const file = models[`${folder}/${id}`]
  const title = (file as { readonly title?: unknown }).title
  return {
    kind: 'file',
    id,
    title: typeof title === 'string' ? title : id,
    facts: [],
    structure: [],
    inputs: inputsOf(file),
    assumed: [],
    notes: [],
  }
}
