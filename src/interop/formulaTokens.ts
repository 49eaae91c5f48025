/** A number, a name, an operator or bracket of a formula. */
export interface FormulaToken {
  readonly kind: 'number' | 'name' | 'mark' | 'end'
  readonly text: string
  /** Characters from the start of the formula, from 1. */
  readonly position: number
}

export interface FormulaCursor {
  readonly source: string
  /** The token in hand. */
  token: FormulaToken
  /** Where the next one is looked for. */
  end: number
}

/** A formula that cannot be read: where, and what was expected there. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
  readonly position: number
  readonly expected: string
  readonly found: string

  constructor({ position, text }: FormulaToken, expected: string) {
    super(`character ${position}: expected ${expected}`)
    this.position = position
    this.expected = expected
    this.found = text
  }
}

export function cursorOn(source: string): FormulaCursor {
  const start: FormulaToken = { kind: 'end', text: '', position: 1 }
  const cursor: FormulaCursor = { source, token: start, end: 0 }
  next(cursor)
  return cursor
}

/** Takes the next token in hand. */
export function next(cursor: FormulaCursor): void {
  const { source } = cursor
  const start = past(source, cursor.end, isSpace)
  const [kind, end] = tokenAt(source, start)
  if (kind !== 'end' && end === start) throw unknownCharacter(source, start)
  cursor.token = { kind, text: source.slice(start, end), position: start + 1 }
  cursor.end = end
}

/** Kind of the token that starts here, and where it ends: at its start where there is none. */
function tokenAt(source: string, start: number): [FormulaToken['kind'], number] {
  if (start === source.length) return ['end', start]
  const first = source[start]
  if (isLetter(first)) return ['name', past(source, start, isNamePart)]
  if (first === '*') return ['mark', start + (source[start + 1] === '*' ? 2 : 1)]
  if ('+-/()'.includes(first)) return ['mark', start + 1]
  return ['number', numberEnd(source, start)]
}

/** 1, 1.5, 1., .5, each with an exponent or without. */
function numberEnd(source: string, start: number): number {
  const whole = past(source, start, isDigit)
  const end = source[whole] === '.' ? past(source, whole + 1, isDigit) : whole
  if (whole === start && end <= start + 1) return start
  if (source[end] !== 'e' && source[end] !== 'E') return end
  const sign = source[end + 1] === '+' || source[end + 1] === '-' ? 1 : 0
  const exponentEnd = past(source, end + 1 + sign, isDigit)
  return exponentEnd > end + 1 + sign ? exponentEnd : end
}

function past(source: string, start: number, belongs: (character: string) => boolean): number {
  let end = start
  while (end < source.length && belongs(source[end])) end++
  return end
}

const isDigit = (c: string) => c >= '0' && c <= '9'
const isLetter = (c: string) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_'
const isNamePart = (c: string) => isLetter(c) || isDigit(c) || c === '.'
const isSpace = (c: string) => c <= ' ' || (c > '~' && c.trim() === '')

function unknownCharacter(source: string, start: number): FormulaError {
  const text = String.fromCodePoint(source.codePointAt(start) ?? 0)
  const expected =
    text === '^' ? '** for a power' : 'a number, x, a function, an operator or a bracket'
  return new FormulaError({ kind: 'mark', text, position: start + 1 }, expected)
}
