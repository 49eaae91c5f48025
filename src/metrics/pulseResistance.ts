import type { Solution } from '../simulation/solution.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { largestPulses, type Pulse, pulsesOf } from './pulses.ts'

type Direction = Pulse['kind']

const which = (direction: Direction) =>
  `${direction} pulses (steps of held current between rests; where their currents differ, those of the largest): change of voltage since the end of the rest before, 10 s after the pulse begins, over its current`

const kindOf = (direction: Direction, id: string, title: string, of: string): MetricKind => ({
  id: `pulse-resistance-${direction}${id}`,
  title: `Pulse resistance, ${direction}${title}`,
  definition: `${of} over all ${which(direction)}.`,
  unit: 'mohm',
  basis: 'cell',
})

/**
 * Resistance of a cell to pulses of current, by direction: median over all pulses, and between which values it lies.
 * Nothing where a protocol has no pulses, or rows too far apart to tell.
 */
export function pulseResistances(solution: Solution): readonly Metric[] {
  const pulses = pulsesOf(solution)
  return (['discharge', 'charge'] as const).flatMap((direction) => {
    const values = largestPulses(pulses, direction)
      .map(({ resistance }) => 1e3 * resistance)
      .sort((a, b) => a - b)
    if (values.length === 0) return []
    const median = metricOf(kindOf(direction, '', '', 'Median'), medianOf(values))
    if (values.length === 1) return [median]
    const [least] = values
    return [
      median,
      metricOf(kindOf(direction, '-smallest', ', smallest', 'Smallest'), least),
      metricOf(kindOf(direction, '-largest', ', largest', 'Largest'), values[values.length - 1]),
    ]
  })
}

function medianOf(ascending: readonly number[]): number {
  const middle = (ascending.length - 1) / 2
  return (ascending[Math.floor(middle)] + ascending[Math.ceil(middle)]) / 2
}
