import { startsEmpty } from '../metrics/cycleView.ts'
import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import {
  type VoltageBreakdown,
  voltageParts,
  voltagePartTitles,
} from '../simulation/voltageBreakdown.ts'
import { decimate } from './decimate.ts'
import type { ReportEntry } from './entry.ts'
import type { Axis, Figure, FigureCurve, FigureKey } from './figure.ts'
import type { Stroke } from './palette.ts'
import { timeLabels, timeUnit } from './timeLabels.ts'
import { frameOf, volts, voltsInWindow } from './voltageFigures.ts'

/** More points than this are drawn as a line alone, without those that change nothing. */
const mostMarked = 60

/** A part smaller than this [V] all the time is none. */
const seen = 1e-6

type Line = keyof VoltageBreakdown

const colours: Readonly<Record<Line, string>> = {
  voltage: '#222222',
  openCircuit: '#0072b2',
  hysteresis: '#b5528a',
  particleConcentration: '#d55e00',
  kinetics: '#009e73',
  film: '#8c6d00',
  electrolyteConcentration: '#56b4e9',
  electrolyteOhmic: '#3f7f93',
  solidOhmic: '#888888',
}

const milli: Axis = { title: 'Parts', unit: 'mV', decimals: 2 }

/**
 * Where the voltage goes, over time: the voltage and the open-circuit voltage, and below them what lies between the two.
 * A single time has bars of the parts.
 */
export function voltagePartsFigure(
  entry: ReportEntry,
  stroke: Stroke,
  records: readonly FieldRecord[],
): Figure {
  const losses = voltageParts.filter(
    (part) =>
      part !== 'openCircuit' && records.some(({ breakdown }) => Math.abs(breakdown[part]) > seen),
  )
  if (records.length === 1) return barsOf(entry, losses, records[0])
  const [seconds, unit] = timeUnit(records[records.length - 1]?.time ?? 0)
  const marked = records.length <= mostMarked
  const curve = (line: Line, factor: number): FigureCurve => {
    const points = {
      x: records.map(({ time }) => time / seconds),
      y: records.map(({ breakdown }) => factor * breakdown[line]),
    }
    const drawn = marked ? { ...points, points: 'joined' as const } : decimate(points)
    return { entry: entry.id, ...keyOf(line), ...drawn }
  }
  const parts = losses.map((part) => curve(part, 1e3))
  const whole = ['voltage', 'openCircuit'] as const
  const asMade = startsEmpty(entry.solution) // an empty cell is far from all that it does later
  return {
    kind: 'panels',
    id: 'inside-voltage',
    title: 'Voltage in parts, over time',
    caption: `${meaning} The open-circuit voltage above and the parts below it sum to the voltage, at each of ${records.length} times.`,
    key: [...whole, ...losses].map(keyOf),
    x: { title: 'Time', unit, decimals: unit === 's' ? 1 : 3 },
    panels: [
      {
        y: asMade ? voltsInWindow([{ entry, stroke }]) : volts,
        curves: whole.map((line) => curve(line, 1)),
      },
      {
        y: asMade ? { ...milli, range: frameOf(parts.flatMap(({ y }) => y)) } : milli,
        curves: parts,
      },
    ],
  }
}

const meaning =
  'What lies between the open-circuit voltage of the mean lithiations and the terminals: a part that is negative takes voltage away, as losses do on discharge.'

function keyOf(line: Line): FigureKey {
  const name = line === 'voltage' ? 'voltage' : voltagePartTitles[line]
  return { name, stroke: { colour: colours[line], dash: 'solid', width: 1.8 } }
}

function barsOf(
  { id }: ReportEntry,
  losses: readonly Line[],
  { time, breakdown }: FieldRecord,
): Figure {
  const { voltage, openCircuit } = breakdown
  return {
    kind: 'bars',
    arrangement: 'grouped',
    id: 'inside-voltage',
    title: 'Voltage in parts',
    caption: `${meaning} They sum to ${(1e3 * (voltage - openCircuit)).toFixed(2).replace('-', '−')} mV: from ${openCircuit.toFixed(4)} V, open-circuit, to ${voltage.toFixed(4)} V.`,
    value: milli,
    rows: [{ entry: id, label: timeLabels([time])[0] }],
    parts: losses.map((part) => ({
      name: keyOf(part).name,
      colour: colours[part],
      values: [1e3 * breakdown[part]],
    })),
  }
}
