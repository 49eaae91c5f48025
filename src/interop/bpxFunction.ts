import { type Curve, constantCurve, curveOf } from '../numerics/curve.ts'
import { isRecord } from '../units/isRecord.ts'
import { fieldOf, found, pathTo, report, type Section } from './bpxFields.ts'
import { type Formula, parseFormula } from './formula.ts'
import { FormulaError } from './formulaTokens.ts'
import { smoothCurve } from './smoothCurve.ts'

/** A property of a BPX file as a function of its variable: a number, formula text, or a table. */
export type BpxFunction =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'formula'; readonly over: Formula['over'] }
  | { readonly kind: 'table'; readonly at: (x: number) => number }

/** Where lithiation is tabulated; some published potentials have poles at 0 and 1. The end's tangent goes on. */
const lithiationFrom = 1e-4
const lithiationTo = 1 - 1e-4
/** A table's are 1e-4 wide: points on two to four decimals lie on nodes, and it stays linear between them. */
const lithiationCells = { formula: 2048, table: 9998 }

/** Reads the function under `key`; undefined where it is missing or wrong, which has then been reported. */
export function functionOf(
  section: Section,
  key: string,
  need: 'needed' | 'optional' = 'needed',
): BpxFunction | undefined {
  const value = fieldOf(section, key)
  if (value === undefined && (need === 'optional' || section.fields === undefined)) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'constant', value }
  if (typeof value === 'string') return formulaFrom(section, key, value)
  if (isRecord(value)) return tableFrom(section, key, value)
  report(section, key, {
    ...found(value),
    expected: 'a number, a formula in x, or a table { "x": […], "y": […] }',
  })
  return undefined
}

function formulaFrom(section: Section, key: string, text: string): BpxFunction | undefined {
  try {
    const { over, variable } = parseFormula(text)
    return variable
      ? { kind: 'formula', over }
      : { kind: 'constant', value: over(Float64Array.of(0))[0] }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const { position, expected } = error
    const start = Math.max(0, position - 16)
    const excerpt = `${start > 0 ? '…' : ''}${text.slice(start, position - 1)}«${error.found}»${text.slice(position - 1 + error.found.length, position + 15)}`
    section.issues.push({
      path: `${pathTo(section, key)}, character ${position}`,
      value: excerpt,
      expected,
    })
    return undefined
  }
}

function tableFrom(
  section: Section,
  key: string,
  table: Readonly<Record<string, unknown>>,
): BpxFunction | undefined {
  const x = columnOf(section, key, table, 'x')
  const y = columnOf(section, key, table, 'y')
  if (x === undefined || y === undefined) return undefined
  if (x.length !== y.length || x.length < 2) {
    report(section, key, {
      expected: `as many y as x, two or more; here are ${x.length} x and ${y.length} y`,
    })
    return undefined
  }
  const drop = x.findIndex((value, i) => i > 0 && value <= x[i - 1])
  if (drop >= 0) {
    report(section, `${key}.x[${drop}]`, {
      value: x[drop],
      expected: `x that ascend: more than ${x[drop - 1]}`,
    })
    return undefined
  }
  return { kind: 'table', at: linearBetween(x, y) }
}

function columnOf(
  section: Section,
  key: string,
  table: Readonly<Record<string, unknown>>,
  name: 'x' | 'y',
): number[] | undefined {
  const column = table[name]
  const path = `${key}.${name}`
  if (!Array.isArray(column)) {
    report(section, path, { ...found(column), expected: 'a list of numbers' })
    return undefined
  }
  const odd = column.findIndex((value) => typeof value !== 'number' || !Number.isFinite(value))
  if (odd < 0) return column
  report(section, `${path}[${odd}]`, { value: column[odd], expected: 'a number' })
  return undefined
}

/** Piecewise linear, the last pieces going on beyond the ends; points found by bisection, since tables are long. */
function linearBetween(x: readonly number[], y: readonly number[]): (at: number) => number {
  return (at) => {
    let low = 0
    let high = x.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (x[middle] <= at) low = middle
      else high = middle
    }
    return y[low] + ((y[high] - y[low]) * (at - x[low])) / (x[high] - x[low])
  }
}

/**
 * The function over lithiation as a curve.
 *
 * @param sign what its values must be; others are reported under `key`, as are values that are no numbers
 */
export function curveOverLithiation(
  section: Section,
  key: string,
  read: BpxFunction,
  sign: 'any' | 'positive',
): Curve {
  const curve = tabulated(read, lithiationFrom, lithiationTo, lithiationCells)
  const wrong = firstWrong(curve, sign === 'positive' ? 0 : Number.NEGATIVE_INFINITY)
  if (wrong >= 0) {
    const x =
      lithiationFrom + (wrong / Math.max(1, curve.y.length - 1)) * (lithiationTo - lithiationFrom)
    const where =
      read.kind === 'constant'
        ? ''
        : ` at every x from ${lithiationFrom} to ${lithiationTo}; at x = ${x.toPrecision(4)} it is ${curve.y[wrong]}`
    report(section, key, {
      ...found(fieldOf(section, key)),
      expected: `a ${sign === 'positive' ? 'positive ' : ''}number${where}`,
    })
  }
  return curve
}

/** First node whose value is no number or not above the limit; −1 where there is none. */
function firstWrong({ y, slope }: Curve, above: number): number {
  for (let i = 0; i < y.length; i++) {
    if (!(y[i] > above && Number.isFinite(y[i] + slope[i]))) return i
  }
  return -1
}

/** The function as a curve between two x; formulas are smooth and need fewer cells than tables, which have kinks. */
export function tabulated(
  read: BpxFunction,
  from: number,
  to: number,
  cells: { readonly formula: number; readonly table: number },
): Curve {
  if (read.kind === 'constant') return constantCurve(read.value)
  return read.kind === 'table'
    ? curveOf(read.at, from, to, cells.table)
    : smoothCurve(read.over, from, to, cells.formula)
}

export function readAt(read: BpxFunction, x: number): number {
  if (read.kind === 'constant') return read.value
  return read.kind === 'table' ? read.at(x) : read.over(Float64Array.of(x))[0]
}
