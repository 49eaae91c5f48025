import * as z from 'zod/mini'
import type { Dimension } from './dimension.ts'
import { InputError, type InputIssue } from './inputError.ts'
import { nearest } from './nearest.ts'
import { once } from './once.ts'
import { quantity, type Reading, readQuantity } from './quantity.ts'

/**
 * What a value must look like, and what it becomes. Made by the helpers below; zod stays inside this file, and builds its
 * part when a value is first read: a program that reads no recipe does not wait for a hundred schemas.
 */
export type Schema<Z extends z.ZodMiniType = z.ZodMiniType> = () => Z
/** The type that a schema's values have. */
export type ValueOf<S extends Schema> = z.output<ReturnType<S>>

/** Text that is not empty. */
export const text = () => once(() => z.string().check(z.trim(), z.minLength(1)))

export const trueOrFalse = () => once(() => z.boolean())

/** A number without a unit, for indices and exponents. */
export const plainNumber = ({ min = -Infinity, max = Infinity } = {}) =>
  once(() => z.number().check(z.gte(min), z.lte(max)))

export const wholeNumber = ({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}) =>
  once(() => z.int().check(z.gte(min), z.lte(max)))

/** One of a few words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  once(() => z.enum(words))

export const exactly = <const T extends string>(word: T) => once(() => z.literal(word))

/** A list of at least `min` items. */
export const list = <Z extends z.ZodMiniType>(item: Schema<Z>, { min = 0 } = {}) =>
  once(() => z.array(item()).check(z.minLength(min)))

/** A field that may be missing. */
export const optional = <Z extends z.ZodMiniType>(schema: Schema<Z>) =>
  once(() => z.exactOptional(schema()))

/** Names of any kind to values of one kind. */
export const record = <Z extends z.ZodMiniType>(value: Schema<Z>) =>
  once(() => z.record(z.string(), value()))

type Fields = Readonly<Record<string, Schema>>

/** An object with these fields and no others; an unknown field is named, with the known one it resembles. */
export const object = <const S extends Fields>(fields: S) =>
  once(() => {
    const built = Object.entries(fields).map(([key, schema]) => [key, schema()])
    return z.strictObject(Object.fromEntries(built) as { [K in keyof S]: ReturnType<S[K]> }, {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? Object.keys(fields).join(', ') : undefined,
    })
  })

/** The outermost object of a JSON file: may name its schema for editors. */
export const fileObject = <const S extends Fields>(fields: S) =>
  object({ $schema: optional(text()), ...fields })

/** The first of several schemas that fits; the message says `expected`. */
export const eitherOf = <const S extends readonly [Schema, Schema, ...Schema[]]>(
  schemas: S,
  expected: string,
) =>
  once(() =>
    z.union(
      schemas.map((schema) => schema() as ReturnType<S[number]>),
      { error: () => expected },
    ),
  )

/** One of several objects, told apart by the word in one field. */
export const variant = <
  const K extends string,
  const S extends readonly [Schema<z.ZodMiniObject>, ...Schema<z.ZodMiniObject>[]],
>(
  key: K,
  schemas: S,
) =>
  once(
    () =>
      z.discriminatedUnion(
        key,
        schemas.map((schema) => schema()) as never,
      ) as unknown as z.ZodMiniType<ValueOf<S[number]>>,
  )

/** A value that our own reader reads. `shape` is its JSON Schema, for editors. */
export const readAs = <T>(
  read: (input: unknown) => Reading<T>,
  shape: Readonly<Record<string, unknown>>,
) =>
  once(() =>
    z
      .pipe(
        z.unknown(),
        z.transform((input, context): T => {
          const reading = read(input)
          if (reading.ok) return reading.value
          const { expected, remedy } = reading
          context.issues.push({ code: 'custom', input, message: expected, params: { remedy } })
          return z.NEVER
        }),
      )
      .register(z.globalRegistry, shape),
  )

/** Bounds on a quantity, in words where they are broken. */
export interface Bounds {
  /** Least value [SI] and whether it is itself allowed. */
  readonly above?: number
  readonly atLeast?: number
  readonly atMost?: number
  readonly below?: number
}

const quantityShape = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      properties: { value: { type: 'number' }, unit: { type: 'string' } },
      required: ['value', 'unit'],
    },
  ],
}

/** A quantity of a dimension, as text with a unit or { value, unit }; becomes its SI value. */
export const quantityOf = (dimension: Dimension, bounds: Bounds = {}) =>
  readAs((input) => bounded(readQuantity(input, dimension), bounds, dimension), quantityShape)

/** As `quantityOf`, refusing zero and less. */
export const positive = (dimension: Dimension) => quantityOf(dimension, { above: 0 })

/** A share: 0…1 as a bare number, or '30 %'. */
export const ratio = (bounds: Bounds = { atLeast: 0, atMost: 1 }) =>
  readAs((input) => bounded(readQuantity(input, 'ratio'), bounds, 'ratio'), {
    anyOf: [{ type: 'number' }, ...quantityShape.anyOf],
  })

function bounded(reading: Reading<number>, bounds: Bounds, dimension: Dimension): Reading<number> {
  if (!reading.ok) return reading
  const { above = -Infinity, atLeast = -Infinity, atMost = Infinity, below = Infinity } = bounds
  const { value } = reading
  if (value > above && value >= atLeast && value <= atMost && value < below) return reading
  const words = [
    above > -Infinity ? `more than ${above}` : '',
    atLeast > -Infinity ? `at least ${atLeast}` : '',
    atMost < Infinity ? `at most ${atMost}` : '',
    below < Infinity ? `less than ${below}` : '',
  ].filter((part) => part !== '')
  const units = dimension === 'ratio' ? '' : ' (in SI units)'
  return { ok: false, expected: `${words.join(' and ')}${units}` }
}

