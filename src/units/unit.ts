import { ELEMENTARY_CHARGE, ZERO_CELSIUS } from './constants.ts'

/** Powers of kg, m, s, A, K, mol. */
export type Exponents = readonly [number, number, number, number, number, number]

/** A unit of measure: SI value = number × factor + offset. */
export interface Unit {
  readonly factor: number
  readonly exponents: Exponents
  /** Only for temperatures that do not start at zero; 0 in any product of units. */
  readonly offset: number
}

const none: Exponents = [0, 0, 0, 0, 0, 0]

/** Symbols that take prefixes. */
const prefixable: Readonly<Record<string, readonly [factor: number, exponents: Exponents]>> = {
  g: [1e-3, [1, 0, 0, 0, 0, 0]],
  m: [1, [0, 1, 0, 0, 0, 0]],
  s: [1, [0, 0, 1, 0, 0, 0]],
  A: [1, [0, 0, 0, 1, 0, 0]],
  K: [1, [0, 0, 0, 0, 1, 0]],
  mol: [1, [0, 0, 0, 0, 0, 1]],
  V: [1, [1, 2, -3, -1, 0, 0]],
  W: [1, [1, 2, -3, 0, 0, 0]],
  J: [1, [1, 2, -2, 0, 0, 0]],
  N: [1, [1, 1, -2, 0, 0, 0]],
  Pa: [1, [1, -1, -2, 0, 0, 0]],
  S: [1, [-1, -2, 3, 2, 0, 0]],
  ohm: [1, [1, 2, -3, -2, 0, 0]],
  C: [1, [0, 0, 1, 1, 0, 0]],
  Hz: [1, [0, 0, -1, 0, 0, 0]],
  Ah: [3600, [0, 0, 1, 1, 0, 0]],
  Wh: [3600, [1, 2, -2, 0, 0, 0]],
  eV: [ELEMENTARY_CHARGE, [1, 2, -2, 0, 0, 0]],
  L: [1e-3, [0, 3, 0, 0, 0, 0]],
}

/** Symbols that stand as they are; they win over prefix and symbol ("min" is no milli-inch). */
const plain: Readonly<Record<string, readonly [factor: number, exponents: Exponents]>> = {
  '1': [1, none],
  '%': [1e-2, none],
  'wt%': [1e-2, none],
  'vol%': [1e-2, none],
  'at%': [1e-2, none],
  'mol%': [1e-2, none],
  ppm: [1e-6, none],
  min: [60, [0, 0, 1, 0, 0, 0]],
  h: [3600, [0, 0, 1, 0, 0, 0]],
  d: [86400, [0, 0, 1, 0, 0, 0]],
  M: [1e3, [0, -3, 0, 0, 0, 1]],
  bar: [1e5, [1, -1, -2, 0, 0, 0]],
  angstrom: [1e-10, [0, 1, 0, 0, 0, 0]],
  degC: [1, [0, 0, 0, 0, 1, 0]],
}

const prefixes: Readonly<Record<string, number>> = {
  f: 1e-15,
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  c: 1e-2,
  d: 1e-1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
}

/** Ways of writing that mean one of ours. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[µμ]/g, 'u'],
  [/[ΩΩ]|Ohm/g, 'ohm'],
  [/°\s*C|℃/g, 'degC'],
  [/Å/g, 'angstrom'],
  [/[·×*]/g, ' '],
  [/⁻/g, '^-'],
  [/¹/g, '1'],
  [/²/g, '^2'],
  [/³/g, '^3'],
  [/\^\^/g, '^'],
  [/\^-\^/g, '^-'],
]

/**
 * Reads a unit such as "mAh/g", "g/cm^3", "W/(m^2 K)", "ohm cm" or "µm". A slash divides by the one factor or bracket
 * that follows it.
 *
 * @returns undefined where the text is no unit we know
 */
export function unitOf(text: string): Unit | undefined {
  let rest = spellings.reduce((all, [from, to]) => all.replace(from, to), text).trim()
  rest = rest.replace(/\/\s*\(([^()]*)\)/g, (_, inside: string) =>
    inside
      .trim()
      .split(/\s+/)
      .map((factor) => `/${factor}`)
      .join(''),
  )
  if (rest === 'degC') return { factor: 1, exponents: [0, 0, 0, 0, 1, 0], offset: ZERO_CELSIUS }
  if (rest === '') return { factor: 1, exponents: none, offset: 0 }
  const exponents = [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number]
  let factor = 1
  const part = /\s*(\/?)\s*([A-Za-z%]+|1)(?:\^?(-?\d+))?\s*/y
  while (part.lastIndex < rest.length) {
    const match = part.exec(rest)
    const symbol = match === null ? undefined : symbolOf(match[2])
    if (match === null || symbol === undefined) return undefined
    const power = Number(match[3] ?? 1) * (match[1] === '/' ? -1 : 1)
    factor *= symbol[0] ** power
    for (let i = 0; i < 6; i++) exponents[i] += symbol[1][i] * power
  }
  return { factor, exponents, offset: 0 }
}

function symbolOf(name: string): readonly [number, Exponents] | undefined {
  if (Object.hasOwn(plain, name)) return plain[name]
  if (Object.hasOwn(prefixable, name)) return prefixable[name]
  const rest = name.slice(1)
  if (!Object.hasOwn(prefixes, name[0]) || !Object.hasOwn(prefixable, rest)) return undefined
  const [factor, exponents] = prefixable[rest]
  return [prefixes[name[0]] * factor, exponents]
}
