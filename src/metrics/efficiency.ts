import type { Solution } from '../simulation/solution.ts'
import {
  agedCycles,
  type CycleView,
  finishedCycles,
  isWhole,
  repeatedCycles,
  startsEmpty,
} from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

const firstCycle: MetricKind = {
  id: 'initial-coulombic-efficiency',
  title: 'First-cycle efficiency',
  definition:
    'Charge out over charge in of the studied electrode in its first cycle (formation): discharge over charge of a full cell, delithiation over lithiation of a half cell.',
  unit: '%',
  basis: 'none',
}

const perCycle: MetricKind = {
  id: 'coulombic-efficiency',
  title: 'Coulombic efficiency',
  definition:
    'Charge out over charge in of the studied electrode in the cycle named; formation is cycle 0. Where the cycle before was slower, as formation is before cycle 1, its deeper discharge is charged back too: that is no loss.',
  unit: '%',
  decimals: 3,
  basis: 'none',
}

const mean: MetricKind = {
  id: 'coulombic-efficiency-mean',
  title: 'Mean coulombic efficiency',
  definition:
    'Mean of the coulombic efficiencies of cycle 2 and all later ones, save those whose steps differ from the cycle before: after another rate they charge back more or less than they took out.',
  unit: '%',
  decimals: 3,
  basis: 'none',
}

/** Charge out over charge in [1]; NaN where nothing went in. */
export function coulombicEfficiency({ lithiated, delithiated }: CycleView): number {
  return lithiated > 0 ? delithiated / lithiated : Number.NaN
}

/**
 * Coulombic efficiencies: first cycle, then cycles 1, 2 and the last, and the mean from cycle 2 on. A cycle in which
 * the cell was hardly charged or hardly discharged has none, nor has the first cycle of a cell that starts charged.
 */
export function efficiencies(solution: Solution): readonly Metric[] {
  const whole = finishedCycles(solution).filter(isWhole)
  if (whole.length === 0) return []
  const aged = agedCycles(whole)
  const metrics: Metric[] = []

  const steady = whole.find(({ cycle, profile }) => cycle === 0 && profile === 'none')
  const formation = startsEmpty(solution) ? steady : undefined
  if (formation) metrics.push(metricOf(firstCycle, 100 * coulombicEfficiency(formation), 0))

  const chosen = new Set([aged[0], aged.find(({ cycle }) => cycle === 2), aged[aged.length - 1]])
  for (const cycle of chosen) {
    if (cycle) metrics.push(metricOf(perCycle, 100 * coulombicEfficiency(cycle), cycle.cycle))
  }

  const later = repeatedCycles(solution).map(coulombicEfficiency)
  if (later.length > 0) {
    metrics.push(metricOf(mean, (100 * later.reduce((sum, e) => sum + e, 0)) / later.length))
  }
  return metrics
}