/** Reads `data` by a schema. Lists every issue, not only the first. */
export function parseWith<S extends Schema>(schema: S, data: unknown, file?: string): ValueOf<S> {
  const result = schema().safeParse(data)
  if (result.success) return result.data as ValueOf<S>
  const issues = result.error.issues.flatMap((issue) => issuesOf(issue, data))
  throw new InputError(issues.map((issue) => (file === undefined ? issue : { file, ...issue })))
}

/** The JSON Schema of what a file may say, for editors. */
export function jsonSchemaOf(schema: Schema): Record<string, unknown> {
  return z.toJSONSchema(schema(), { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >
}

function issuesOf(issue: z.core.$ZodIssue, data: unknown): InputIssue[] {
  const path = pathOf(issue.path)
  const value = valueAt(data, issue.path)
  const here = value === undefined ? { path } : { path, value }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(', ')
      return issue.keys.map((key) => unknownField([...issue.path, key], data, key, known))
    }
    case 'custom': {
      const remedy = issue.params?.remedy as string | undefined
      return [{ ...here, expected: issue.message, ...(remedy === undefined ? {} : { remedy }) }]
    }
    case 'invalid_value': {
      const words = issue.values.map(String)
      const meant = typeof value === 'string' ? nearest(value, words) : undefined
      const expected = words.length === 1 ? `'${words[0]}'` : `one of ${words.join(', ')}`
      return [{ ...here, expected, ...(meant === undefined ? {} : { remedy: `'${meant}'` }) }]
    }
    case 'too_small':
      return [{ ...here, expected: sizeOf(issue.origin, 'at least', Number(issue.minimum)) }]
    case 'too_big':
      return [{ ...here, expected: sizeOf(issue.origin, 'at most', Number(issue.maximum)) }]
    case 'invalid_type':
      return [{ ...here, expected: typeName(issue.expected) }]
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options
      if (options === undefined) return [{ ...here, expected: issue.message }]
      return [{ ...here, expected: `one of ${options.join(', ')}` }]
    }
    default:
      return [{ ...here, expected: issue.message }]
  }
}

function unknownField(
  path: readonly PropertyKey[],
  data: unknown,
  key: string,
  known: readonly string[],
): InputIssue {
  const meant = nearest(key, known)
  const fields = known.filter((name) => name !== '$schema').join(', ')
  return {
    path: pathOf(path),
    value: valueAt(data, path),
    expected: `no field of this name; known here: ${fields}`,
    remedy: meant === undefined ? 'remove it' : `'${meant}'`,
  }
}

function sizeOf(origin: string, bound: string, limit: number): string {
  if (origin === 'array') return `a list of ${bound} ${limit}`
  if (origin === 'string') return 'text that is not empty'
  return `a number, ${bound} ${limit}`
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    object: 'an object { … }',
    array: 'a list [ … ]',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  }
  return names[expected] ?? expected
}

/** "negative.powders[0].share"; the outermost object itself is "(file)". */
function pathOf(path: readonly PropertyKey[]): string {
  const joined = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return joined === '' ? '(file)' : joined.replace(/^\./, '')
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as never)[part] : undefined),
    data,
  )
}

/** How well a number is known. */
export const bases = ['reference', 'measured', 'fitted', 'computed', 'untraced', 'assumed'] as const
export type Basis = (typeof bases)[number]

/** A number with its provenance; `value` and `range` in SI. */
export interface SourcedProperty {
  readonly value: number
  readonly basis: Basis
  readonly source?: string
  readonly note?: string
  readonly range?: readonly [number, number]
}

const statedProperty = object({
  value: plainNumber(),
  unit: text(),
  basis: oneOf(bases),
  source: optional(text()),
  note: optional(text()),
  range: optional(once(() => z.tuple([z.number(), z.number()]))),
})

/** A sourced property { value, unit, basis, source | note, range? } of a dimension. */
export const property = (dimension: Dimension, bounds: Bounds = {}) =>
  once(() =>
    z.pipe(
      statedProperty(),
      z.transform((stated, context): SourcedProperty => {
        const result = sourced(stated, dimension, bounds)
        if ('value' in result) return result
        const { path, expected: message, remedy } = result
        context.issues.push({ code: 'custom', input: stated, message, path, params: { remedy } })
        return z.NEVER
      }),
    ),
  )

interface Refusal {
  readonly path: string[]
  readonly expected: string
  readonly remedy?: string | undefined
}

function sourced(
  stated: ValueOf<typeof statedProperty>,
  dimension: Dimension,
  bounds: Bounds,
): SourcedProperty | Refusal {
  const reading = bounded(readQuantity(stated, dimension), bounds, dimension)
  if (!reading.ok) return { path: [], expected: reading.expected, remedy: reading.remedy }
  const { unit, range, basis, source, note } = stated
  const recalled = basis === 'untraced' || basis === 'assumed'
  if (recalled && note === undefined)
    return { path: ['note'], expected: `a note, since the basis is ${basis}` }
  if (!recalled && source === undefined)
    return { path: ['source'], expected: `a source, since the basis is ${basis}` }
  const inSi = (value: number) => quantity({ value, unit }, dimension)
  return {
    value: reading.value,
    basis,
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    ...(range === undefined ? {} : { range: [inSi(range[0]), inSi(range[1])] }),
  }
}
