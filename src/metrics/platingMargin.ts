import type { Solution } from '../simulation/solution.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

const lowest: MetricKind = {
  id: 'negative-potential-lowest',
  title: 'Lowest negative potential',
  definition:
    'Smallest potential of the negative electrode against lithium in the electrolyte beside it (φ_s − φ_e, less the drop over films, beneath which lithium would plate) while the cell is charged, in the cycle where it was met: in the DFN at the separator, in SPM and SPMe the mean of the electrode, which is higher. Below 0 V lithium may plate.',
  unit: 'V',
  basis: 'none',
}

const below: MetricKind = {
  id: 'time-below-lithium',
  title: 'Time below 0 V against lithium',
  definition:
    'How long in the whole run, while the cell was charged, that potential of the negative electrode (see Lowest negative potential) was below 0 V.',
  unit: 's',
  basis: 'none',
}

/** How near charging came to plating lithium; nothing where nothing was charged, and of half cells. */
export function platingMargins({ platingMargin: margin, steps }: Solution): readonly Metric[] {
  if (margin === undefined) return []
  return [metricOf(lowest, margin.lowest, steps[margin.step].cycle), metricOf(below, margin.below)]
}
