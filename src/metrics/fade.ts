import type { Solution } from '../simulation/solution.ts'
import { fadingCycles } from './cycleView.ts'
import { type MetricKind, metricOf, unreached } from './define.ts'
import type { Metric } from './metric.ts'

/** Share of the capacity of the first whole cycle at which a cell's life is said to end [1]. */
const endOfLife = 0.8

const retention: MetricKind = {
  id: 'retention',
  title: 'Capacity retention',
  definition:
    'Charge given back in the last finished cycle over that of the first whole cycle after formation (cycle 1, unless the cell starts in the middle of one); only cycles of the same steps as that one count. Above 100 % where lithium that the first cycles left in the cell comes free later.',
  unit: '%',
  basis: 'none',
}

const life: MetricKind = {
  id: 'cycle-life-80',
  title: 'Life to 80 %',
  definition:
    'First cycle that gives back less than 80 % of the charge of the first whole cycle after formation, of cycles of the same steps as that one; "> N" where cycles up to N did not reach it (never extrapolated).',
  unit: 'cycles',
  basis: 'none',
}

/**
 * Retention and life over the cycles after formation; nothing where the protocol has none or repeats pulses, and of cells
 * without any ageing mechanism. A half cell's capacity is what its studied electrode gives back.
 */
export function fade(solution: Solution): readonly Metric[] {
  const cycles = fadingCycles(solution)
  if (cycles.length === 0) return []
  const [first] = cycles
  const last = cycles[cycles.length - 1]
  const dead = cycles.find(({ delithiated }) => delithiated < endOfLife * first.delithiated)
  return [
    metricOf(retention, (100 * last.delithiated) / first.delithiated, last.cycle),
    dead ? metricOf(life, dead.cycle) : unreached(life, `> ${last.cycle}`),
  ]
}
