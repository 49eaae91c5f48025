import { type Dimension, dimensions } from './dimension.ts'
import { InputError } from './inputError.ts'
import { nearest } from './nearest.ts'
import { type Unit, unitOf } from './unit.ts'

/** A quantity as people write it: text with a unit, or value and unit apart; a bare number only for ratios. */
export type QuantityInput = string | number | { readonly value: number; readonly unit: string }

/** What was read: the SI value, or what would have been right. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: string; readonly remedy?: string }

/** What an object that states a quantity may say. */
const quantityFields = ['value', 'unit', 'basis', 'source', 'note', 'claim', 'range']

const numberThenUnit = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)$/

/**
 * The SI value of a quantity. C-rates come back as multiples of 1C, ratios as 0…1, temperatures in kelvin.
 *
 * @param path where the input stands, for the message
 * @throws InputError where it is not of that dimension
 *
 * @example
 * quantity('2.33 g/cm^3', 'density') // 2330
 * quantity('C/3', 'cRate') // 0.333…
 * quantity({ value: 25, unit: 'degC' }, 'temperature') // 298.15
 */
export function quantity(
  input: QuantityInput,
  dimension: Dimension,
  path: string = dimension,
): number {
  const reading = readQuantity(input, dimension)
  if (reading.ok) return reading.value
  const { expected, remedy } = reading
  const issue = { path, value: input, expected }
  throw new InputError([remedy === undefined ? issue : { ...issue, remedy }])
}

/** As `quantity`, but says what is wrong instead of throwing. */
export function readQuantity(input: unknown, dimension: Dimension): Reading<number> {
  const { name, units } = dimensions[dimension]
  const expected = `${name} such as '${exampleOf(dimension)}'`
  const failed = (remedy: string): Reading<number> => ({ ok: false, expected, remedy })

  let value: number
  let unitText: string
  if (typeof input === 'string') {
    const rate = dimension === 'cRate' ? cRateOf(input.trim()) : undefined
    if (rate !== undefined) return { ok: true, value: rate }
    const match = numberThenUnit.exec(input.trim())
    if (match === null) return failed('a number, then its unit')
    value = Number(match[1])
    unitText = match[2]
  } else if (typeof input === 'number') {
    value = input
    unitText = ''
  } else if (isValueWithUnit(input)) {
    const odd = Object.keys(input).find((key) => !quantityFields.includes(key))
    if (odd !== undefined)
      return failed(`no field '${odd}'; known here: ${quantityFields.join(', ')}`)
    value = input.value
    unitText = input.unit
  } else {
    return failed('text with a number and a unit')
  }
  if (!Number.isFinite(value)) return failed('a finite number')
  if (dimension === 'cRate') return failed("'1C', '0.5C' or 'C/3'")
  if (unitText === '' && dimension !== 'ratio') return failed(`add the unit: ${units.join(', ')}`)

  const unit = unitOf(unitText)
  if (unit === undefined) {
    const meant = nearest(unitText, units)
    const known = `'${unitText}' is no unit we know; here ${units.join(', ')} would do`
    return failed(meant === undefined ? known : `${known}. Did you mean '${meant}'?`)
  }
  if (!matches(unit, dimension)) {
    return failed(
      `'${unitText}' measures ${kindOf(unit) ?? 'something else'}; ${units.join(', ')} would do`,
    )
  }
  return { ok: true, value: value * unit.factor + unit.offset }
}

/** The value of an SI number in another unit: `valueIn(3.6e6, 'mAh/g')` is 1000. */
export function valueIn(value: number, unitText: string): number {
  const unit = unitOf(unitText)
  if (unit === undefined) throw new Error(`no such unit: ${unitText}`)
  return (value - unit.offset) / unit.factor
}

/** An SI number as text in a unit, with significant digits: `formatQuantity(2330, 'g/cm^3')` is "2.33 g/cm^3". */
export function formatQuantity(value: number, unitText: string, digits = 4): string {
  const shown = Number(valueIn(value, unitText).toPrecision(digits))
  return unitText === '1' ? `${shown}` : `${shown} ${unitText}`
}

function isValueWithUnit(input: unknown): input is { value: number; unit: string } {
  if (typeof input !== 'object' || input === null) return false
  const { value, unit } = input as { value?: unknown; unit?: unknown }
  return typeof value === 'number' && typeof unit === 'string'
}

/** "C/3", "2C", "0.5 C": multiples of 1C. */
function cRateOf(text: string): number | undefined {
  const match = /^(\d+\.?\d*|\.\d+)?\s*C(?:\s*\/\s*(\d+\.?\d*|\.\d+))?$/.exec(text)
  if (match === null) return undefined
  const rate = Number(match[1] ?? 1) / Number(match[2] ?? 1)
  return Number.isFinite(rate) ? rate : undefined
}

function matches(unit: Unit, dimension: Dimension): boolean {
  return dimensions[dimension].exponents.every((power, i) => power === unit.exponents[i])
}

/** The name of the first dimension a unit belongs to. */
function kindOf(unit: Unit): string | undefined {
  const names = Object.keys(dimensions) as Dimension[]
  const found = names.find((dimension) => matches(unit, dimension))
  return found === undefined ? undefined : dimensions[found].name
}

function exampleOf(dimension: Dimension): string {
  if (dimension === 'cRate') return 'C/3'
  if (dimension === 'ratio') return '30 %'
  if (dimension === 'temperature') return '25 degC'
  return `1.5 ${dimensions[dimension].units[0]}`
}
