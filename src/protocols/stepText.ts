import { nearest } from '../units/nearest.ts'
import { atStepEnd, type Cursor, fail, here, next, takeWord } from './cursor.ts'
import { limitExamples, limitsOf, missingEnd } from './limits.ts'
import type { Control, Limit, Step } from './protocol.ts'
import { readQuantity, type StepQuantity } from './quantities.ts'
import type { Token } from './tokens.ts'

export const stepWords =
  'a step: Charge at …, Discharge at …, Hold at …, Rest for …, Set temperature …, or repeat n { … }'

/**
 * Reads one step up to its end:
 *
 *     step   = ("Charge" | "Discharge") "at" (current | C-rate | current density | power) clause+
 *            | "Hold" ["at" voltage] clause+        without a voltage: at the one the step before it went to
 *            | "Rest" clause+
 *     clause = ("for" | "until") limit {"or" ["for" | "until"] limit} | "at" temperature
 *
 * @param before the step before it in the same block
 */
export function readStep(cursor: Cursor, before: Step | undefined): Step {
  const verb = next(cursor)
  const word = verb.kind === 'word' ? verb.text.toLowerCase() : ''
  switch (word) {
    case 'charge':
      return finished(cursor, verb, word, driven(cursor, -1))
    case 'discharge':
      return finished(cursor, verb, word, driven(cursor, 1))
    case 'hold':
      return finished(cursor, verb, word, held(cursor, before))
    case 'rest':
      return finished(cursor, verb, word, { kind: 'rest' })
    default:
      return fail(cursor, verb, stepWords, meant(word))
  }
}

/** "'Charge'" for "Chrage". */
function meant(word: string): string | undefined {
  const known = nearest(word, ['Charge', 'Discharge', 'Hold', 'Rest', 'repeat', 'Set'])
  return word === '' || known === undefined ? undefined : `'${known}'`
}

function driven(cursor: Cursor, sign: 1 | -1): Control {
  const expected = 'a current (1 A, 50 mA, 5 mA/cm^2), a C-rate (C/3, 0.5C) or a power (20 W)'
  if (takeWord(cursor, 'at') === undefined) fail(cursor, here(cursor), `"at" and ${expected}`)
  const place = here(cursor)
  const quantity = readQuantity(cursor, expected)
  if (quantity.kind === 'power') return { kind: 'power', value: sign * quantity.value }
  if (quantity.kind !== 'current')
    return fail(cursor, place, expected, 'a constant voltage is "Hold at 4.2 V until C/20"')
  const { value, unit } = quantity.value
  return { kind: 'current', value: { value: sign * value, unit } }
}

function held(cursor: Cursor, before: Step | undefined): Control {
  if (takeWord(cursor, 'at') !== undefined) {
    const place = here(cursor)
    const expected = 'a voltage, as in 4.2 V or upper cut-off'
    const quantity = readQuantity(cursor, expected)
    if (quantity.kind !== 'voltage') return fail(cursor, place, expected)
    return { kind: 'voltage', value: quantity.value }
  }
  const reached = before?.until.find((limit) => limit.kind === 'voltage')
  if (reached === undefined) {
    return fail(
      cursor,
      here(cursor),
      '"at" and a voltage, since no step before it goes to one',
      'Hold at 4.2 V until C/20',
    )
  }
  return { kind: 'voltage', value: reached.value }
}

function finished(cursor: Cursor, verb: Token, word: string, control: Control): Step {
  const until: Limit[] = []
  let ambientTemperature: number | undefined
  while (!atStepEnd(cursor)) {
    const place = here(cursor)
    const clause = takeWord(cursor, 'for', 'until', 'or', 'at')
    if (clause === 'at') {
      const quantity = readQuantity(cursor, 'a temperature, as in 10 degC')
      if (quantity.kind !== 'temperature')
        fail(cursor, place, 'only a temperature after a further "at", as in 10 degC')
      ambientTemperature = quantity.value as number
    } else if (clause === undefined || (clause === 'or' && until.length === 0)) {
      fail(
        cursor,
        place,
        '"until …", "for …", "or …", "at … degC", or the end of the step (; or a new line)',
      )
    } else {
      until.push(readLimit(cursor, clause, control))
    }
  }
  requireEnd(cursor, word, control, until)
  const text = cursor.text.slice(verb.start, cursor.tokens[cursor.at - 1].end)
  return {
    kind: 'step',
    control,
    until,
    text,
    ...(ambientTemperature === undefined ? {} : { ambientTemperature }),
  }
}

function readLimit(cursor: Cursor, clause: string, control: Control): Limit {
  const word = clause === 'or' ? (takeWord(cursor, 'for', 'until') ?? clause) : clause
  const allowed = limitsOf(control)
  const expected =
    word === 'for'
      ? 'a duration, as in 2 hours'
      : `a limit: ${allowed.map((kind) => limitExamples[kind]).join(', ')}`
  const place = here(cursor)
  const quantity = readQuantity(cursor, expected)
  const fits: readonly StepQuantity['kind'][] = word === 'for' ? ['duration'] : allowed
  if (quantity.kind === 'power' || !fits.includes(quantity.kind))
    return fail(cursor, place, expected)
  return quantity
}

function requireEnd(cursor: Cursor, word: string, control: Control, until: readonly Limit[]): void {
  const missing = missingEnd(control, until)
  if (missing !== undefined) fail(cursor, here(cursor), `${word} to have ${missing}`)
}
