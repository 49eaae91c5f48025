import type { FieldName } from '../simulation/fields.ts'
import { modelNames } from '../simulation/modelName.ts'
import { thermals } from '../simulation/thermal.ts'
import type { AskedTimes } from './fieldTimes.ts'
import { fieldsAmong, insideNames, insideSynonyms, insideWords } from './insideNames.ts'
import type { Job } from './job.ts'
import type { OptionReader } from './optionValues.ts'

/** What options say of themselves that several commands have. */
export const optionWords = {
  protocol: 'steps in words, a JSON file, or a CSV of time and current',
  initialSoc: 'state of charge to start from, 0 to 1',
  thermal:
    'isothermal, lumped (heat of resistances, reactions, entropy and hysteresis) or lumped-with-mixing (that of diffusion in particles as well) (default: isothermal)',
} as const

/** Options of `tinsel run` as typed. */
export interface RunOptions {
  readonly protocol?: string
  readonly model?: string
  readonly cycles?: string
  readonly initialSoc?: string
  readonly thermal?: string
  readonly mesh?: string
  readonly rtol?: string
  readonly fields?: string
  readonly at?: string
  readonly series?: string
  readonly out?: string
  readonly definitions?: boolean
  readonly json?: boolean
}

/** What they mean; the model is absent where nobody chose one. */
export interface RunChoices {
  readonly options: Omit<Job, 'cell' | 'protocol' | 'model' | 'fieldTimes'> &
    Partial<Pick<Job, 'model'>>
  /** When fields are asked for: how often an interval repeats is for the protocol to say. */
  readonly times?: AskedTimes
  readonly cycles: number | undefined
}

/** Values of the options of `tinsel run`; what is wrong with them the reader keeps. */
export function readRunOptions(reader: OptionReader, options: RunOptions): RunChoices {
  const model = reader.oneOf('--model', options.model, modelNames)
  const cycles = readCycles(reader, options)
  const initialSoc = reader.share('--initial-soc', options.initialSoc)
  const thermal = reader.oneOf('--thermal', options.thermal, thermals)
  const mesh = reader.mesh('--mesh', options.mesh)
  const rtol = reader.tolerance('--rtol', options.rtol)
  const { fields, times } = readFields(reader, options)
  return {
    cycles,
    ...(times === undefined ? {} : { times }),
    options: {
      ...(model === undefined ? {} : { model }),
      ...(initialSoc === undefined ? {} : { initialSoc }),
      ...(thermal === undefined ? {} : { thermal }),
      ...(mesh === undefined ? {} : { mesh }),
      ...(rtol === undefined ? {} : { rtol }),
      ...(fields === undefined ? {} : { fields }),
    },
  }
}

/** Cycles of the default protocol: another says itself how often it repeats. */
export function readCycles(
  reader: OptionReader,
  { protocol, cycles: given }: { readonly protocol?: string; readonly cycles?: string },
): number | undefined {
  const cycles = reader.count('--cycles', given, 1)
  if (protocol !== undefined && cycles !== undefined) {
    const expected = 'the default protocol; --protocol says itself how often it repeats'
    reader.refuse('--cycles', `${cycles}`, expected, `'repeat ${cycles} { … }' in --protocol`)
  }
  return cycles
}

/** Fields and times that go together, and a place to put them. */
function readFields(
  reader: OptionReader,
  { fields, at, out, json }: RunOptions,
): { readonly fields?: readonly FieldName[]; readonly times?: AskedTimes } {
  const names = reader.listOf('--fields', fields, insideNames, {
    listed: insideWords,
    synonyms: insideSynonyms,
  })
  const times = reader.times('--at', at)
  if (fields === undefined && at === undefined) return {}
  if (at === undefined) reader.require('--at', 'times since the start, for --fields', '900,1800')
  if (fields === undefined) reader.require('--fields', 'names of fields, for --at', 'c_e,phi_e')
  if (out === undefined && json !== true) {
    reader.require('--out', 'a file for the fields', '--out fields.csv, or --json')
  }
  return names && times ? { fields: fieldsAmong(names), times } : {}
}
