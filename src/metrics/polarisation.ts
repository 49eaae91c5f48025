import type { Solution } from '../simulation/solution.ts'
import { type CycleView, finishedCycles, isWhole, workingCycle } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

const meanCharge: MetricKind = {
  id: 'mean-charge-voltage',
  title: 'Mean charge voltage',
  definition: 'Energy over charge of all charging in the cycle named.',
  unit: 'V',
  basis: 'none',
}

const meanDischarge: MetricKind = {
  id: 'mean-discharge-voltage',
  title: 'Mean discharge voltage',
  definition: 'Energy over charge of all discharging in the cycle named.',
  unit: 'V',
  basis: 'none',
}

const polarisation: MetricKind = {
  id: 'polarisation',
  title: 'Polarisation',
  definition: 'Mean charge voltage less mean discharge voltage of the cycle named.',
  unit: 'mV',
  basis: 'none',
}

const energyEfficiency: MetricKind = {
  id: 'energy-efficiency',
  title: 'Energy efficiency',
  definition:
    'Discharge energy over charge energy of the cycle named, where charge out and charge in are within 5 % of each other; full cells only.',
  unit: '%',
  basis: 'none',
}

/** Mean voltages, and what the cycle costs in voltage and energy, in cycle 1 (or the only cycle); a half cell has no energy. */
export function polarisations(solution: Solution): readonly Metric[] {
  const c = workingCycle(finishedCycles(solution))
  if (!c) return []
  const charge = c.chargeEnergy / c.chargeCapacity
  const discharge = c.dischargeEnergy / c.dischargeCapacity
  const metrics: Metric[] = []
  if (c.chargeCapacity > 0) metrics.push(metricOf(meanCharge, charge, c.cycle))
  if (c.dischargeCapacity > 0) metrics.push(metricOf(meanDischarge, discharge, c.cycle))
  if (isWhole(c)) {
    metrics.push(metricOf(polarisation, 1e3 * (charge - discharge), c.cycle))
  }
  if (isClosed(c) && solution.cell.negative.kind === 'porous') {
    metrics.push(metricOf(energyEfficiency, (100 * c.dischargeEnergy) / c.chargeEnergy, c.cycle))
  }
  return metrics
}

/** Charge out and in differ by no more than this share of the larger where a cycle's energies can be compared. */
const closedShare = 0.05

/** Whether a cycle comes back to about where it began. */
function isClosed({ chargeCapacity, dischargeCapacity }: CycleView): boolean {
  const larger = Math.max(chargeCapacity, dischargeCapacity)
  return larger > 0 && Math.abs(chargeCapacity - dischargeCapacity) <= closedShare * larger
}
