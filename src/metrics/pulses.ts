import type { Series, Solution } from '../simulation/solution.ts'
import { heldCurrent, type StepRows, stepRows } from './stepRows.ts'

/** When a pulse is read, after its start [s]: as in hybrid pulse power characterisation. */
const readAt = 10
/** Currents that are this close are the same [1]. */
const sameCurrent = 1e-3

/** A step of held current between rests. */
export interface Pulse {
  readonly kind: 'discharge' | 'charge'
  /** [A], positive on discharge */
  readonly current: number
  /** Passed out since the start of the run, when the pulse begins [Ah]. */
  readonly charge: number
  /** At the end of the rest before [V]. */
  readonly rested: number
  /** Change of voltage since then over the current, 10 s after the pulse begins [Ω]. */
  readonly resistance: number
}

/** The pulses of a run, in order; without those that have rows too far apart to be read. */
export function pulsesOf(solution: Solution): readonly Pulse[] {
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
    const rested = series.voltage[before.last]
    const resistance = (rested - voltage) / current
    return [{ kind, current, charge: series.charge[before.last], rested, resistance }]
  })
}

/** Those of one direction with the largest current: slower steps between rests set the state of charge. */
export function largestPulses(
  pulses: readonly Pulse[],
  direction: Pulse['kind'],
): readonly Pulse[] {
  const own = pulses.filter(({ kind }) => kind === direction)
  const most = own.reduce((largest, { current }) => Math.max(largest, Math.abs(current)), 0)
  return own.filter(({ current }) => Math.abs(current) >= (1 - sameCurrent) * most)
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
