import { InputError, type InputIssue } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
import { nearest } from '../units/nearest.ts'
import { profileStep } from './profileStep.ts'
import type { Protocol, ProtocolPart } from './protocol.ts'
import { deepestNesting, parseProtocol, readSteps } from './protocolText.ts'

const protocolFields = ['$schema', 'id', 'title', 'description', 'steps']

/**
 * A protocol from JSON: the text itself, a list of steps, or `{ title, steps }`. A step is one of
 *
 *     "Charge at C/3 until 4.2 V"   (or "until upper cut-off")                   words, also several steps
 *     { "charge" | "discharge": "C/3", "until": "4.2 V" | ["4.2 V", "2 h"] }      with "at": "10 degC" if wanted
 *     { "hold": "4.2 V", "until": "C/20" }     { "rest": "1 h" }
 *     { "repeat": 100, "steps": [ … ] }
 *     { "profile": { "time": [s …], "current" | "power" | "voltage": [… A, W or V] } }     > 0 discharges
 *
 * A profile of current or power ends where the cell comes to a cut-off, unless it also says `"cutOffs": "ignored"`.
 *
 * @throws InputError with every problem and its path, "steps[2], line 1, column 11"
 */
export function protocolFrom(json: unknown, file?: string): Protocol {
  if (typeof json === 'string') return parseProtocol(json, undefined, file)
  const issues: InputIssue[] = []
  const named = (issue: InputIssue) => (file === undefined ? issue : { file, ...issue })
  if (!isRecord(json) && !Array.isArray(json)) {
    const expected = 'protocol text, a list of steps, or an object { title, steps }'
    throw new InputError([named({ path: '(file)', value: json, expected })])
  }
  const fields = Array.isArray(json) ? { steps: json } : json
  refuseUnknown(fields, protocolFields, '', issues)
  const { title = file ?? 'protocol', steps } = fields
  if (typeof title !== 'string') issues.push({ path: 'title', value: title, expected: 'text' })
  const parts = partsFrom(steps, 'steps', issues, 0)
  if (issues.length > 0) throw new InputError(issues.map(named))
  return { title: String(title), parts }
}

function partsFrom(
  steps: unknown,
  path: string,
  issues: InputIssue[],
  depth: number,
): ProtocolPart[] {
  if (!Array.isArray(steps) || steps.length === 0) {
    issues.push({
      path,
      ...(steps === undefined ? {} : { value: steps }),
      expected: 'a list of steps',
    })
    return []
  }
  const parts: ProtocolPart[] = []
  steps.forEach((step: unknown, i) => {
    parts.push(...partFrom(step, `${path}[${i}]`, parts.at(-1), issues, depth))
  })
  return parts
}

function partFrom(
  step: unknown,
  path: string,
  before: ProtocolPart | undefined,
  issues: InputIssue[],
  depth: number,
): ProtocolPart[] {
  if (typeof step === 'string') return wordsAt(step, path, before, issues)
  if (!isRecord(step)) {
    issues.push({ path, value: step, expected: 'a step: words, or an object' })
    return []
  }
  if ('repeat' in step) return loopFrom(step, path, issues, depth)
  if ('profile' in step) {
    refuseUnknown(step, ['profile', 'cutOffs'], path, issues)
    return profileFrom(step, path, issues)
  }
  const words = wordsOf(step, path, issues)
  if (words === undefined) return []
  const parts = wordsAt(words, path, before, issues)
  if (parts.length > 1) issues.push({ path, value: words, expected: 'one step an object' })
  return parts
}

/** Words at a path of the file: positions are said as path and place in the words. */
function wordsAt(
  words: string,
  path: string,
  before: ProtocolPart | undefined,
  issues: InputIssue[],
): ProtocolPart[] {
  const found: InputIssue[] = []
  const parts = readSteps(words, found, { before })
  for (const issue of found) issues.push({ ...issue, path: `${path}, ${issue.path}` })
  return parts
}

