import { type Curve, constantCurve, curveOf } from '../numerics/curve.ts'
import { fieldOf, found, isRecord, pathTo, report, type Section } from './bpxFields.ts'
import { parseFormula } from './formula.ts'
import { FormulaError } from './formulaTokens.ts'
import { smoothCurve } from './smoothCurve.ts'

/** A property of a BPX file as a function of its variable: a number, formula text, or a table. */
export interface BpxFunction {
  readonly at: (x: number) => number
  readonly kind: 'constant' | 'formula' | 'table'
}

/** Where lithiation is tabulated; some published potentials have poles at 0 and 1. The end's tangent goes on. */
const lithiationFrom = 1e-4
const lithiationTo = 1 - 1e-4
const formulaCells = 4096
/** 1e-4 wide, so that tables on two to four decimals have their points on nodes and stay linear between them. */
const tableCells = 9998

/** Reads the function under `key`; undefined where it is missing or wrong, which has then been reported. */
export function functionOf(
  section: Section,
  key: string,
  need: 'needed' | 'optional' = 'needed',
): BpxFunction | undefined {
  const value = fieldOf(section, key)
  if (value === undefined && (need === 'optional' || section.fields === undefined)) return undefined
  if (typeof value === 'number' && Number.isFinite(value))
    return { at: () => value, kind: 'constant' }
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
    const { at, variable } = parseFormula(text)
    return { at, kind: variable ? 'formula' : 'constant' }
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
  return { at: linearBetween(x, y), kind: 'table' }
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
  { at, kind }: BpxFunction,
  sign: 'any' | 'positive',
): Curve {
  const curve = tabulated(at, kind)
  const wrong = curve.y.findIndex(
    (value, i) => !Number.isFinite(value + curve.slope[i]) || (sign === 'positive' && value <= 0),
  )
  if (wrong >= 0) {
    const x =
      lithiationFrom + (wrong / Math.max(1, curve.y.length - 1)) * (lithiationTo - lithiationFrom)
    const where =
      kind === 'constant'
        ? ''
        : ` at every x from ${lithiationFrom} to ${lithiationTo}; at x = ${x.toPrecision(4)} it is ${curve.y[wrong]}`
    report(section, key, {
      ...found(fieldOf(section, key)),
      expected: `a ${sign === 'positive' ? 'positive ' : ''}number${where}`,
    })
  }
  return curve
}

function tabulated(at: BpxFunction['at'], kind: BpxFunction['kind']): Curve {
  if (kind === 'constant') return constantCurve(at(0))
  return kind === 'table'
    ? curveOf(at, lithiationFrom, lithiationTo, tableCells)
    : smoothCurve(at, lithiationFrom, lithiationTo, formulaCells)
}
