import { startsEmpty } from '../metrics/cycleView.ts'
import {
  branches,
  type CapacityScale,
  curveOver,
  rowsOfCycle,
  storedCharge,
  withGaps,
} from './curves.ts'
import { decimate, type Points } from './decimate.ts'
import { differentialCapacity } from './differentialCapacity.ts'
import type { ReportEntry } from './entry.ts'
import { envelope } from './envelope.ts'
import type { Axis, Figure, FigureCurve } from './figure.ts'
import type { Stroke } from './palette.ts'
import type { ShownCycle } from './shownCycle.ts'

/** An entry with the stroke it has in every figure. */
export interface Drawn {
  readonly entry: ReportEntry
  readonly stroke: Stroke
}

export const volts: Axis = { title: 'Voltage', unit: 'V', decimals: 3 }

/** Voltage over the widest window of the cells and a little more: as-made cells start far outside it. */
export function voltsInWindow(drawn: readonly Drawn[]): Axis {
  const windows = drawn.map(({ entry }) => entry.solution.cell.voltageWindow)
  const lower = Math.min(...windows.map((window) => window.lower))
  const upper = Math.max(...windows.map((window) => window.upper))
  const margin = 0.06 * (upper - lower)
  return { ...volts, range: [lower - margin, upper + margin] }
}

/** First cycle against what is stored in the studied electrode: where the curve ends is the first-cycle loss. */
export function firstCycleVoltage(drawn: readonly Drawn[], scale: CapacityScale): Figure {
  return {
    kind: 'lines',
    id: 'voltage-first-cycle',
    title: 'First cycle: voltage against lithium stored',
    caption: `Formation. The charge held by the studied electrode, ${scale.words}, goes up as lithium enters and comes back as it leaves; what is left on the axis at the end of the curve is the first-cycle loss.`,
    x: { title: 'Charge stored', unit: scale.unit, decimals: 0 },
    y: voltsInWindow(drawn),
    curves: drawn.map(({ entry, stroke }) => {
      const { voltage } = entry.solution.series
      const stored = storedCharge(entry)
      const factor = scale.of(entry)
      const points = curveOver(
        rowsOfCycle(entry, 0),
        (row) => factor * stored(row),
        (row) => voltage[row],
      )
      return curve(entry, stroke, points)
    }),
  }
}

/**
 * A working cycle against charge passed, in ampere-hours of the cell (milliampere-hours where all are coins). Charge and
 * discharge cross: where an entry is drawn alone, dashes tell them apart.
 */
export function workingCycleVoltage(drawn: readonly Drawn[], { cycle, words }: ShownCycle): Figure {
  const [factor, unit] = chargeUnit(drawn)
  const alone = drawn.length === 1
  const curves = drawn.flatMap(({ entry, stroke }): FigureCurve[] => {
    const { voltage, charge, current } = entry.solution.series
    const runs = branches(entry, cycle)
    const of = (rows: readonly number[]) =>
      curveOver(
        rows,
        (row) => factor * Math.abs(charge[row] - charge[rows[0]]),
        (row) => voltage[row],
      )
    if (!alone) return [curve(entry, stroke, withGaps(runs.map(of)))]
    const kinds = [
      { kind: 'charge', sign: -1, dash: 'dash' },
      { kind: 'discharge', sign: 1, dash: 'solid' },
    ] as const
    return kinds.map(({ kind, sign, dash }) => {
      const own = runs.filter((rows) => Math.sign(current[rows[0]]) === sign)
      const drawnAs = curve(entry, { ...stroke, dash }, withGaps(own.map(of)))
      return { ...drawnAs, name: `${entry.title}, ${kind}` }
    })
  })
  const [dashed, solid] = alone ? [' (dashed)', ' (solid)'] : ['', '']
  return {
    kind: 'lines',
    id: 'voltage-working-cycle',
    title: `${words}: voltage against capacity of the cell`,
    caption: `Charge${dashed} rises and discharge${solid} falls, each from its own start. Where a branch ends is its capacity; how much higher charging stands on average is what the cycle costs in voltage.`,
    x: { title: 'Charge passed', unit, decimals: 3 },
    y: voltsInWindow(drawn),
    curves,
  }
}

