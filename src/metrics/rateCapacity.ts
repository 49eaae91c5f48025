import type { Solution } from '../simulation/solution.ts'
import { agedCycles, finishedCycles, isWhole, studiedSide } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { heldCurrent, stepRows } from './stepRows.ts'

/** Up to so many steps each has a row; of more, the last of those that follow one another at the same rate. */
const mostRows = 24

const capacityAt = (rate: string): MetricKind => ({
  id: `rate-capacity/${rate}`,
  title: `Capacity by rate, ${rate}`,
  definition:
    'Charge given back by the step of held current that empties the studied electrode in the cycle named, at the rate named.',
  unit: 'Ah',
  basis: 'cell',
})

interface RatedStep {
  readonly cycle: number
  readonly rate: string
  /** [Ah] */
  readonly charge: number
}

/**
 * Capacity over rate, one row a discharge (half cell: a delithiation): where whole cycles after formation have one such
 * step each, and not all at the same rate.
 */
export function rateCapacities(solution: Solution): readonly Metric[] {
  const steps = ratedSteps(solution)
  const cycles = new Set(steps.map(({ cycle }) => cycle))
  const rates = new Set(steps.map(({ rate }) => rate))
  if (cycles.size < steps.length || rates.size < 2) return []
  const told =
    steps.length <= mostRows ? steps : steps.filter(({ rate }, i) => rate !== steps[i + 1]?.rate)
  return told.map(({ cycle, rate, charge }) => metricOf(capacityAt(rate), charge, cycle))
}

function ratedSteps(solution: Solution): RatedStep[] {
  const { cell, steps } = solution
  const delithiates = studiedSide(cell) === 'positive' ? 'charge' : 'discharge'
  const whole = new Set(
    agedCycles(finishedCycles(solution))
      .filter(isWhole)
      .map(({ cycle }) => cycle),
  )
  const rows = stepRows(solution)
  return steps.flatMap(({ cycle, kind, charge }, i): RatedStep[] => {
    const own = rows[i]
    if (kind !== delithiates || !whole.has(cycle) || own === undefined) return []
    const current = heldCurrent(solution, own)
    if (current === undefined) return []
    const rate = rateText(Math.abs(current) / cell.nominalCapacity)
    return [{ cycle, rate, charge: Math.abs(charge) }]
  })
}

/** As it is written in a protocol: 2C, C/3, 0.75C. */
function rateText(rate: number): string {
  const hours = Number((1 / rate).toPrecision(3))
  return rate < 1 && Number.isInteger(hours) ? `C/${hours}` : `${Number(rate.toPrecision(3))}C`
}
