import { type CsvTable, numbersIn, readCsv } from '../units/csv.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { profileStep, reportBackwards, type Samples } from './profileStep.ts'
import type { Protocol } from './protocol.ts'

type Quantity = Samples['quantity']

/** A name that a column may have, in lower case, and what its numbers are times so that they are in SI and ours in sign. */
type Names = Readonly<Record<string, number>>

const timeNames: Names = {
  ...named(
    1,
    'time_s',
    'time [s]',
    'time / s',
    'time (s)',
    't_s',
    'time',
    't',
    'seconds',
    'test time / s',
    'test_time_second',
  ),
  ...named(60, 'time_min', 'time [min]', 'time / min', 'time (min)'),
  ...named(3600, 'time_h', 'time [h]', 'time / h', 'time (h)'),
}

/** Columns of the Battery Data Format count charge as positive; all others here, as in this program, discharge. */
const valueNames: Readonly<Record<Quantity, Names>> = {
  current: {
    ...named(1, 'current_a', 'current [a]', 'current (a)', 'current', 'i_a', 'i'),
    ...named(1e-3, 'current_ma', 'current [ma]', 'current (ma)', 'i_ma'),
    ...named(-1, 'current / a', 'current_ampere'),
  },
  power: {
    ...named(1, 'power_w', 'power [w]', 'power (w)', 'power'),
    ...named(-1, 'power / w', 'power_watt'),
  },
  voltage: named(
    1,
    'voltage_v',
    'voltage [v]',
    'voltage (v)',
    'voltage',
    'voltage / v',
    'voltage_volt',
  ),
}

/** Forms of the heads, for messages. */
const examples: Readonly<Record<Quantity, string>> = {
  current:
    'current_A, Current [mA], current (A) (discharge above zero), or Current / A (charge above zero)',
  power: 'power_W, Power [W], power (W) (discharge above zero), or Power / W (charge above zero)',
  voltage: 'voltage_V, Voltage [V], voltage (V)',
}

/**
 * One step that follows a CSV of time and current (or, where it has no current, power or voltage), linear between the
 * samples, until the last of them or, but for voltages, a cut-off of the cell. Columns are found by name; without names, two columns are time [s] and current [A]. Current > 0 discharges,
 * except in columns of the Battery Data Format ("Current / A"), where charge is positive.
 *
 * @param quantity the column to follow where the file has several
 * @throws InputError with the lines of the file that do not fit
 */
export function profileProtocol(csvText: string, file: string, quantity?: Quantity): Protocol {
  const table = readCsv(csvText, file)
  const issues: InputIssue[] = []
  const [time, factor] = timeColumn(table)
  const [column, chosen, sign] = valueColumn(table, quantity)
  const samples: Samples = {
    time: numbersIn(table, time, issues, factor),
    value: numbersIn(table, column, issues, sign),
    quantity: chosen,
    text: `follow ${file}`,
  }
  const report = (index: number, expected: string) => {
    const line = table.lines[index]
    issues.push({ file, path: line === undefined ? '(file)' : `line ${line}`, expected })
  }
  if (issues.length > 0) {
    reportBackwards(samples.time, report)
    throw new InputError(issues)
  }
  const step = profileStep(samples, report)
  if (step === undefined) throw new InputError(issues)
  return { title: file, parts: [step] }
}

function timeColumn(table: CsvTable): readonly [number, number] {
  if (isPair(table)) return [0, 1]
  return columnNamed(table, timeNames) ?? missing(table, 'time', 'time_s, Time [min], time (h)')
}

function valueColumn(
  table: CsvTable,
  wanted: Quantity | undefined,
): readonly [number, Quantity, number] {
  if (isPair(table)) return [1, wanted ?? 'current', 1]
  const choices: readonly Quantity[] =
    wanted === undefined ? ['current', 'power', 'voltage'] : [wanted]
  for (const quantity of choices) {
    const found = columnNamed(table, valueNames[quantity])
    if (found !== undefined) return [found[0], quantity, found[1]]
  }
  return missing(table, choices.join(', '), examples[choices[0]])
}

/** Two columns of numbers without names. */
function isPair({ columns, rows }: CsvTable): boolean {
  return columns.length === 0 && rows[0]?.length === 2
}

function columnNamed({ columns }: CsvTable, names: Names): readonly [number, number] | undefined {
  const index = columns.findIndex((name) => Object.hasOwn(names, name.toLowerCase()))
  return index < 0 ? undefined : [index, names[columns[index].toLowerCase()]]
}

function missing({ file, columns }: CsvTable, what: string, forms: string): never {
  const path = columns.length === 0 ? 'line 1' : 'column names'
  const expected = `a column of ${what}, headed like ${forms}`
  throw new InputError([
    { ...(file === undefined ? {} : { file }), path, value: columns.join(', '), expected },
  ])
}

function named(factor: number, ...names: readonly string[]): Names {
  return Object.fromEntries(names.map((name) => [name, factor]))
}
