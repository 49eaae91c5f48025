import type { CellParameters } from '../cells/cellParameters.ts'
import { electrolyteFrom, shippedElectrolytes } from '../cells/electrolyte.ts'
import { type Separator, separatorFile } from '../cells/recipe.ts'
import { shippedCells } from '../cells/shippedCells.ts'
import { joinedLayers, layerOf } from '../electrodes/extend.ts'
import { assumedIn } from '../electrodes/sourced.ts'
import { modelPaths, models } from '../library.generated.ts'
import { phase, phaseIds } from '../materials/phase.ts'
import { powderFrom, powderIds } from '../materials/powderFrom.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { parseWith } from '../units/schema.ts'
import { type Layers, loadCell } from './loadCell.ts'
import { factsOfParameters } from './parameterFacts.ts'
import {
  factsOfCell,
  factsOfElectrolyte,
  factsOfPhase,
  factsOfPowder,
  factsOfSeparator,
  partsOfPowder,
} from './showFacts.ts'
import { inputsOf, type Shown } from './shown.ts'

/** Ids of all that is shipped, by folder of models/. */
export function shippedIds(): Readonly<Record<string, readonly string[]>> {
  const others = (folder: string) =>
    modelPaths
      .filter((path) => path.startsWith(`${folder}/`) && path.split('/').length === 2)
      .map((path) => path.slice(folder.length + 1))
      .sort()
  return {
    cells: shippedCells(),
    powders: [...powderIds].sort(),
    phases: [...phaseIds].sort(),
    electrodes: others('electrodes'),
    electrolytes: shippedElectrolytes(),
    separators: others('separators'),
    formats: others('formats'),
    ageing: others('ageing'),
    protocols: others('protocols'),
  }
}

/**
 * What is shipped under that name: a bare id, or one with its folder, "phases/graphite"; a path shows a user's own cell.
 * Where several share the name, the first of cell, powder, phase … is shown and names the others.
 *
 * @throws InputError with the nearest name where there is none
 */
export async function showModel(name: string): Promise<Shown> {
  const [, folder, id] = /^(?:models\/)?(?:(\w+)\/)?([^/]+?)(?:\.json)?$/.exec(name) ?? []
  const shipped = shippedIds()
  const kinds = Object.keys(shipped).filter((kind) => shipped[kind].includes(id))
  const asked = folder === undefined ? kinds : kinds.filter((kind) => kind === folder)
  if (asked.length > 0) {
    const also = asked.slice(1).map((kind) => `${kind}/${id}`)
    return { ...(await showShipped(asked[0], id)), also }
  }
  if (/[/\\]|\.json$/.test(name)) return showCell(name)

  const meant = nearest(name, Object.values(shipped).flat())
  throw new InputError([
    {
      path: '<model>',
      value: name,
      expected: `something shipped (${Object.keys(shipped).join(', ')}), or the path of a cell`,
      remedy: meant ?? 'tinsel show',
    },
  ])
}

async function showShipped(kind: string, id: string): Promise<Shown> {
  switch (kind) {
    case 'cells':
      return showCell(id)
    case 'powders':
      return showPowder(id)
    case 'phases':
      return showPhase(id)
    case 'electrolytes':
      return showElectrolyte(id)
    case 'separators':
      return { ...showFile(kind, id), kind: 'separator', facts: factsOfSeparator(separatorOf(id)) }
    default:
      return showFile(kind, id)
  }
}

async function showCell(name: string): Promise<Shown> {
  const { id, title, cell, layers, parameters } = await loadCell(name)
  if (!cell || !layers) return showParameters(id, title, parameters)
  const inputs = inputsOf(joinedLayers(layers))
  return {
    kind: 'cell',
    id,
    title,
    facts: factsOfCell(cell),
    structure: cell.negative.powders.flatMap(({ powder }) => partsOfPowder(powder)),
    also: [],
    inputs,
    inherited: inheritedOf(inputs, layers),
    assumed: cell.assumed,
    notes: [
      ...cell.history,
      ...cell.claims.map(({ path, claim }) => (path === '' ? claim : `${path}: ${claim}`)),
      ...cell.negative.notes,
      ...cell.notes,
    ],
  }
}

/** Where the inputs come from that are not its own. */
function inheritedOf(inputs: Shown['inputs'], layers: Layers): Readonly<Record<string, string>> {
  const [own] = layers
  const from = Object.keys(inputs).map((path) => [path, layerOf(layers, path).name] as const)
  return Object.fromEntries(from.filter(([, name]) => name !== own.name))
}

/** A cell that is known by its parameters alone. */
function showParameters(id: string, title: string, parameters: CellParameters): Shown {
  const { thermal, onlySpm } = parameters
  return {
    kind: 'bpx',
    id,
    title,
    facts: factsOfParameters(parameters),
    structure: [],
    also: [],
    inputs: {},
    assumed: [],
    notes: [
      ...(onlySpm ? ['parameters for the SPM alone: no porosities, separator, electrolyte'] : []),
      ...(thermal ? [] : ['no thermal data: runs at ambient temperature, not with lumped heat']),
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
    also: [],
    inputs: inputsOf(models()[`powders/${id}`]),
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
    also: [],
    inputs: inputsOf(models()[`phases/${id}`]),
    assumed,
    notes: [],
  }
}

function showElectrolyte(id: string): Shown {
  const electrolyte = electrolyteFrom(
    models()[`electrolytes/${id}`],
    `models/electrolytes/${id}.json`,
  )
  return {
    kind: 'electrolyte',
    id,
    title: electrolyte.title,
    facts: factsOfElectrolyte(electrolyte),
    structure: [],
    also: [],
    inputs: {},
    assumed: [],
    notes: electrolyte.notes,
  }
}

function separatorOf(id: string): Separator {
  return parseWith(separatorFile, models()[`separators/${id}`], `models/separators/${id}.json`)
}

/** What has little arithmetic of its own: its file, leaf by leaf. */
function showFile(folder: string, id: string): Shown {
  const file = models()[`${folder}/${id}`]
  const named = (file as { readonly title?: unknown }).title
  const title = typeof named === 'string' ? named : id
  return {
    kind: 'file',
    id,
    title,
    facts: [],
    structure: [],
    also: [],
    inputs: inputsOf(file),
    assumed: assumedIn(file, '').map((line) => line.slice(': '.length)),
    notes: [],
  }
}
