import { ratedSteps } from '../metrics/rateCapacity.ts'
import type { Figure } from './figure.ts'
import { chargeUnit, type Drawn } from './voltageFigures.ts'

/** Capacity over the rate it was taken at, where a protocol has several. */
export function rateFigures(drawn: readonly Drawn[]): readonly Figure[] {
  const [factor, unit] = chargeUnit(drawn)
  const curves = drawn.flatMap(({ entry, stroke }) => {
    const steps = ratedSteps(entry.solution)
    if (steps.length === 0) return []
    const x = steps.map(({ rate }) => rate)
    const y = steps.map(({ charge }) => factor * charge)
    return [{ entry: entry.id, name: entry.title, stroke, points: 'alone' as const, x, y }]
  })
  if (curves.length === 0) return []
  return [
    {
      kind: 'lines',
      id: 'rate-capacity',
      title: 'Capacity against rate',
      caption:
        'One point a cycle: the charge that its discharge gives (of a half cell, its charge), over the rate of that step. Points at one rate that lie apart are cycles between which the cell has aged.',
      x: { title: 'Rate', unit: 'C', decimals: 2 },
      y: { title: 'Capacity', unit, decimals: 3 },
      curves,
    },
  ]
}
