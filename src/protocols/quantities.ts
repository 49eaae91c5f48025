import { ZERO_CELSIUS } from '../units/constants.ts'
import { type Cursor, fail, here, next, takeMark } from './cursor.ts'
import { readCutOff } from './cutOffWords.ts'
import type { LimitInWords, Rate } from './protocol.ts'
import type { Token } from './tokens.ts'

/** What a number with a unit can mean in a step. */
export type StepQuantity =
  | LimitInWords
  | { readonly kind: 'power' /** [W] */; readonly value: number }

/** Units by kind, in lower case, and what one of them is in SI (capacity: in Ah). */
const units: Readonly<
  Record<string, { readonly kind: StepQuantity['kind']; readonly factor: number }>
> = {
  ...family('duration', 1, 's', 'sec', 'second', 'seconds'),
  ...family('duration', 60, 'min', 'minute', 'minutes'),
  ...family('duration', 3600, 'h', 'hr', 'hour', 'hours'),
  ...family('duration', 86400, 'd', 'day', 'days'),
  ...family('voltage', 1, 'v', 'volt', 'volts'),
  ...family('voltage', 1e-3, 'mv'),
  ...family('current', 1, 'a'),
  ...family('current', 1e-3, 'ma'),
  ...family('current', 1e-6, 'ua', 'µa', 'μa'),
  ...family('capacity', 1, 'ah'),
  ...family('capacity', 1e-3, 'mah'),
  ...family('power', 1, 'w'),
  ...family('power', 1e-3, 'mw'),
  ...family('power', 1e3, 'kw'),
  ...family('temperature', 1, 'k', 'degc', '°c', 'celsius'),
}

export const unitWords =
  'a unit: A, mA, mA/cm^2, A/m^2, C (as in 0.5C or C/3), W, mW, kW, V, mV, h, min, s, d, Ah, mAh, degC, K'

/**
 * Reads one quantity: `4.2 V`, `upper cut-off`, `2 hours`, `50 mA`, `5 mA/cm^2`, `C/3`, `0.5C`, `2 C`, `45 degC`. All but
 * voltages and temperatures must be above zero.
 *
 * @param expected said when there is no quantity at all
 */
export function readQuantity(cursor: Cursor, expected: string): StepQuantity {
  const cutOff = readCutOff(cursor)
  if (cutOff !== undefined) return { kind: 'voltage', value: cutOff }
  const first = here(cursor)
  if (first.kind === 'word' && first.text.toLowerCase() === 'c') {
    next(cursor)
    return { kind: 'current', value: { value: fractionAfterC(cursor, 1, first), unit: 'C' } }
  }
  const negative = takeMark(cursor, '-')
  const number = next(cursor)
  if (number.kind !== 'number') fail(cursor, number, expected)
  const value = Number(number.text) * (negative ? -1 : 1)
  if (!Number.isFinite(value)) fail(cursor, number, 'a number that a computer can hold')

  const unit = next(cursor)
  const word = unit.text.toLowerCase()
  if (unit.kind === 'word' && word === 'c') {
    return { kind: 'current', value: { value: fractionAfterC(cursor, value, first), unit: 'C' } }
  }
  const known = unit.kind === 'word' && Object.hasOwn(units, word) ? units[word] : undefined
  if (known === undefined) return fail(cursor, unit, unitWords)
  return inSi(cursor, first, value, word, known)
}

function inSi(
  cursor: Cursor,
  first: Token,
  value: number,
  unit: string,
  { kind, factor }: { readonly kind: StepQuantity['kind']; readonly factor: number },
): StepQuantity {
  switch (kind) {
    case 'temperature': {
      const kelvin = unit === 'k' ? value : value + ZERO_CELSIUS
      if (kelvin <= 0) fail(cursor, first, 'a temperature above absolute zero')
      return { kind, value: kelvin }
    }
    case 'voltage':
      return { kind, value: value * factor }
    case 'current':
      return { kind, value: current(cursor, first, value * factor) }
    default:
      return { kind, value: positive(cursor, first, value * factor) }
  }
}

/** A current, or a current density where "/cm^2" or "/m^2" follows. */
function current(cursor: Cursor, first: Token, amperes: number): Rate {
  positive(cursor, first, amperes)
  if (!takeMark(cursor, '/')) return { value: amperes, unit: 'A' }
  const length = next(cursor)
  const word = length.text.toLowerCase()
  const squared = word.endsWith('²') || squareMark(cursor)
  const perSquareMetre = { m: 1, cm: 1e4 }[word.replace('²', '')]
  if (length.kind !== 'word' || perSquareMetre === undefined || !squared) {
    return fail(cursor, length, 'an area after the slash: cm^2 or m^2')
  }
  return { value: amperes * perSquareMetre, unit: 'A/m^2' }
}

function squareMark(cursor: Cursor): boolean {
  takeMark(cursor, '^')
  const token = here(cursor)
  if (token.kind !== 'number' || token.text !== '2') return false
  cursor.at++
  return true
}

/** The rate of `C/3` or `2C/3`, the cursor being just behind the C. */
function fractionAfterC(cursor: Cursor, numerator: number, first: Token): number {
  if (!takeMark(cursor, '/')) return positive(cursor, first, numerator)
  const token = next(cursor)
  if (token.kind !== 'number') fail(cursor, token, 'a number of hours, as in C/3')
  return positive(cursor, first, numerator / Number(token.text))
}

function positive(cursor: Cursor, token: Token, value: number): number {
  if (!(value > 0 && value < Infinity)) {
    fail(
      cursor,
      token,
      'an amount above zero',
      'the words Charge and Discharge carry the sign; no current is "Rest for …"',
    )
  }
  return value
}

function family(kind: StepQuantity['kind'], factor: number, ...names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { kind, factor }]))
}
