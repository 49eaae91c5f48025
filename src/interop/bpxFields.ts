import type { InputIssue } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
import { misspelt, miswritten } from './bpxNames.ts'
import { convert, implausible, inFile, unitIn } from './bpxRanges.ts'

/** An object of the file while it is read. What is wrong is added to `issues`, and reading goes on. */
export interface Section {
  /** From the top of the file, joined by dots. */
  readonly path: string
  /** Undefined where the section is missing or no object (which has then been reported). */
  readonly fields: Readonly<Record<string, unknown>> | undefined
  readonly issues: InputIssue[]
}

/** Bounds on a number and what is taken where it is missing. */
export interface NumberRule {
  readonly above?: number
  readonly atLeast?: number
  readonly atMost?: number
  readonly below?: number
  /** Without one, a missing field is an issue. */
  readonly fallback?: number
}

export function pathTo({ path }: Section, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** Begins to read an object. Keys in another unit or with other capitals than the format's are issues. */
export function openSection(
  path: string,
  fields: Readonly<Record<string, unknown>>,
  issues: InputIssue[],
): Section {
  const section = { path, fields, issues }
  for (const [written, meant] of miswritten(fields)) reportName(section, written, meant)
  return section
}

/** Adds what is wrong with a field. One that is missing is looked for under other names first. */
export function report(section: Section, key: string, issue: Omit<InputIssue, 'path'>): void {
  const other = has(section, key) ? undefined : nameOf(section, key)
  if (other === undefined) section.issues.push({ path: pathTo(section, key), ...issue })
  else if (!other.said) reportName(section, other.written, key)
}

/** The name that a missing field stands under, and whether `openSection` has said so. */
function nameOf({ fields = {} }: Section, key: string) {
  const found = miswritten(fields).find(([, meant]) => meant === key)
  if (found !== undefined) return { written: found[0], said: true }
  const written = misspelt(fields, key)
  return written === undefined ? undefined : { written, said: false }
}

/** A field under a name that is not the format's; its value in the unit of the format is what to try. */
function reportName(section: Section, written: string, meant: string): void {
  const value = fieldOf(section, written)
  const [from, to] = [unitIn(written), unitIn(meant)]
  const number = typeof value === 'number' ? convert(value, from, to) : undefined
  const inUnit = from === to ? 'rename it' : `rename it, with its values in ${to}`
  section.issues.push({
    path: pathTo(section, written),
    ...(isRecord(value) ? {} : { value }),
    expected: `\`${meant}\`, as the format has it`,
    remedy: number === undefined ? inUnit : `"${meant}": ${inFile(number)}`,
  })
}

export function fieldOf({ fields }: Section, key: string): unknown {
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
}

export function has(section: Section, key: string): boolean {
  return fieldOf(section, key) !== undefined
}

/** A section inside another, also under a name that is nearly right; a missing one is an issue unless it is `optional`. */
export function sectionOf(
  section: Section,
  key: string,
  need: 'needed' | 'optional' = 'needed',
): Section {
  const { fields, issues } = section
  const written = has(section, key) ? key : (nameOf(section, key)?.written ?? key)
  const value = fieldOf(section, written)
  if (fields !== undefined && !(written === key && isRecord(value))) {
    const absent = value === undefined && need === 'optional'
    if (!absent) report(section, key, { ...found(value), expected: 'an object { … }' })
  }
  const path = pathTo(section, written)
  return isRecord(value) ? openSection(path, value, issues) : { path, fields: undefined, issues }
}

/** A number within bounds; NaN where it is not, which has then been reported. */
export function numberOf(section: Section, key: string, rule: NumberRule = {}): number {
  if (section.fields === undefined) return rule.fallback ?? Number.NaN
  const value = fieldOf(section, key)
  if (value === undefined && rule.fallback !== undefined) return rule.fallback
  const odd = typeof value === 'number' ? implausible(key, value) : undefined
  const allowed = typeof value === 'number' && isWithin(value, rule)
  if (allowed && odd === undefined) return value
  const remedy = odd?.remedy ?? remedyFor(key, value, rule)
  report(section, key, {
    ...found(value),
    expected: allowed && odd !== undefined ? odd.expected : `a number${boundsInWords(rule)}`,
    ...(remedy === undefined ? {} : { remedy }),
  })
  return Number.NaN
}

/** Refuses a function whose value at one place is beyond what its key can be. */
export function checkRange(section: Section, key: string, value: number, where: string): void {
  const odd = implausible(key, value)
  if (odd === undefined) return
  const { expected, ...remedy } = odd
  const said = fieldOf(section, key)
  const place = said === value ? '' : `; at ${where} it is ${inFile(value)}`
  report(section, key, { value: said, expected: `${expected}${place}`, ...remedy })
}

/** A number in quotes, text with a unit, or a share in percent. */
function remedyFor(key: string, value: unknown, { atMost }: NumberRule): string | undefined {
  if (typeof value === 'string' && Number.isFinite(Number(value)) && value.trim() !== '')
    return `${value.trim()} without the quotes`
  if (typeof value === 'string') {
    const [, number, unit] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)\s*(\S.*?)\s*$/i.exec(value) ?? []
    const inUnit = unit === undefined ? undefined : convert(Number(number), unit, unitIn(key))
    return inUnit === undefined ? undefined : `${inFile(inUnit)}, a bare number in ${unitIn(key)}`
  }
  if (typeof value === 'number' && atMost === 1 && value >= 5 && value <= 100)
    return `${inFile(value / 100)}, if ${value} is in %`
  return undefined
}

export function found(value: unknown): { readonly value?: unknown } {
  return value === undefined ? {} : { value }
}

function isWithin(
  value: number,
  { above = -Infinity, atLeast, atMost = Infinity, below = Infinity }: NumberRule,
): boolean {
  return (
    Number.isFinite(value) &&
    value > above &&
    value >= (atLeast ?? -Infinity) &&
    value <= atMost &&
    value < below
  )
}

function boundsInWords({ above, atLeast, atMost, below }: NumberRule): string {
  const words = [
    above === undefined ? '' : `more than ${above}`,
    atLeast === undefined ? '' : `at least ${atLeast}`,
    atMost === undefined ? '' : `at most ${atMost}`,
    below === undefined ? '' : `less than ${below}`,
  ].filter((word) => word !== '')
  return words.length === 0 ? '' : `, ${words.join(' and ')}`
}
