import type { Solution } from '../simulation/solution.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { extentOf } from './rows.ts'
import { stateOfCharge } from './stateOfCharge.ts'

const inRun = 'over the whole run, where a profile drives the cell.'

const largestVoltage: MetricKind = {
  id: 'voltage-largest',
  title: 'Largest voltage',
  definition: `Largest voltage of the cell ${inRun}`,
  unit: 'V',
  basis: 'none',
}

const smallestVoltage: MetricKind = {
  id: 'voltage-smallest',
  title: 'Smallest voltage',
  definition: `Smallest voltage of the cell ${inRun}`,
  unit: 'V',
  basis: 'none',
}

const dischargePower: MetricKind = {
  id: 'peak-power-discharge',
  title: 'Peak power, discharge',
  definition: `Largest power that the cell gives ${inRun}`,
  unit: 'W',
  basis: 'cell',
}

const chargePower: MetricKind = {
  id: 'peak-power-charge',
  title: 'Peak power, charge',
  definition: `Largest power that the cell takes ${inRun}`,
  unit: 'W',
  basis: 'cell',
}

const lastCharge: MetricKind = {
  id: 'final-state-of-charge',
  title: 'State of charge at the end',
  definition:
    'Lithium in the hosts of the studied electrode when the run ends, from 0 % at the empty ends of their windows to 100 % at the full ones; told where a profile drives the cell.',
  unit: '%',
  basis: 'none',
}

/** What a drive cycle demands of a cell and where it leaves it; nothing where no profile drives one. */
export function drivings(solution: Solution): readonly Metric[] {
  const { steps, series } = solution
  const rows = series.time.length
  if (rows === 0 || steps.every(({ kind }) => kind !== 'profile')) return []
  const voltage = extentOf(series, (row) => series.voltage[row])
  const power = extentOf(series, (row) => series.voltage[row] * series.current[row])
  const left = stateOfCharge(solution)?.(rows - 1)
  return [
    metricOf(largestVoltage, voltage.largest),
    metricOf(smallestVoltage, voltage.smallest),
    ...(power.largest > 0 ? [metricOf(dischargePower, power.largest)] : []),
    ...(power.smallest < 0 ? [metricOf(chargePower, -power.smallest)] : []),
    ...(left === undefined ? [] : [metricOf(lastCharge, 100 * left)]),
  ]
}
