import { InputError, type InputIssue } from '../units/inputError.ts'
import {
  atStepEnd,
  type Cursor,
  cursorOn,
  fail,
  here,
  issueAt,
  next,
  ProtocolSyntaxError,
  takeMark,
  takeWord,
} from './cursor.ts'
import type { Loop, Protocol, ProtocolPart, Step } from './protocol.ts'
import { readQuantity } from './quantities.ts'
import { readStep } from './stepText.ts'

/** Loops within loops beyond this are a slip of the pen, and would not fit the stack of those who unroll them. */
export const deepestNesting = 20

/** After so many faults the text is no protocol, and the rest of it is not read. */
const mostIssues = 20

/**
 * Reads a protocol in words: steps divided by `;` or new lines, `repeat n { … }` nests, `#` begins a comment, capitals
 * do not matter. Words of PyBaMM's experiments are understood; "upper cut-off" and "lower cut-off" are voltages of the cell
 * that is run. Charge is negative current.
 *
 * @throws InputError with every step that does not parse: line, column, an excerpt with « » around the place
 * @example
 * parseProtocol('repeat 100 { Charge at C/3 until 4.2 V; Hold at 4.2 V until C/20; Discharge at C/3 until 2.5 V }')
 */
export function parseProtocol(text: string, title?: string, file?: string): Protocol {
  const issues: InputIssue[] = []
  const parts = readSteps(text, issues, { file })
  if (issues.length > 0) throw new InputError(issues)
  return { title: title ?? text.trim().replace(/\s*\n\s*/g, '; '), parts }
}

/** Where a piece of protocol text stands. */
export interface Surroundings {
  readonly file?: string | undefined
  /** The step before it, whose voltage a "Hold until …" takes up. */
  readonly before?: ProtocolPart | undefined
}

/** Reads one or more steps; what is wrong with them is added to `issues`. */
export function readSteps(
  text: string,
  issues: InputIssue[],
  { file, before }: Surroundings = {},
): ProtocolPart[] {
  const cursor = cursorOn(text, file)
  const known = issues.length
  const parts = readBlock(cursor, issues, 0, before)
  if (issues.length === known && parts.length === 0) {
    issues.push(issueAt(cursor, here(cursor), 'at least one step', 'Discharge at 1C until 2.5 V'))
  }
  return parts
}

/** Reads parts up to the closing brace (depth > 0) or the end; a part that fails becomes an issue and is skipped. */
function readBlock(
  cursor: Cursor,
  issues: InputIssue[],
  depth: number,
  before?: ProtocolPart,
): ProtocolPart[] {
  const parts: ProtocolPart[] = []
  let ambient: Ambient | undefined
  for (;;) {
    while (here(cursor).kind === 'separator') next(cursor)
    const token = here(cursor)
    if (token.kind === 'end' || (depth > 0 && token.text === '}')) break
    try {
      const set = readAmbient(cursor)
      if (set !== undefined) {
        ambient = set
        continue
      }
      parts.push(
        withAmbient(cursor, readPart(cursor, issues, depth, parts.at(-1) ?? before), ambient),
      )
      ambient = undefined
    } catch (error) {
      if (!(error instanceof ProtocolSyntaxError)) throw error
      issues.push(error.issue)
      skipStep(cursor, depth)
      if (issues.length >= mostIssues) cursor.at = cursor.tokens.length - 1
    }
  }
  if (ambient !== undefined)
    issues.push(issueAt(cursor, ambient.token, 'a step after the temperature is set'))
  return parts
}

function readPart(
  cursor: Cursor,
  issues: InputIssue[],
  depth: number,
  before: ProtocolPart | undefined,
): ProtocolPart {
  if (takeWord(cursor, 'repeat') !== undefined) return readLoop(cursor, issues, depth)
  const step = readStep(cursor, before?.kind === 'step' ? before : undefined)
  if (depth === 0 && here(cursor).text === '}')
    fail(cursor, here(cursor), 'no closing brace here: none is open')
  return step
}

function readLoop(cursor: Cursor, issues: InputIssue[], depth: number): Loop {
  const count = next(cursor)
  const times = Number(count.text)
  if (count.kind !== 'number' || !Number.isSafeInteger(times) || times < 1) {
    fail(cursor, count, 'a whole number of passes after "repeat", 1 or more', 'repeat 100 { … }')
  }
  takeWord(cursor, 'times', 'time')
  while (here(cursor).kind === 'separator') next(cursor)
  const brace = here(cursor)
  if (!takeMark(cursor, '{')) fail(cursor, brace, 'an opening brace {', 'repeat 100 { … }')
  if (depth >= deepestNesting) {
    cursor.at = cursor.tokens.length - 1
    fail(cursor, brace, `loops nested at most ${deepestNesting} deep`)
  }
  const before = issues.length
  const parts = readBlock(cursor, issues, depth + 1)
  if (!takeMark(cursor, '}'))
    fail(
      cursor,
      here(cursor),
      'a closing brace } for the loop',
      `count the braces after line ${lineOf(cursor, brace.start)}`,
    )
  if (parts.length === 0 && issues.length === before)
    fail(cursor, brace, 'at least one step between the braces')
  if (!atStepEnd(cursor)) fail(cursor, here(cursor), 'a new step after the loop: ; or a new line')
  return { kind: 'repeat', times, parts }
}

interface Ambient {
  readonly kelvin: number
  readonly token: ReturnType<typeof here>
}

/** "Set temperature [to] 45 degC": belongs to the step that follows it. */
function readAmbient(cursor: Cursor): Ambient | undefined {
  const token = here(cursor)
  if (takeWord(cursor, 'set') === undefined) return undefined
  takeWord(cursor, 'ambient')
  if (takeWord(cursor, 'temperature') === undefined)
    fail(cursor, here(cursor), '"temperature", as in "Set temperature 45 degC"')
  takeWord(cursor, 'to', 'at')
  const place = here(cursor)
  const quantity = readQuantity(cursor, 'a temperature, as in 45 degC')
  if (quantity.kind !== 'temperature') return fail(cursor, place, 'a temperature, as in 45 degC')
  if (!atStepEnd(cursor)) fail(cursor, here(cursor), 'the end of the step (; or a new line)')
  return { kelvin: quantity.value, token }
}

function withAmbient(
  cursor: Cursor,
  part: ProtocolPart,
  ambient: Ambient | undefined,
): ProtocolPart {
  if (ambient === undefined) return part
  if (part.kind === 'step') return { ambientTemperature: ambient.kelvin, ...part }
  if (stepsOf(part).some((step) => step.ambientTemperature !== undefined)) {
    return fail(
      cursor,
      ambient.token,
      'no temperature set before a loop that sets others',
      'set it inside the loop, at each step that needs it',
    )
  }
  const [first, ...rest] = part.parts
  return first === undefined
    ? part
    : { ...part, parts: [withAmbient(cursor, first, ambient), ...rest] }
}

function stepsOf(part: ProtocolPart): Step[] {
  return part.kind === 'step' ? [part] : part.parts.flatMap(stepsOf)
}

/** To the end of the step that failed, so that the next one is read with a fresh mind. */
function skipStep(cursor: Cursor, depth: number): void {
  let open = 0
  for (;;) {
    const { kind, text } = here(cursor)
    if (kind === 'end' || (open === 0 && kind === 'separator')) return
    if (text === '{') open++
    if (text === '}' && open === 0 && depth > 0) return
    if (text === '}') open = Math.max(0, open - 1)
    cursor.at++
  }
}

function lineOf({ text }: Cursor, start: number): number {
  return text.slice(0, start).split('\n').length
}
