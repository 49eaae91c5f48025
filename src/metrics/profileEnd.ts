import type { Solution } from '../simulation/solution.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'

const ended = (which: 'lower' | 'upper', direction: string): MetricKind => ({
  id: `profile-end-${which}`,
  title: `Profile ended at the ${which} cut-off`,
  definition: `How long a profile had been followed when the cell came to its ${which} cut-off in ${direction}, which ended it.`,
  unit: 's',
  basis: 'none',
})

const kinds = [
  ['lower-cut-off', ended('lower', 'discharge')],
  ['upper-cut-off', ended('upper', 'charge')],
] as const

/** Profiles that a cut-off of the cell ended before their last sample: the first of each kind in a cycle. */
export function profileEnds({ steps }: Solution): readonly Metric[] {
  return kinds.flatMap(([limit, kind]) => {
    const own = steps.filter(({ endedBy }) => endedBy === limit)
    return own
      .filter(({ cycle }, i) => cycle !== own[i - 1]?.cycle)
      .map(({ start, end, cycle }) => metricOf(kind, end - start, cycle))
  })
}
