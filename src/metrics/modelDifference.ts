import type { Series, Solution } from '../simulation/solution.ts'
import { finishedCycles, workingCycle } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

const rms: MetricKind = {
  id: 'voltage-difference-rms',
  title: 'Voltage difference to the DFN, rms',
  definition:
    'Root mean square, over charge, of the voltage of this model less that of the DFN at the same charge passed; charging and discharging of the cycle named, holds left out, as far as both go.',
  unit: 'mV',
  basis: 'none',
}

const largest: MetricKind = {
  id: 'voltage-difference-largest',
  title: 'Voltage difference to the DFN, largest',
  definition:
    'The largest by size of the same differences, with its sign: above zero this model stands higher.',
  unit: 'mV',
  basis: 'none',
}

const capacity: MetricKind = {
  id: 'capacity-difference',
  title: 'Discharge capacity against the DFN',
  definition: 'Discharge capacity of the cycle named, less that of the DFN, over that of the DFN.',
  unit: '%',
  basis: 'none',
}

/** How far one model stands from another along one step, at the same charge passed since its start. */
export interface VoltageDifference {
  readonly kind: 'charge' | 'discharge'
  /** Charge passed, from 0 as far as both go [Ah]. */
  readonly charge: readonly number[]
  /** Voltage of the model less that of the reference [V]. */
  readonly difference: readonly number[]
}

/** The cycle that models are compared in: the working cycle of the reference, where the model finished it too. */
function comparedCycle(solution: Solution, reference: Solution): number | undefined {
  const cycle = workingCycle(finishedCycles(reference))?.cycle
  return finishedCycles(solution).some((c) => c.cycle === cycle) ? cycle : undefined
}

/**
 * Differences of two solutions of the same cell and protocol, step by step through the cycle that both finished. Steps
 * without a charge of their own to compare at (holds, rests, profiles) are left out.
 *
 * @returns nothing where one of the two did not finish that cycle
 */
export function voltageDifferences(
  solution: Solution,
  reference: Solution,
): readonly VoltageDifference[] {
  const cycle = comparedCycle(solution, reference)
  if (cycle === undefined) return []
  const own = curvesOf(solution, cycle)
  const others = curvesOf(reference, cycle)
  return own.flatMap(({ kind, curve }, i) => {
    if (others[i]?.kind !== kind) return []
    const there = others[i].curve
    const end = Math.min(lastOf(curve.charge), lastOf(there.charge))
    const charge = [...new Set([...curve.charge, ...there.charge])]
      .filter((q) => q <= end)
      .sort((a, b) => a - b)
    const [a, b] = [reader(curve), reader(there)]
    return charge.length < 2 ? [] : [{ kind, charge, difference: charge.map((q) => a(q) - b(q)) }]
  })
}

/** How far a model parts from the DFN, in the cycle that both finished. */
export function modelDifference(solution: Solution, reference: Solution): readonly Metric[] {
  const cycle = comparedCycle(solution, reference)
  const branches = voltageDifferences(solution, reference)
  if (cycle === undefined || branches.length === 0) return []
  let extreme = 0
  let square = 0
  let length = 0
  for (const { charge, difference } of branches) {
    for (const d of difference) if (Math.abs(d) > Math.abs(extreme)) extreme = d
    for (let i = 1; i < charge.length; i++) {
      const [a, b] = [difference[i - 1], difference[i]]
      const width = charge[i] - charge[i - 1]
      square += (width * (a * a + a * b + b * b)) / 3 // a straight piece, squared
      length += width
    }
  }
  const metrics = [
    metricOf(rms, 1e3 * Math.sqrt(square / length), cycle),
    metricOf(largest, 1e3 * extreme, cycle),
  ]
  const discharged = (of: Solution) =>
    finishedCycles(of).find((c) => c.cycle === cycle)?.dischargeCapacity ?? 0
  const full = discharged(reference)
  if (full > 0) metrics.push(metricOf(capacity, 100 * (discharged(solution) / full - 1), cycle))
  return metrics
}

interface VoltageCurve {
  readonly charge: readonly number[]
  readonly voltage: readonly number[]
}

/** Voltage over charge passed [Ah] of each charge and discharge of a cycle, in order. */
function curvesOf({ steps, series }: Solution, cycle: number) {
  return steps.flatMap(({ kind, cycle: of }, step) =>
    of === cycle && (kind === 'charge' || kind === 'discharge')
      ? [{ kind, curve: curveOfStep(series, step) }]
      : [],
  )
}

function curveOfStep(series: Series, step: number): VoltageCurve {
  const charge: number[] = []
  const voltage: number[] = []
  let start = Number.NaN
  for (let row = 0; row < series.time.length; row++) {
    if (series.step[row] !== step) continue
    if (Number.isNaN(start)) start = series.charge[row]
    const passed = Math.abs(series.charge[row] - start)
    if (charge.length > 0 && passed <= lastOf(charge)) continue
    charge.push(passed)
    voltage.push(series.voltage[row])
  }
  return { charge, voltage }
}

/** Reads a curve at charges that never fall, straight between its points. */
function reader({ charge, voltage }: VoltageCurve): (q: number) => number {
  let i = 1
  return (q) => {
    while (i < charge.length - 1 && charge[i] < q) i++
    const share = (q - charge[i - 1]) / (charge[i] - charge[i - 1])
    return voltage[i - 1] + share * (voltage[i] - voltage[i - 1])
  }
}

function lastOf(values: readonly number[]): number {
  return values[values.length - 1] ?? Number.NaN
}
