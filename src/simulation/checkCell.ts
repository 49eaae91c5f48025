import type {
  CellParameters,
  ElectrodeParameters,
  ElectrolyteProperty,
  HostParameters,
} from '../cells/cellParameters.ts'
import type { Curve } from '../numerics/curve.ts'
import { type PackedCurve, packCurve } from '../numerics/packedCurve.ts'
import type { InputIssue } from '../units/inputError.ts'
import { unitOf } from '../units/unit.ts'
import * as ranges from './cellRanges.ts'

const properties = [
  'conductivity',
  'diffusivity',
  'transferenceNumber',
  'thermodynamicFactor',
] as const

/** Least and greatest value at the nodes of a curve, NaN where one is not finite. */
interface Extent {
  readonly least: number
  /** The least at x > 0 alone: nothing conducts without salt. */
  readonly leastBeyondZero: number
  readonly most: number
}

/** Of curves that were looked at: cells of a sweep share most of theirs, and the packed form tells edited ones. */
const extents = new WeakMap<PackedCurve, Extent>()

/**
 * Checks every number of a cell's parameters: a record written by hand, or in JavaScript, has no reader before it.
 *
 * @param issues receives all that is wrong, with paths from "cell" on
 * @param right  a cell that was found right just now: what both share is not looked at again
 */
export function checkCell(
  cell: CellParameters,
  issues: InputIssue[],
  right?: CellParameters,
): void {
  if (typeof cell !== 'object' || cell === null || !('negative' in cell || 'electrolyte' in cell)) {
    const expected = 'the parameters of a cell, as recipes (`cell.parameters`) and BPX files have'
    issues.push({ path: 'cell', expected })
    return
  }
  const check = new CellCheck(issues)
  const isNew = (part: 'separator' | 'negative' | 'positive' | 'electrolyte') =>
    right === undefined || cell[part] !== right[part]
  check.numbers('cell', cell, ranges.cellRanges)
  check.word('cell.housing', cell.housing, ['free', 'rigid'])
  if (check.numbers('cell.voltageWindow', cell.voltageWindow, ranges.windowRanges)) {
    const { lower, upper } = cell.voltageWindow
    check.holds(lower < upper, 'cell.voltageWindow', cell.voltageWindow, 'lower below upper')
  }
  if (cell.thermal !== undefined) {
    check.numbers('cell.thermal', cell.thermal, ranges.thermalRanges)
  }
  if (isNew('separator')) {
    check.numbers('cell.separator', cell.separator, ranges.separatorRanges)
  }
  if (cell.negative?.kind === 'lithium') {
    check.numbers('cell.negative', cell.negative, ranges.counterRanges)
  } else if (isNew('negative')) {
    check.electrode('cell.negative', cell.negative)
  }
  if (isNew('positive')) check.electrode('cell.positive', cell.positive)
  if (!isNew('electrolyte')) return
  const { electrolyte } = cell
  if (!check.numbers('cell.electrolyte', electrolyte, ranges.electrolyteRanges)) return
  for (const name of properties) {
    check.property(`cell.electrolyte.${name}`, electrolyte[name], ranges.propertyCurveRanges[name])
  }
}

/** Paths are put together only where something is wrong, as far as that is in the way of thousands of calls. */
class CellCheck {
  readonly #issues: InputIssue[]

  constructor(issues: InputIssue[]) {
    this.#issues = issues
  }

  holds(condition: boolean, path: string, value: unknown, expected: string, remedy?: string): void {
    if (condition) return
    this.#issues.push({ path, value, expected, ...(remedy === undefined ? {} : { remedy }) })
  }

  word(path: string, value: unknown, words: readonly string[]): void {
    this.holds(words.includes(value as string), path, value, words.join(' or '))
  }

