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

/** A step of held current that empties the studied electrode in a whole cycle. */
export interface RatedStep {
  readonly cycle: number
  /** Of its current, as a protocol has it [C], and in words. */
  readonly rate: number
  readonly words: string
  /** [Ah] */
  readonly charge: number
}

/** Capacity over rate, one row a discharge. */
export function rateCapacities(solution: Solution): readonly Metric[] {
  const steps = ratedSteps(solution)
  const told =
    steps.length <= mostRows ? steps : steps.filter(({ words }, i) => words !== steps[i + 1]?.words)
  return told.map(({ cycle, words, charge }) => metricOf(capacityAt(words), charge, cycle))
}

/** The discharges (half cell: delithiations) of whole cycles after formation; none unless each has one, and rates differ. */
export function ratedSteps(solution: Solution): readonly RatedStep[] {
  const steps = stepsOf(solution)
  const cycles = new Set(steps.map(({ cycle }) => cycle))
  const rates = new Set(steps.map(({ words }) => words))
  return cycles.size < steps.length || rates.size < 2 ? [] : steps
}

function stepsOf(solution: Solution): RatedStep[] {
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
    const rate = Math.abs(current) / cell.nominalCapacity
    return [{ cycle, rate, words: rateText(rate), charge: Math.abs(charge) }]
  })
}

/** As it is written in a protocol: 2C, C/3, 0.75C. */
function rateText(rate: number): string {
  const hours = Number((1 / rate).toPrecision(3))
  return rate < 1 && Number.isInteger(hours) ? `C/${hours}` : `${Number(rate.toPrecision(3))}C`
}
