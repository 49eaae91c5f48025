import { shippedCells } from '../cells/shippedCells.ts'
import { loadProtocol } from '../protocols/loadProtocol.ts'
import { usualModel } from '../simulation/modelName.ts'
import { thermals } from '../simulation/thermal.ts'
import { attempt, attemptAsync } from '../units/attempt.ts'
import { InputError } from '../units/inputError.ts'
import { chooseProtocol } from './chooseProtocol.ts'
import type { Job } from './job.ts'
import { type LoadedCell, loadCell } from './loadCell.ts'
import { OptionReader } from './optionValues.ts'
import type { Words } from './readWords.ts'
import { readCycles } from './runOptions.ts'
import { unsuited } from './suitability.ts'
import { prepareOutput } from './writeOutput.ts'

/** Options of `tinsel compare` as typed. */
export interface CompareOptions {
  readonly models?: string
  readonly protocol?: string
  readonly cycles?: string
  readonly initialSoc?: string
  readonly thermal?: string
  readonly out?: string
  readonly json?: boolean
}

/** Cycles after formation that cells are compared over where nobody says how many. */
export const manyCycles = 100

/** One simulation of a comparison. */
export interface Planned {
  readonly loaded: LoadedCell
  readonly id: string
  /** The cell, of which there is one a line typed. */
  readonly subject: string
  /** Names the model only where there are several. */
  readonly title: string
  readonly job: Job
}

/**
 * Reads all that a comparison needs, whatever is wrong on the way.
 *
 * @returns one simulation for each cell and model, and the cycles after formation: none where a protocol was given
 * @throws InputError with everything at once: words, options, cells, protocols, and a file that cannot be written
 */
export async function prepareComparison(
  { words, issues: stray }: Words,
  options: CompareOptions,
): Promise<{ readonly planned: readonly Planned[]; readonly cycles: number | undefined }> {
  const reader = new OptionReader()
  const { issues } = reader
  issues.push(...stray)
  const models = reader.models('--models', options.models)
  const given = readCycles(reader, options)
  const initialSoc = reader.share('--initial-soc', options.initialSoc)
  const thermal = reader.oneOf('--thermal', options.thermal, thermals)
  const { protocol: text, out } = options
  const asked =
    text === undefined ? undefined : await attemptAsync(issues, '', () => loadProtocol(text))
  const cells: LoadedCell[] = []
  for (const name of words.length > 0 ? words : shippedCells()) {
    const loaded = await attemptAsync(issues, '', () => loadCell(name))
    if (loaded !== undefined) cells.push(loaded)
  }
  issues.push(...unsuited(cells, '--models', models ?? [], thermal))
  if (out !== undefined)
    await attemptAsync(issues, '', () => prepareOutput(out, '--out', ['html', 'htm']))

  const cycles = text === undefined ? (given ?? manyCycles) : undefined
  const choices = {
    ...(initialSoc === undefined ? {} : { initialSoc }),
    ...(thermal === undefined ? {} : { thermal }),
    // what a protocol of one's own is after may be in any row: pulses are read 10 s after they begin
    ...(text === undefined ? { record: 'ends' as const } : {}),
  }
  const planned = cells.flatMap((loaded, i): readonly Planned[] => {
    const protocol = asked ?? attempt(issues, '', () => chooseProtocol(loaded, cycles))
    if (protocol === undefined) return []
    return (models ?? [usualModel(loaded.parameters)]).map((model) => ({
      loaded,
      id: `${i}-${loaded.id}-${model}`,
      subject: `${i}-${loaded.id}`,
      title: models && models.length > 1 ? `${loaded.title}, ${model}` : loaded.title,
      job: { cell: loaded.parameters, protocol, model, ...choices },
    }))
  })
  if (issues.length > 0) throw new InputError(issues)
  return { planned, cycles }
}