function loopFrom(
  step: Readonly<Record<string, unknown>>,
  path: string,
  issues: InputIssue[],
  depth: number,
): ProtocolPart[] {
  refuseUnknown(step, ['repeat', 'steps'], path, issues)
  const { repeat: times, steps } = step
  if (depth >= deepestNesting) {
    issues.push({ path, expected: `loops nested at most ${deepestNesting} deep` })
    return []
  }
  const parts = partsFrom(steps, `${path}.steps`, issues, depth + 1)
  if (typeof times === 'number' && Number.isSafeInteger(times) && times >= 1) {
    return [{ kind: 'repeat', times, parts }]
  }
  issues.push({
    path: `${path}.repeat`,
    value: times,
    expected: 'a whole number of passes, 1 or more',
  })
  return []
}

const verbs = {
  charge: 'Charge at',
  discharge: 'Discharge at',
  hold: 'Hold at',
  rest: 'Rest for',
} as const

/** The words that an object stands for; undefined where it has no verb, or values that are no text. */
function wordsOf(
  step: Readonly<Record<string, unknown>>,
  path: string,
  issues: InputIssue[],
): string | undefined {
  const said = Object.keys(verbs).filter((verb) => verb in step) as (keyof typeof verbs)[]
  const [verb] = said
  if (said.length !== 1) {
    const expected = `one of ${Object.keys(verbs).join(', ')}, repeat, profile`
    issues.push({ path, value: step, expected })
    return undefined
  }
  refuseUnknown(step, [verb, 'until', 'at'], path, issues)
  const limits = step.until === undefined ? [] : [step.until].flat()
  const at = step.at === undefined ? [] : [step.at]
  const values = [step[verb], ...limits, ...at]
  if (!values.every((value) => typeof value === 'string')) {
    issues.push({ path, value: step, expected: 'text with units, as in "4.2 V"' })
    return undefined
  }
  const clauses = [
    ...limits.map((limit, i) => `${i === 0 ? 'until' : 'or'} ${limit}`),
    ...at.map((t) => `at ${t}`),
  ]
  return [verbs[verb], step[verb], ...clauses].join(' ')
}

const quantities = ['current', 'power', 'voltage'] as const

function profileFrom(
  { profile, cutOffs = 'followed' }: Readonly<Record<string, unknown>>,
  stepPath: string,
  issues: InputIssue[],
): ProtocolPart[] {
  const path = `${stepPath}.profile`
  if (cutOffs !== 'followed' && cutOffs !== 'ignored') {
    issues.push({
      path: `${stepPath}.cutOffs`,
      value: cutOffs,
      expected: "'followed' or 'ignored'",
    })
    return []
  }
  const expected = 'time and one of current, power, voltage: lists of numbers'
  if (!isRecord(profile)) {
    issues.push({ path, value: profile, expected })
    return []
  }
  refuseUnknown(profile, ['time', ...quantities], path, issues)
  const said = quantities.filter((quantity) => quantity in profile)
  const [quantity] = said
  const columns = [profile.time, profile[quantity ?? 'current']].map(numbersFrom)
  const [time, value] = columns
  if (
    said.length !== 1 ||
    time === undefined ||
    value === undefined ||
    time.length !== value.length
  ) {
    issues.push({ path, expected: `${expected}, equally long` })
    return []
  }
  const samples = { time, value, quantity, text: 'profile', cutOffs } as const
  const step = profileStep(samples, (index, wanted) => {
    issues.push({ path: `${path}.time[${index}]`, value: time[index], expected: wanted })
  })
  return step === undefined ? [] : [step]
}

function numbersFrom(list: unknown): Float64Array | undefined {
  if (!Array.isArray(list)) return undefined
  return list.every((value) => typeof value === 'number' && Number.isFinite(value))
    ? Float64Array.from(list)
    : undefined
}

function refuseUnknown(
  fields: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  issues: InputIssue[],
): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue
    const meant = nearest(key, known)
    issues.push({
      path: path === '' ? key : `${path}.${key}`,
      value: fields[key],
      expected: `no field of this name; known here: ${known.join(', ')}`,
      remedy: meant === undefined ? 'remove it' : `'${meant}'`,
    })
  }
}