  /** @returns false where there is no such record, or a number of it is wrong */
  numbers(path: string, record: object | undefined, of: ranges.Ranges): boolean {
    if (typeof record !== 'object' || record === null) {
      this.holds(false, path, record, `a record of ${Object.keys(of).join(', ')}`)
      return false
    }
    let right = true
    for (const name in of) {
      const value = (record as Record<string, unknown>)[name]
      if (lies(value, of[name])) continue
      right = false
      this.#issues.push({ path: `${path}.${name}`, value, ...whatWasExpected(value, of[name]) })
    }
    return right
  }

  electrode(path: string, electrode: ElectrodeParameters): void {
    const right = this.numbers(path, electrode, ranges.electrodeRanges)
    if (typeof electrode !== 'object' || electrode === null) return
    this.word(`${path}.kind`, electrode.kind, ['porous'])
    const { porosity, minimumPorosity, inertShare, hosts } = electrode
    if (!Array.isArray(hosts) || hosts.length === 0) {
      this.holds(false, `${path}.hosts`, hosts, 'one lithium host or more')
      return
    }
    const before = this.#issues.length
    hosts.forEach((host, i) => {
      this.host(`${path}.hosts[${i}]`, host)
    })
    if (!right || this.#issues.length > before) return
    const volumes = hosts.reduce((sum, { volumeShare }) => sum + volumeShare, porosity + inertShare)
    if (volumes > ranges.mostVolume) {
      const rule =
        'porosity, inertShare and the volumeShare of all hosts that are 1 together or less'
      this.holds(false, path, Number(volumes.toPrecision(6)), rule, 'less of one of them')
    }
    if (minimumPorosity > porosity) {
      const least = `no more than the porosity, ${porosity}`
      this.holds(false, `${path}.minimumPorosity`, minimumPorosity, least)
    }
    const names = hosts.map(({ name }) => name)
    const distinct = names.every((name, i) => names.indexOf(name) === i)
    this.holds(distinct, `${path}.hosts`, names, 'a name of its own for each host')
  }

  host(path: string, host: HostParameters): void {
    this.numbers(path, host, ranges.hostRanges)
    if (typeof host !== 'object' || host === null) return
    const { lithiationWindow, openCircuitPotential, conversions, sei, fade } = host
    this.holds(typeof host.name === 'string', `${path}.name`, host.name, 'a name')
    const window = `${path}.lithiationWindow`
    if (this.numbers(window, lithiationWindow, ranges.lithiationWindowRanges)) {
      const { empty, full } = lithiationWindow
      this.holds(empty !== full, window, lithiationWindow, 'empty and full that are not the same')
    }
    const potential = `${path}.openCircuitPotential`
    if (this.numbers(potential, openCircuitPotential, ranges.potentialRanges)) {
      const { lithiation, delithiation, firstLithiation } = openCircuitPotential
      this.curve(potential, 'lithiation', lithiation)
      this.curve(potential, 'delithiation', delithiation)
      if (firstLithiation !== undefined) this.curve(potential, 'firstLithiation', firstLithiation)
    }
    this.curve(path, 'entropicCoefficient', host.entropicCoefficient)
    this.curve(path, 'diffusivity', host.diffusivity, ranges.hostCurveRanges.diffusivity)
    if (host.confinementPressure !== undefined) {
      this.curve(path, 'confinementPressure', host.confinementPressure)
    }
    const listed = Array.isArray(conversions)
    this.holds(listed, `${path}.conversions`, conversions, 'a list, empty where there are none')
    if (listed) {
      conversions.forEach((conversion, i) => {
        this.numbers(`${path}.conversions[${i}]`, conversion, ranges.conversionRanges)
      })
    }
    if (sei !== undefined) this.numbers(`${path}.sei`, sei, ranges.seiRanges)
    if (fade !== undefined) this.numbers(`${path}.fade`, fade, ranges.fadeRanges)
  }

  property(path: string, property: ElectrolyteProperty, values: ranges.Range): void {
    if (!this.numbers(path, property, ranges.propertyRanges)) return
    const { temperatures, curves } = property
    const paired =
      Array.isArray(temperatures) &&
      Array.isArray(curves) &&
      curves.length > 0 &&
      curves.length === temperatures.length
    const ascending =
      paired && temperatures.every((T, i) => T > (i === 0 ? 0 : temperatures[i - 1]) && T < 1e4)
    const expected = 'temperatures [K] that ascend, and as many curves'
    this.holds(ascending, path, temperatures, expected)
    if (!paired) return
    curves.forEach((curve, i) => {
      this.curve(path, `curves[${i}]`, curve, values)
    })
  }

  curve(path: string, name: string, curve: Curve, values?: ranges.Range): void {
    const extent = isShaped(curve) ? extentOf(curve) : nowhere
    if (Number.isNaN(extent.least)) {
      const expected = 'a curve: from below to, with finite values and slopes at its nodes'
      this.#issues.push({ path: `${path}.${name}`, expected, remedy: 'curveOf or constantCurve' })
      return
    }
    if (values === undefined) return
    const least = values.zeroAtZero ? extent.leastBeyondZero : extent.least
    if (lies(least, values) && lies(extent.most, values)) return
    const value = lies(least, values) ? extent.most : least
    const { expected, remedy } = whatWasExpected(value, values)
    const x = curve.from + (curve.y.indexOf(value) * (curve.to - curve.from)) / (curve.y.length - 1)
    const where = `${expected} at every node; this is at ${Number(x.toPrecision(4))}`
    this.#issues.push({ path: `${path}.${name}`, value, expected: where, remedy })
  }
}

/** Up to so many nodes are read as quickly as looked up. */
const shortest = 9

const nowhere: Extent = { least: Number.NaN, leastBeyondZero: Number.NaN, most: Number.NaN }

function isShaped(curve: Curve): boolean {
  if (typeof curve !== 'object' || curve === null) return false
  const { from, to, y, slope } = curve
  if (!(y instanceof Float64Array && slope instanceof Float64Array)) return false
  return Number.isFinite(to - from) && from < to && y.length >= 2 && slope.length === y.length
}

function extentOf(curve: Curve): Extent {
  if (curve.y.length <= shortest) return scanned(curve)
  const packed = packCurve(curve)
  const known = extents.get(packed)
  if (known !== undefined) return known
  const extent = scanned(curve)
  extents.set(packed, extent)
  return extent
}

function scanned({ from, to, y, slope }: Curve): Extent {
  const step = (to - from) / (y.length - 1)
  let least = Number.POSITIVE_INFINITY
  let leastBeyondZero = least
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < y.length; i++) {
    const value = y[i]
    if (!(Math.abs(value + slope[i]) < Infinity)) return nowhere
    if (value < least) least = value
    if (value > most) most = value
    if (value < leastBeyondZero && from + i * step > 0) leastBeyondZero = value
  }
  return { least, leastBeyondZero, most }
}

function lies(value: unknown, { least, most, open, optional }: ranges.Range): boolean {
  if (value === undefined) return optional === true
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false
  return !(open !== undefined && value === least) && !(open === 'both' && value === most)
}

/** In words, with the same number in the unit that it may have been meant in. */
function whatWasExpected(
  value: unknown,
  range: ranges.Range,
): { readonly expected: string; readonly remedy: string } {
  const { what, unit, least, most, open, usual, others } = range
  const lower = open === undefined ? `from ${least}` : `above ${least}`
  const upper = open === 'both' ? `below ${most}` : `to ${most}`
  const expected = `${what} ${lower} ${open === 'both' ? 'and ' : ''}${upper}${unit === '' ? '' : ` ${unit}`}`
  for (const other of typeof value === 'number' ? others : []) {
    const { factor, offset } = unitOf(other) ?? { factor: Number.NaN, offset: 0 }
    const meant = Number(((value as number) * factor + offset).toPrecision(6))
    if (lies(meant, range)) return { expected, remedy: `${meant}, if ${value} is in ${other}` }
  }
  return { expected, remedy: `a number${unit === '' ? '' : ' in SI units'}, as in ${usual}` }
}
