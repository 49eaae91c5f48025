import type { Cell } from '../cells/cell.ts'
import type { CellParameters } from '../cells/cellParameters.ts'
import type { CycleSummary, Solution } from '../simulation/solution.ts'
import { finishedCycles, workingCycle } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { endsEmptied } from './stateOfCharge.ts'

const litres = 1e3 // per m³

const energy: MetricKind = {
  id: 'discharge-energy',
  title: 'Discharge energy',
  definition: 'Energy delivered by all discharging in the cycle named.',
  unit: 'Wh',
  basis: 'cell',
}

const specific: MetricKind = {
  id: 'specific-energy',
  title: 'Specific energy',
  definition: 'Discharge energy of the cycle named over the mass of the whole cell.',
  unit: 'Wh/kg',
  basis: 'cell',
}

const densityAsMade: MetricKind = {
  id: 'energy-density-as-made',
  title: 'Energy density, as made',
  definition: 'Discharge energy of the cycle named over the outer volume of the cell as made.',
  unit: 'Wh/L',
  basis: 'cell',
}

const densityFull: MetricKind = {
  id: 'energy-density-full-charge',
  title: 'Energy density, at full charge',
  definition:
    'Discharge energy of the cycle named over the outer volume at the fullest swelling of that cycle; the same as made in a rigid can.',
  unit: 'Wh/L',
  basis: 'cell',
}

const expansion: MetricKind = {
  id: 'cell-expansion',
  title: 'Cell expansion',
  definition:
    'Growth of the outer volume at the fullest swelling of the cycle named, over the volume as made; zero in a rigid can, and where pores take all of the swelling (poreShare 1).',
  unit: '%',
  basis: 'cell',
}

const expansionReversible: MetricKind = {
  id: 'cell-expansion-reversible',
  title: 'Cell expansion, reversible',
  definition: 'Largest less smallest outer volume within the cycle named, over the volume as made.',
  unit: '%',
  basis: 'cell',
}

const expansionLasting: MetricKind = {
  id: 'cell-expansion-lasting',
  title: 'Cell expansion, lasting',
  definition:
    'Growth of the outer volume left at the smallest point of the last finished cycle, over the volume as made; where that cycle took the lithium out again.',
  unit: '%',
  basis: 'cell',
}

/** Energies of a full cell in cycle 1 (or the only one), per cell, mass and volume, and how its outside grows. */
export function energies(solution: Solution, cell?: Cell): readonly Metric[] {
  const finished = finishedCycles(solution)
  const working = workingCycle(finished)
  if (!working || solution.cell.negative.kind === 'lithium') return []
  const { cycle, dischargeEnergy } = working
  const metrics: Metric[] = []
  if (dischargeEnergy > 0) metrics.push(metricOf(energy, dischargeEnergy, cycle))
  if (!cell) return metrics

  const { mass, volume } = cell.designed
  const asMade = volume.asMade
  const summary = (n: number) => solution.cycles.find((c) => c.cycle === n) as CycleSummary
  const first = summary(cycle)
  const last = summary(finished[finished.length - 1].cycle)
  const full = asMade + volumeGrowth(solution.cell, first, 'largest')
  if (dischargeEnergy > 0) {
    metrics.push(
      metricOf(specific, dischargeEnergy / mass, cycle),
      metricOf(densityAsMade, dischargeEnergy / (asMade * litres), cycle),
      metricOf(densityFull, dischargeEnergy / (full * litres), cycle),
    )
  }
  const swing = full - asMade - volumeGrowth(solution.cell, first, 'smallest')
  metrics.push(
    metricOf(expansion, (100 * (full - asMade)) / asMade, cycle),
    metricOf(expansionReversible, (100 * swing) / asMade, cycle),
  )
  if (endsEmptied(solution)) {
    const left = volumeGrowth(solution.cell, last, 'smallest')
    metrics.push(metricOf(expansionLasting, (100 * left) / asMade, last.cycle))
  }
  return metrics
}

/** Σ A L₀ (λ − 1) over both layers [m³]; a rigid housing keeps its outer volume whatever happens inside. */
function volumeGrowth(
  { area, housing, negative, positive }: CellParameters,
  { stretch }: CycleSummary,
  extreme: 'largest' | 'smallest',
): number {
  if (housing === 'rigid') return 0
  const of = (side: string, thickness: number) =>
    side in stretch ? thickness * (stretch[side][extreme] - 1) : 0
  const layers =
    of('positive', positive.thickness) +
    (negative.kind === 'porous' ? of('negative', negative.thickness) : 0)
  return area * layers
}
