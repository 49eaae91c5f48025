import type { CycleSummary, Solution } from '../simulation/solution.ts'
import { finishedCycles, isWhole } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

type Amount = 'dischargeCapacity' | 'chargeCapacity' | 'dischargeEnergy' | 'chargeEnergy'

const kinds: Readonly<Record<Amount, MetricKind>> = {
  dischargeCapacity: {
    id: 'charge-out',
    title: 'Charge passed out',
    definition: 'Charge of all discharging current in the run.',
    unit: 'Ah',
    basis: 'cell',
  },
  chargeCapacity: {
    id: 'charge-in',
    title: 'Charge passed in',
    definition: 'Charge of all charging current in the run.',
    unit: 'Ah',
    basis: 'cell',
  },
  dischargeEnergy: {
    id: 'energy-out',
    title: 'Energy passed out',
    definition: 'Energy delivered by all discharging in the run.',
    unit: 'Wh',
    basis: 'cell',
  },
  chargeEnergy: {
    id: 'energy-in',
    title: 'Energy passed in',
    definition: 'Energy taken by all charging in the run.',
    unit: 'Wh',
    basis: 'cell',
  },
}

/**
 * What passed in all, both ways: of runs without a whole cycle, such as pulses, drive cycles, and what stopped before.
 * A half cell has no energy; of a lone charge or discharge, capacity and discharge energy have said all but one.
 */
export function passed(solution: Solution): readonly Metric[] {
  const finished = finishedCycles(solution)
  const driven = finished.some(({ profile }) => profile !== 'none')
  if (!driven && finished.some(isWhole)) return []
  const half = solution.cell.negative.kind === 'lithium'
  const [only] = finished.length === 1 ? finished : []
  const oneWay = !driven && only !== undefined && only.lithiated * only.delithiated === 0
  const charges: readonly Amount[] = oneWay ? [] : ['dischargeCapacity', 'chargeCapacity']
  const energies: readonly Amount[] = oneWay
    ? ['chargeEnergy']
    : ['dischargeEnergy', 'chargeEnergy']
  return (half ? charges : [...charges, ...energies]).flatMap((amount) => {
    const sum = solution.cycles.reduce((all, cycle: CycleSummary) => all + cycle[amount], 0)
    return sum > 0 ? [metricOf(kinds[amount], sum)] : []
  })
}
