import type { ElectrodeParameters } from '../cells/cellParameters.ts'
import { studiedSide } from '../metrics/cycleView.ts'
import { solidRatio } from '../metrics/rows.ts'
import { type CapacityScale, curveOver, rowsOfCycle, storedCharge } from './curves.ts'
import type { ReportEntry } from './entry.ts'
import type { Figure, LineFigure } from './figure.ts'
import type { ShownCycle } from './shownCycle.ts'
import type { Drawn } from './voltageFigures.ts'

/** Smallest growth or loss of porosity that counts as swelling [%]. */
const seen = 1e-3

/** Growth of the solid, and the room left for it, over a cycle; none where nothing swells. */
export function swellingFigures(
  drawn: readonly Drawn[],
  scale: CapacityScale,
  { cycle, words }: ShownCycle,
): readonly Figure[] {
  const x = { title: 'Charge stored', unit: scale.unit, decimals: 0 }
  const over = (of: (entry: ReportEntry) => (row: number) => number) =>
    drawn.map(({ entry, stroke }) => {
      const stored = storedCharge(entry)
      const factor = scale.of(entry)
      const rows = rowsOfCycle(entry, cycle)
      const points = curveOver(rows, (row) => factor * stored(row), of(entry))
      return { entry: entry.id, name: entry.title, stroke, ...points }
    })
  const figures: readonly LineFigure[] = [
    {
      kind: 'lines',
      id: 'swelling',
      title: `${words}: swelling against lithium stored`,
      caption: `Growth of all solid in the studied coating over its as-coated volume, whether pores or thickness take it, against the charge it holds ${scale.words}. What is left at the end of the curve is lasting.`,
      x,
      y: { title: 'Electrode swelling', unit: '%', decimals: 1 },
      curves: over((entry) => {
        const side = studiedSide(entry.solution.cell)
        const { porosity } = entry.solution.cell[side] as ElectrodeParameters
        const solid = solidRatio(entry.solution.series, side, porosity)
        return (row) => 100 * (solid(row) - 1)
      }),
    },
    {
      kind: 'lines',
      id: 'porosity',
      title: `${words}: pore room left`,
      caption: [
        'Mean porosity of the studied coating as it fills and empties.',
        ...roomWords(drawn),
      ].join(' '),
      x,
      y: { title: 'Porosity', unit: '%', decimals: 1 },
      curves: over((entry) => {
        const porosity = entry.solution.series.porosity[studiedSide(entry.solution.cell)]
        return (row) => 100 * porosity[row]
      }),
    },
  ]
  return figures.filter(({ curves }) =>
    curves.some(({ y }) => y.some((value) => Math.abs(value - y[0]) > seen)),
  )
}

/** What swelling does beyond the pores, in each kind of housing that the cells have. */
function roomWords(drawn: readonly Drawn[]): readonly string[] {
  const housings = new Set(drawn.map(({ entry }) => entry.solution.cell.housing))
  return [
    ...(housings.has('rigid')
      ? [
          'In a rigid can all swelling goes into pores; a curve that reached the floor would stop its cell.',
        ]
      : []),
    ...(housings.has('free')
      ? ['In a pouch or coin what the pores do not take thickens the coating.']
      : []),
  ]
}
