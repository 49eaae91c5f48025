import { largestPulses, type Pulse, pulsesOf } from '../metrics/pulses.ts'
import type { Axis, Figure, FigureCurve } from './figure.ts'
import { chargeUnit, type Drawn, volts } from './voltageFigures.ts'

/** What pulses of current find along the charge passed: the rested voltage, and the resistance to each direction. */
export function pulseFigures(drawn: readonly Drawn[]): readonly Figure[] {
  const pulsed = drawn
    .map(({ entry, stroke }) => ({ entry, stroke, pulses: pulsesOf(entry.solution) }))
    .filter(({ pulses }) => pulses.length > 1)
  if (pulsed.length === 0) return []
  const [factor, unit] = chargeUnit(drawn)
  const panel = (
    y: Axis,
    chosen: (pulses: readonly Pulse[]) => readonly Pulse[],
    value: (pulse: Pulse) => number,
  ) => {
    const curves = pulsed.flatMap(({ entry, stroke, pulses }): FigureCurve[] => {
      const shown = chosen(pulses)
      if (shown.length === 0) return []
      const x = shown.map(({ charge }) => factor * charge)
      const points = { x, y: shown.map(value), points: 'joined' } as const
      return [{ entry: entry.id, name: entry.title, stroke, ...points }]
    })
    return curves.length === 0 ? [] : [{ y, curves }]
  }
  const resistance = (kind: Pulse['kind']) =>
    panel(
      { title: `R, ${kind}`, unit: 'mΩ', decimals: 2 },
      (pulses) => largestPulses(pulses, kind),
      (pulse) => 1e3 * pulse.resistance,
    )
  return [
    {
      kind: 'panels',
      id: 'pulses',
      title: 'Pulses: rested voltage and resistance against charge passed',
      caption:
        'One point a pulse of held current between rests: the voltage at the end of the rest before it, and the resistance R, the change of voltage since then over the current, 10 s after the pulse begins, for the largest current of each direction. Charge since the start of the run, positive on discharge.',
      x: { title: 'Charge passed', unit, decimals: 3 },
      panels: [
        ...panel(
          { ...volts, title: 'Rested voltage' },
          (pulses) => pulses,
          ({ rested }) => rested,
        ),
        ...resistance('discharge'),
        ...resistance('charge'),
      ],
    },
  ]
}
