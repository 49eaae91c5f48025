import { type ReportEntry, valueOfMetric } from './entry.ts'
import type { Figure } from './figure.ts'
import { partColours } from './palette.ts'

/** Energy per mass and per volume of full designed cells. */
export function energyFigures(entries: readonly ReportEntry[]): readonly Figure[] {
  const designed = entries.filter(({ cell }) => cell?.kind === 'full')
  if (designed.length === 0) return []
  const rows = designed.map(({ id, title }) => ({ entry: id, label: title }))
  const rigid = designed.some(({ solution }) => solution.cell.housing === 'rigid')
  const values = (id: string) => designed.map((entry) => valueOfMetric(entry, id))
  return [
    {
      kind: 'bars',
      arrangement: 'grouped',
      id: 'specific-energy',
      title: 'Energy per mass',
      caption: 'Discharge energy of cycle 1 over the mass of the whole cell, housing included.',
      value: { title: 'Specific energy', unit: 'Wh/kg', decimals: 1 },
      rows,
      parts: [{ name: 'cycle 1', colour: partColours.first, values: values('specific-energy') }],
    },
    {
      kind: 'bars',
      arrangement: 'grouped',
      id: 'energy-density',
      title: 'Energy per volume',
      caption: `Discharge energy of cycle 1 over the outer volume, as made and at full charge.${rigid ? ' In a rigid can the two are equal and the price of swelling is the pore room that the recipe had to leave.' : ''}`,
      value: { title: 'Energy density', unit: 'Wh/L', decimals: 0 },
      rows,
      parts: [
        { name: 'as made', colour: partColours.first, values: values('energy-density-as-made') },
        {
          name: 'at full charge',
          colour: partColours.second,
          values: values('energy-density-full-charge'),
        },
      ],
    },
  ]
}
