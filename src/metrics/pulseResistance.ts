import type { Series, Solution } from '../simulation/solution.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { heldCurrent, type StepRows, stepRows } from './stepRows.ts'

/** When a pulse is read, after its start [s]: as in hybrid pulse power characterisation. */
const readAt = 10
/** Currents that are this close are the same [1]. */
const sameCurrent = 1e-3

type Direction = 'discharge' | 'charge'

interface Pulse {
  readonly kind: Direction
  /** [A] */
  readonly current: number
  /** ΔV/ΔI at `readAt` [Ω] */
  readonly resistance: number
}

const which = (direction: Direction) =>
  `${direction} pulses (steps of held current between rests; where their currents differ, those of the largest): change of voltage since the end of the rest before, 10 s after the pulse begins, over its current`

const kindOf = (direction: Direction, id: string, title: string, of: string): MetricKind => ({
  id: `pulse-resistance-${direction}${id}`,
  title: `Pulse resistance, ${direction}${title}`,
  definition: `${of} over all ${which(direction)}.`,
  unit: 'mohm',
  basis: 'cell',
})

/**
 * Resistance of a cell to pulses of current, by direction: median over all pulses, and between which values it lies.
 * Nothing where a protocol has no pulses, or rows too far apart to tell.
 */
export function pulseResistances(solution: Solution): readonly Metric[] {
  const pulses = pulsesOf(solution)
  return (['discharge', 'charge'] as const).flatMap((direction) => {
    const own = pulses.filter(({ kind }) => kind === direction)
    const most = own.reduce((largest, { current }) => Math.max(largest, Math.abs(current)), 0)
    const values = own
      .filter(({ current }) => Math.abs(current) >= (1 - sameCurrent) * most)
      .map(({ resistance }) => 1e3 * resistance)
      .sort((a, b) => a - b)
    if (values.length === 0) return []
    const median = metricOf(kindOf(direction, '', '', 'Median'), medianOf(values))
    if (values.length === 1) return [median]
    const [least] = values
    return [
      median,
      metricOf(kindOf(direction, '-smallest', ', smallest', 'Smallest'), least),
      metricOf(kindOf(direction, '-largest', ', largest', 'Largest'), values[values.length - 1]),
    ]
  })
}

function pulsesOf(solution: Solution): Pulse[] {
  const { steps, series } = solution
  const rows = stepRows(solution)
  return steps.flatMap(({ kind, start, end }, i): Pulse[] => {
    if (kind !== 'discharge' && kind !== 'charge') return []
    const [before, own] = [rows[i - 1], rows[i]]
    const rests = steps[i - 1]?.kind === 'rest' && steps[i + 1]?.kind === 'rest'
    if (!rests || before === undefined || own === undefined || end - start < readAt - 1e-6)
      return []
    const current = heldCurrent(solution, own)
    const voltage = voltageAfter(series, own, readAt)
    if (current === undefined || current === 0 || voltage === undefined) return []
    const resistance = (series.voltage[before.last] - voltage) / current
    return [{ kind, current, resistance }]
  })
}

/** Voltage so long after a step began, linear in √t between rows at most that far apart, as diffusion has it [V]. */
function voltageAfter(
  { time, voltage }: Series,
  { first, last }: StepRows,
  seconds: number,
): number | undefined {
  const since = (row: number) => time[row] - time[first]
  for (let row = first + 1; row <= last; row++) {
    if (since(row) < seconds - 1e-6) continue
    if (since(row) - since(row - 1) > seconds + 1e-6) return undefined
    const [from, to] = [Math.sqrt(since(row - 1)), Math.sqrt(since(row))]
    const share = (Math.sqrt(seconds) - from) / (to - from)
    return voltage[row - 1] + share * (voltage[row] - voltage[row - 1])
  }
  return undefined
}

function medianOf(ascending: readonly number[]): number {
  const middle = (ascending.length - 1) / 2
  return (ascending[Math.floor(middle)] + ascending[Math.ceil(middle)]) / 2
}
