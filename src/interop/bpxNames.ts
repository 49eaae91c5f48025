import { nearest } from '../units/nearest.ts'
import { ranges } from './bpxRanges.ts'

/** Keys of the format, 0.x and 1.x, in the sections that this reader opens; those with a unit and a range stand in `ranges`. */
const known: ReadonlySet<string> = new Set([
  ...Object.keys(ranges),
  ...['Header', 'BPX', 'Title', 'Description', 'References', 'Model'],
  ...['Parameterisation', 'Cell', 'Electrolyte', 'Separator', 'User-defined', 'Validation'],
  ...['Negative electrode', 'Positive electrode', 'Particle'],
  ...['State', 'Initial conditions', 'Thermal environment', 'Thermal state', 'Degradation'],
  ...['LLI', 'LAM: Positive electrode', 'LAM: Negative electrode'],
  'Thermal conductivity [W.m-1.K-1]',
  'Cation transference number',
  'Porosity',
  'Transport efficiency',
  'Minimum stoichiometry',
  'Maximum stoichiometry',
  'OCP hysteresis decay constant',
  'Initial state-of-charge',
  'Initial hysteresis state: Negative electrode',
  'Initial hysteresis state: Positive electrode',
])

type Fields = Readonly<Record<string, unknown>>

/** A key without its unit, capitals and spaces left aside. */
const nameIn = (key: string) => key.replace(/\[.*$/, '').replace(/\s+/g, ' ').trim().toLowerCase()

const byName: ReadonlyMap<string, string> = new Map([...known].map((key) => [nameIn(key), key]))

/** Keys that are one of the format in another unit or other letters, each with that one, unless it is there besides. */
export function miswritten(fields: Fields): readonly (readonly [written: string, meant: string])[] {
  return Object.keys(fields).flatMap((written) => {
    const meant = known.has(written) ? undefined : byName.get(nameIn(written))
    return meant === undefined || Object.hasOwn(fields, meant) ? [] : [[written, meant] as const]
  })
}

/** What a key of the format that is missing may stand under: one that the format has not, and that is spelt nearly like it. */
export function misspelt(fields: Fields, missing: string): string | undefined {
  if (!known.has(missing)) return undefined
  return nearest(
    missing,
    Object.keys(fields).filter((key) => !known.has(key)),
  )
}
