import type { Cell } from '../cells/cell.ts'
import type { Solution } from '../simulation/solution.ts'
import { finishedCycles, startsEmpty, workingCycle } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { powderShare, weightsOf } from './weights.ts'

const coulombsPerAmpereHour = 3600 // and so C/kg over this is Ah/kg, which is mAh/g

const nominal: MetricKind = {
  id: 'nominal-capacity',
  title: 'Nominal capacity',
  definition:
    'Charge that 1C refers to: of a cell from a recipe, what its design gives between the cut-offs after formation, at equilibrium; of given parameters (BPX) the number that they state, which a run may not reach.',
  unit: 'Ah',
  basis: 'cell',
}

const delivered: MetricKind = {
  id: 'capacity',
  title: 'Capacity',
  definition:
    'Charge given back in the cycle named: discharge of a full cell, delithiation of a half cell.',
  unit: 'Ah',
  basis: 'cell',
}

const areal: MetricKind = {
  id: 'areal-capacity',
  title: 'Areal capacity',
  definition: 'Charge given back in the cycle named over the area of the electrode pairs.',
  unit: 'mAh/cm^2',
  basis: 'electrode',
}

const powderReversible: MetricKind = {
  id: 'powder-capacity-reversible',
  title: 'Reversible capacity of the powder',
  definition:
    'By composition: lithium that all hosts take and give back from empty to full, over the mass of the powders (their layers included; no carbon black, no binder).',
  unit: 'mAh/g',
  basis: 'powder',
}

const powderFirst: MetricKind = {
  id: 'powder-first-lithiation',
  title: 'First lithiation of the powder',
  definition: 'Charge into the studied electrode in the first cycle over the mass of its powders.',
  unit: 'mAh/g',
  basis: 'powder',
}

const powderDelivered: MetricKind = {
  id: 'powder-capacity',
  title: 'Capacity used, per powder',
  definition: 'Charge given back in the cycle named over the mass of the studied powders.',
  unit: 'mAh/g',
  basis: 'powder',
}

const electrodeReversible: MetricKind = {
  id: 'electrode-capacity-reversible',
  title: 'Reversible capacity of the coating',
  definition:
    'By composition: lithium that all hosts take and give back, over the mass of the dry coating without its foil.',
  unit: 'mAh/g',
  basis: 'electrode',
}

const electrodeDelivered: MetricKind = {
  id: 'electrode-capacity',
  title: 'Capacity used, per coating',
  definition: 'Charge given back in the cycle named over the mass of the dry studied coating.',
  unit: 'mAh/g',
  basis: 'electrode',
}

const electrodeVolumetric: MetricKind = {
  id: 'electrode-capacity-volumetric',
  title: 'Capacity used, per coating volume',
  definition:
    'Charge given back in the cycle named over the as-coated volume of the studied coating, pores included.',
  unit: 'mAh/cm^3',
  basis: 'electrode',
}

const cellSpecific: MetricKind = {
  id: 'cell-capacity-specific',
  title: 'Capacity, per cell',
  definition: 'Charge given back in the cycle named over the mass of the whole cell.',
  unit: 'mAh/g',
  basis: 'cell',
}

/** Capacities of the cell as such; with a designed cell also per powder, per coating and per cell mass. */
export function capacities(solution: Solution, cell?: Cell): readonly Metric[] {
  const { area, nominalCapacity } = solution.cell
  const finished = finishedCycles(solution)
  const metrics = [metricOf(nominal, nominalCapacity)]
  if (cell) metrics.push(...byComposition(cell))

  const first = startsEmpty(solution) ? finished.find(({ cycle }) => cycle === 0) : undefined
  if (cell && first && first.lithiated > 0) {
    metrics.push(metricOf(powderFirst, gravimetric(first.lithiated, weightsOf(cell).powder), 0))
  }
  const working = workingCycle(finished)
  if (!working) return metrics

  // A lone discharge of a half cell lithiates: there is nothing given back, so what went in stands for it.
  const charge = working.delithiated > 0 ? working.delithiated : working.lithiated
  const of = (kind: MetricKind, value: number) => metricOf(kind, value, working.cycle)
  metrics.push(of(delivered, charge), of(areal, (1e3 * charge) / (1e4 * area)))
  if (!cell) return metrics

  const { powder, electrode, cell: whole } = weightsOf(cell)
  const cubicCentimetres = 1e6 * area * cell.negative.thickness
  metrics.push(
    of(powderDelivered, gravimetric(charge, powder)),
    of(electrodeDelivered, gravimetric(charge, electrode)),
    of(electrodeVolumetric, (1e3 * charge) / cubicCentimetres),
    of(cellSpecific, gravimetric(charge, whole)),
  )
  return metrics
}

/** What the recipe promises before any model is run. */
function byComposition({ negative }: Cell): readonly Metric[] {
  const perCoating = negative.reversibleArealCapacity / negative.massLoading / coulombsPerAmpereHour
  return [
    metricOf(powderReversible, perCoating / powderShare(negative)),
    metricOf(electrodeReversible, perCoating),
  ]
}

/** Ah over kg is mAh/g. */
const gravimetric = (ampereHours: number, kilograms: number) => ampereHours / kilograms
