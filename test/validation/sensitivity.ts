// npx tsx test/validation/sensitivity.ts: what the assumed numbers matter, one changed at a time. Nothing is chosen by it.
import { curvesPresent } from '../support/sharedCurves.ts'
import { composed, composedDischarge, measuredDischarge } from './cases/lgM50.ts'
import { computedHalf, cycled, fittedShare, measuredHalf } from './cases/siliconHalfCell.ts'
import { capacityOf, traceError } from './trace.ts'

const mV = (volts: number) => (1e3 * volts).toFixed(0)
const percent = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`
const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)

/** Silicon: size of the grains, the share fitted anew to the same capacity. */
function siliconTable(): void {
  line([
    'diameter',
    'u',
    'lithiation, cycle 3',
    '10–90 %',
    'delithiation, cycle 3',
    'C/10 capacity, cycle 5',
  ])
  line(['---', '---', '---', '---', '---', '---'])
  const target = capacityOf(measuredHalf(3, 'lithiation'))
  const before = capacityOf(measuredHalf(5, 'lithiation'))
  for (const diameter of ['20 nm', '100 nm', '300 nm', '1 um']) {
    const accessibleShare = fittedShare(target, { diameter })
    const run = cycled('DFN', { accessibleShare, diameter })
    const into = traceError(
      computedHalf(run, 3, 'lithiation'),
      measuredHalf(3, 'lithiation'),
      'charge',
    )
    const out = traceError(
      computedHalf(run, 3, 'delithiation'),
      measuredHalf(3, 'delithiation'),
      'share',
    )
    const rate = capacityOf(computedHalf(run, 5, 'lithiation')) / before - 1
    const told = [accessibleShare.toFixed(3), mV(into.rms), mV(into.middle), mV(out.rms)]
    line([diameter, ...told, percent(rate)])
  }
}

const graphite = { powder: { family: 'plain', phase: 'graphite', diameter: '11.72 um' } }

function suboxide(share: string, size?: string) {
  const powder = { family: 'plain', phase: 'silicon-oxide', diameter: '3.04 um' }
  return { powder: size === undefined ? powder : { ...powder, size }, share }
}

const one = { conductiveCarbon: '1 wt%', binder: '1 wt%' }

const changes: readonly (readonly [string, object])[] = [
  ['as the recipe stands: 10 wt% SiO, positive 96 wt% active', {}],
  ['SiO 5 wt%', { negative: { powders: [graphite, suboxide('5 wt%')] } }],
  ['no SiO', { negative: { powders: [graphite] } }],
  ['SiO in domains of 100 nm', { negative: { powders: [graphite, suboxide('10 wt%', '100 nm')] } }],
  ['positive 98 wt% active', { positive: one }],
  [
    'SiO 5 wt% in domains of 100 nm, positive 98 wt% active',
    { negative: { powders: [graphite, suboxide('5 wt%', '100 nm')] }, positive: one },
  ],
]

/** LG M50: what composition, grain size and inactive shares do. */
function lgTable(): void {
  line([
    'recipe',
    'N/P',
    '1C at equilibrium',
    '0.1C capacity',
    'shape: rms',
    '0.5C capacity',
    'shape: rms',
  ])
  line(['---', '---', '---', '---', '---', '---', '---'])
  for (const [words, change] of changes) {
    const { designed } = composed(change)
    const np = designed.negativeToPositiveRatio ?? Number.NaN
    const told = (['0.1C', '0.5C'] as const).flatMap((rate) => {
      const predicted = composedDischarge(rate, 'DFN', change)
      const error = traceError(predicted, measuredDischarge(rate), 'share')
      return [percent(error.capacity), `${mV(error.rms)} mV`]
    })
    line([words, np.toFixed(2), `${designed.nominalCapacity.toFixed(2)} Ah`, ...told])
  }
}

if (curvesPresent) {
  siliconTable()
  console.log()
  lgTable()
} else {
  console.log('The measured curves are not here: nothing to compare with.')
}
