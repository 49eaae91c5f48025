import type { InputIssue } from '../units/inputError.ts'

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

export function report(section: Section, key: string, issue: Omit<InputIssue, 'path'>): void {
  section.issues.push({ path: pathTo(section, key), ...issue })
}

export function fieldOf({ fields }: Section, key: string): unknown {
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
}

export function has(section: Section, key: string): boolean {
  return fieldOf(section, key) !== undefined
}

/** A section inside another; a missing one is an issue unless it is `optional`. */
export function sectionOf(
  section: Section,
  key: string,
  need: 'needed' | 'optional' = 'needed',
): Section {
  const value = fieldOf(section, key)
  const inner = { path: pathTo(section, key), issues: section.issues }
  if (isRecord(value)) return { ...inner, fields: value }
  if (section.fields !== undefined && !(value === undefined && need === 'optional')) {
    report(section, key, { ...found(value), expected: 'an object { … }' })
  }
  return { ...inner, fields: undefined }
}

/** A number within bounds; NaN where it is not, which has then been reported. */
export function numberOf(section: Section, key: string, rule: NumberRule = {}): number {
  if (section.fields === undefined) return rule.fallback ?? Number.NaN
  const value = fieldOf(section, key)
  if (value === undefined && rule.fallback !== undefined) return rule.fallback
  if (typeof value === 'number' && isWithin(value, rule)) return value
  const remedy = typeof value === 'string' && Number.isFinite(Number(value)) && value.trim() !== ''
  report(section, key, {
    ...found(value),
    expected: `a number${boundsInWords(rule)}`,
    ...(remedy ? { remedy: `${value.trim()} without the quotes` } : {}),
  })
  return Number.NaN
}

export function found(value: unknown): { readonly value?: unknown } {
  return value === undefined ? {} : { value }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
