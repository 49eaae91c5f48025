import type { InputIssue } from '../units/inputError.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A place in protocol text, moved on by what reads from it. */
export interface Cursor {
  readonly text: string
  /** The file the text stands in, for messages. */
  readonly file: string | undefined
  readonly tokens: readonly Token[]
  at: number
}

/** Thrown inside the parser only; `parseProtocol` gathers the issues of all steps into one InputError. */
export class ProtocolSyntaxError extends Error {
  override readonly name = 'ProtocolSyntaxError'
  readonly issue: InputIssue

  constructor(issue: InputIssue) {
    super(issue.expected)
    this.issue = issue
  }
}

export function cursorOn(text: string, file?: string): Cursor {
  return { text, file, tokens: tokensOf(text), at: 0 }
}

export function here({ tokens, at }: Cursor): Token {
  return tokens[at]
}

/** Moves on and returns what was passed; stays on the end. */
export function next(cursor: Cursor): Token {
  const token = here(cursor)
  if (token.kind !== 'end') cursor.at++
  return token
}

/** Passes one of the words (lower case) and returns it; stays where it is, and returns undefined, on anything else. */
export function takeWord(cursor: Cursor, ...words: readonly string[]): string | undefined {
  const token = here(cursor)
  const word = token.text.toLowerCase()
  if (token.kind !== 'word' || !words.includes(word)) return undefined
  cursor.at++
  return word
}

export function takeMark(cursor: Cursor, mark: string): boolean {
  const token = here(cursor)
  if (token.kind !== 'mark' || token.text !== mark) return false
  cursor.at++
  return true
}

/** True at `;`, at a new line, at a brace that closes, and at the end of the text. */
export function atStepEnd(cursor: Cursor): boolean {
  const { kind, text } = here(cursor)
  return kind === 'separator' || kind === 'end' || (kind === 'mark' && text === '}')
}

/** Ends the reading of a step at `token`: what was expected there, and what to try. */
export function fail(cursor: Cursor, token: Token, expected: string, remedy?: string): never {
  throw new ProtocolSyntaxError(issueAt(cursor, token, expected, remedy))
}

/** An issue with line, column, and an excerpt in which « » point at the place. */
export function issueAt(
  cursor: Cursor,
  token: Token,
  expected: string,
  remedy?: string,
): InputIssue {
  const { text, file } = cursor
  const before = text.slice(0, token.start).split('\n')
  const line = before[before.length - 1]
  return {
    ...(file === undefined ? {} : { file }),
    path: `line ${before.length}, column ${line.length + 1}`,
    value: excerpt(text, token),
    expected,
    ...(remedy === undefined ? {} : { remedy }),
  }
}

/** Up to 24 characters of the same step on each side, the place itself between « and ». */
function excerpt(text: string, { start, end, kind }: Token): string {
  const stepStart =
    Math.max(text.lastIndexOf(';', start - 1), text.lastIndexOf('\n', start - 1)) + 1
  const left = text.slice(start === 0 ? 0 : stepStart, start).trimStart()
  const right = text.slice(end).split(/[;\n]/, 1)[0]
  const found =
    kind === 'end' || kind === 'separator' ? '' : text.slice(start, Math.min(end, start + 24))
  const tail = kind === 'separator' ? '' : right.length > 20 ? `${right.slice(0, 20)}…` : right
  return `${left.length > 24 ? `…${left.slice(-24)}` : left}«${found}»${tail}`.trim()
}
