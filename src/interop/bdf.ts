import type { Series } from '../simulation/solution.ts'
import { ZERO_CELSIUS } from '../units/constants.ts'
import { type CsvTable, numbersIn, readCsv } from '../units/csv.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'

/**
 * Battery Data Format of the Battery Data Alliance (ontology 1.0.0): CSV whose first row holds preferred labels with
 * fixed units. **Its current is positive on charge** (its Charging Capacity is the integral of max(I, 0)), so the sign
 * turns at this border: inside, current > 0 discharges.
 */
interface Column {
  readonly label: string
  /** What the label is called where machines write it. */
  readonly name: string
  /** Inside = (outside + offset) · factor */
  readonly factor?: number
  readonly offset?: number
}

const time: Column = { label: 'Test Time / s', name: 'test_time_second' }
const milliseconds: Column = {
  label: 'Test Time / ms',
  name: 'test_time_millisecond',
  factor: 1e-3,
}
const voltage: Column = { label: 'Voltage / V', name: 'voltage_volt' }
const current: Column = { label: 'Current / A', name: 'current_ampere', factor: -1 }
const cycle: Column = { label: 'Cycle Count / 1', name: 'cycle_count' }
const step: Column = { label: 'Step Count / 1', name: 'step_count', offset: -1 }
const temperature: Column = {
  label: 'Surface Temperature / degC',
  name: 'surface_temperature_celsius',
  offset: ZERO_CELSIUS,
}
const ambient: Column = {
  label: 'Ambient Temperature / degC',
  name: 'ambient_temperature_celsius',
  offset: ZERO_CELSIUS,
}
const charging: Column = { label: 'Charging Capacity / Ah', name: 'charging_capacity_ah' }
const discharging: Column = { label: 'Discharging Capacity / Ah', name: 'discharging_capacity_ah' }
const net: Column = { label: 'Net Capacity / Ah', name: 'net_capacity_ah', factor: -1 }

/** A measured or simulated record. Columns of equal length; those that the file lacks are absent. */
export interface BdfRecord {
  /** [s], not descending */
  readonly time: Float64Array
  /** [V] */
  readonly voltage: Float64Array
  /** [A], > 0 on discharge */
  readonly current: Float64Array
  readonly cycle?: Float64Array
  /** Steps run, counted from 0. */
  readonly step?: Float64Array
  /** At the cell's surface [K], and around it. */
  readonly temperature?: Float64Array
  readonly ambientTemperature?: Float64Array
  /** Charge passed since the start, > 0 discharged [Ah] */
  readonly charge?: Float64Array
}

type SeriesColumns = Pick<
  Series,
  'time' | 'voltage' | 'current' | 'cycle' | 'step' | 'temperature' | 'charge'
>

/** A series as Battery Data Format CSV. Times keep all their digits, so that both sides of a step change stay apart. */
export function bdfText(series: SeriesColumns): string {
  return [...bdfPieces(series)].join('')
}

/** Rows of a series that are made into text at a time. */
const pieceRows = 1000

/** The same text in pieces, for series that are long: whoever writes it can listen in between. */
export function* bdfPieces(series: SeriesColumns): Generator<string> {
  const { charged, discharged } = throughput(series.charge)
  const columns: readonly (readonly [Column, Float64Array, number])[] = [
    [time, series.time, 17],
    [voltage, series.voltage, 10],
    [current, series.current, 10],
    [cycle, series.cycle, 17],
    [step, series.step, 17],
    [temperature, series.temperature, 9],
    [charging, charged, 10],
    [discharging, discharged, 10],
    [net, series.charge, 10],
  ]
  yield `${columns.map(([{ label }]) => label).join(',')}\n`
  const rowOf = (i: number) =>
    columns.map(([column, values, digits]) => shown(outside(column, values[i]), digits)).join(',')
  for (let from = 0; from < series.time.length; from += pieceRows) {
    const count = Math.min(pieceRows, series.time.length - from)
    yield `${Array.from({ length: count }, (_, i) => rowOf(from + i)).join('\n')}\n`
  }
}

/**
 * Reads Battery Data Format CSV, with preferred labels or machine names. Columns it does not know are passed over.
 *
 * @throws InputError for missing time, voltage or current, for fields that are no numbers, for time that runs backwards
 */
export function readBdf(text: string, file?: string): BdfRecord {
  const table = readCsv(text, file)
  const issues: InputIssue[] = []
  const needed = (...columns: readonly Column[]) => {
    const found = columns
      .map((column) => columnOf(table, column, issues))
      .find((one) => one !== undefined)
    if (found === undefined) issues.push(missing(table, columns[0]))
    return found ?? new Float64Array(0)
  }
  const record: BdfRecord = {
    time: needed(time, milliseconds),
    voltage: needed(voltage),
    current: needed(current),
    ...given('cycle', columnOf(table, cycle, issues)),
    ...given('step', columnOf(table, step, issues)),
    ...given('temperature', columnOf(table, temperature, issues)),
    ...given('ambientTemperature', columnOf(table, ambient, issues)),
    ...given('charge', columnOf(table, net, issues)),
  }
  const back = record.time.findIndex((t, i) => i > 0 && t < record.time[i - 1])
  if (back > 0) {
    const expected = `time that does not run backwards: ${record.time[back - 1]} s or more`
    issues.push({
      ...named(file),
      path: `line ${table.lines[back]}`,
      value: record.time[back],
      expected,
    })
  }
  if (issues.length > 0) throw new InputError(issues)
  return record
}

/** Charge passed in each direction since the start, both rising [Ah], from the net charge discharged. */
function throughput(charge: Float64Array): { charged: Float64Array; discharged: Float64Array } {
  const charged = new Float64Array(charge.length)
  const discharged = new Float64Array(charge.length)
  for (let i = 0; i < charge.length; i++) {
    const change = i === 0 ? charge[0] : charge[i] - charge[i - 1]
    charged[i] = (i === 0 ? 0 : charged[i - 1]) + Math.max(0, -change)
    discharged[i] = (i === 0 ? 0 : discharged[i - 1]) + Math.max(0, change)
  }
  return { charged, discharged }
}

function columnOf(table: CsvTable, column: Column, issues: InputIssue[]): Float64Array | undefined {
  const names = [column.label.toLowerCase(), column.name]
  const index = table.columns.findIndex((name) => names.includes(name.toLowerCase()))
  if (index < 0) return undefined
  return numbersIn(table, index, issues).map((value) => inside(column, value))
}

function inside({ factor = 1, offset = 0 }: Column, value: number): number {
  return (value + offset) * factor
}

function outside({ factor = 1, offset = 0 }: Column, value: number): number {
  return value / factor - offset
}

/** The shortest text of a number at that many digits. */
function shown(value: number, digits: number): string {
  return String(digits >= 17 ? value : Number(value.toPrecision(digits)))
}

function given<K extends string>(
  key: K,
  column: Float64Array | undefined,
): Partial<Record<K, Float64Array>> {
  return column === undefined ? {} : ({ [key]: column } as Record<K, Float64Array>)
}

function missing({ columns, file }: CsvTable, { label }: Column): InputIssue {
  return {
    ...named(file),
    path: 'column names',
    value: columns.join(', '),
    expected: `a column "${label}"`,
  }
}

function named(file: string | undefined): { readonly file?: string } {
  return file === undefined ? {} : { file }
}