/** All there is against the charge passed since the start: for runs that go through no whole cycle. */
export function chargeVoltage(drawn: readonly Drawn[]): Figure {
  const [factor, unit] = chargeUnit(drawn)
  return {
    kind: 'lines',
    id: 'voltage-charge',
    title: 'Voltage against charge passed',
    caption:
      'Charge since the start of the run, positive on discharge. Where it stands still, as in rests, the curve is upright.',
    x: { title: 'Charge passed', unit, decimals: 3 },
    y: drawn.some(({ entry }) => startsEmpty(entry.solution)) ? voltsInWindow(drawn) : volts,
    curves: drawn.map(({ entry, stroke }) => {
      const { voltage, charge } = entry.solution.series
      const points = { x: Array.from(charge, (q) => factor * q), y: Array.from(voltage) }
      return curve(entry, stroke, decimate(envelope(points)))
    }),
  }
}

/** Ampere-hours, or milliampere-hours where all are coins. */
export function chargeUnit(drawn: readonly Drawn[]): readonly [factor: number, unit: string] {
  const small = drawn.every(({ entry }) => entry.solution.cell.nominalCapacity < 0.1)
  return small ? [1e3, 'mAh'] : [1, 'Ah']
}

/** dQ/dV of a cycle, charge above and discharge below the axis. */
export function differentialCapacityFigure(
  drawn: readonly Drawn[],
  scale: CapacityScale,
  { cycle, words }: ShownCycle,
): Figure {
  const curves = drawn.map(({ entry, stroke }) =>
    curve(
      entry,
      stroke,
      withGaps(branches(entry, cycle).map((rows) => peaks(entry, rows, scale.of(entry)))),
    ),
  )
  return {
    kind: 'lines',
    id: 'differential-capacity',
    title: `${words}: differential capacity`,
    caption: `dQ/dV, ${scale.words}: charging above the axis, discharging below, holds at a cut-off left out. Peaks are plateaus of the voltage curve; one that charging has and discharging has not is lithium taken for good. The sharpest may leave the frame: a double click shows all.`,
    x: volts,
    y: {
      title: 'dQ/dV',
      unit: `${scale.unit.replace('/', '/(')} V)`,
      decimals: 0,
      range: frameOf(curves.flatMap(({ y }) => y)),
    },
    curves,
  }
}

/** dQ/dV over the rows of one direction of current. */
function peaks(entry: ReportEntry, rows: readonly number[], factor: number): Points {
  const { voltage, charge, current } = entry.solution.series
  const { lower, upper } = entry.solution.cell.voltageWindow
  const moving = rows.filter((row) => !isHold(entry, row))
  const { x, y } = differentialCapacity(
    moving.map((row) => voltage[row]),
    moving.map((row) => factor * charge[row]),
    [lower, upper],
  )
  const sign = current[rows[0]] > 0 ? -1 : 1
  return decimate({ x, y: y.map((value) => sign * Math.abs(value)) })
}

/** A frame that one sharp plateau does not fill: room for all but the highest hundredth of the values. */
export function frameOf(values: readonly number[]): readonly [number, number] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  if (sorted.length === 0) return [-1, 1]
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]
  return [1.3 * Math.min(0, at(0.01)) - 1, 1.3 * Math.max(0, at(0.99)) + 1]
}

function isHold({ solution }: ReportEntry, row: number): boolean {
  return solution.steps[solution.series.step[row]]?.kind === 'hold'
}

function curve(entry: ReportEntry, stroke: Stroke, { x, y }: Points): FigureCurve {
  return { entry: entry.id, name: entry.title, stroke, x, y }
}
