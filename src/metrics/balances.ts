import type { Ledger, Solution } from '../simulation/solution.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

const lithium: MetricKind = {
  id: 'lithium-balance-error',
  title: 'Lithium balance',
  definition:
    'Largest error of the lithium in hosts, conversion, SEI and isolated material over all cycles, over the inventory.',
  unit: '1',
  basis: 'none',
}

const volume: MetricKind = {
  id: 'volume-balance-error',
  title: 'Solid volume balance',
  definition:
    'Largest relative difference between the solid volume recomputed from what is stored and the one in use.',
  unit: '1',
  basis: 'none',
}

const salt: MetricKind = {
  id: 'salt-balance-error',
  title: 'Salt balance',
  definition:
    'Largest relative error of the salt in pores and reservoir over all cycles, against the start.',
  unit: '1',
  basis: 'none',
}

/** How well the books close: the largest error of each balance over the run. */
export function balances({ cycles }: Solution): readonly Metric[] {
  if (cycles.length === 0) return []
  const worst = (error: (ledger: Ledger) => number) =>
    Math.max(...cycles.map(({ ledger }) => Math.abs(error(ledger))))
  return [
    metricOf(
      lithium,
      worst((l) => l.lithiumError),
    ),
    metricOf(
      volume,
      worst((l) => l.volumeError),
    ),
    metricOf(
      salt,
      worst((l) => l.saltError),
    ),
  ]
}
