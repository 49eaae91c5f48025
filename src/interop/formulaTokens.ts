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
  /** Whether x has been met. */
  variable: boolean
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

const pattern =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z_0-9.]*)|(?<mark>\*\*|[-+*/()])|(?<end>$))/y

export function cursorOn(source: string): FormulaCursor {
  const start: FormulaToken = { kind: 'end', text: '', position: 1 }
  const cursor: FormulaCursor = { source, token: start, end: 0, variable: false }
  next(cursor)
  return cursor
}

/** Takes the next token in hand. */
export function next(cursor: FormulaCursor): void {
  pattern.lastIndex = cursor.end
  const match = pattern.exec(cursor.source)
  if (match === null) throw unknownCharacter(cursor)
  const { number, name, mark } = match.groups ?? {}
  const text = number ?? name ?? mark ?? ''
  cursor.end = pattern.lastIndex
  cursor.token = {
    kind:
      number !== undefined
        ? 'number'
        : name !== undefined
          ? 'name'
          : mark !== undefined
            ? 'mark'
            : 'end',
    text,
    position: cursor.end - text.length + 1,
  }
}

function unknownCharacter({ source, end }: FormulaCursor): FormulaError {
  const start = end + source.slice(end).search(/\S/)
  const text = String.fromCodePoint(source.codePointAt(start) ?? 0)
  const expected =
    text === '^' ? '** for a power' : 'a number, x, a function, an operator or a bracket'
  return new FormulaError({ kind: 'mark', text, position: start + 1 }, expected)
}
