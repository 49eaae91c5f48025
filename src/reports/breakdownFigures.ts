import type { BreakdownPart } from '../cells/cell.ts'
import type { ReportEntry } from './entry.ts'
import type { BarPart, Figure } from './figure.ts'
import { partColours } from './palette.ts'

interface Bin {
  readonly name: string
  readonly colour: string
  readonly holds: (part: BreakdownPart) => boolean
}

const pores = ({ part }: BreakdownPart) => part.includes('pores')
const solid = (group: BreakdownPart['group']) => (part: BreakdownPart) =>
  part.group === group && !pores(part)

const bins: readonly Bin[] = [
  { name: 'negative coating', colour: partColours.negative, holds: solid('negative') },
  {
    name: 'pores of the negative',
    colour: partColours.pores,
    holds: (part) => part.group === 'negative' && pores(part),
  },
  { name: 'positive coating', colour: partColours.positive, holds: solid('positive') },
  {
    name: 'pores of the positive',
    colour: '#f3c3a0',
    holds: (part) => part.group === 'positive' && pores(part),
  },
  {
    name: 'separator',
    colour: partColours.separator,
    holds: ({ group }) => group === 'separator',
  },
  {
    name: 'electrolyte',
    colour: partColours.electrolyte,
    holds: ({ group }) => group === 'electrolyte',
  },
  { name: 'foils', colour: partColours.foils, holds: ({ group }) => group === 'foils' },
  { name: 'housing', colour: partColours.housing, holds: ({ group }) => group === 'housing' },
  { name: 'void', colour: partColours.void, holds: ({ group }) => group === 'void' },
]

/** Where the mass and the volume of each designed full cell go. */
export function breakdownFigures(entries: readonly ReportEntry[]): readonly Figure[] {
  const designed = entries.flatMap(({ id, title, cell }) =>
    cell?.kind === 'full' ? [{ id, title, parts: cell.breakdown.parts }] : [],
  )
  if (designed.length === 0) return []
  const rows = designed.map(({ id, title }) => ({ entry: id, label: title }))

  const parts = (of: (part: BreakdownPart) => number): readonly BarPart[] =>
    bins
      .map(({ name, colour, holds }) => ({
        name,
        colour,
        values: designed.map((cell) =>
          cell.parts.filter(holds).reduce((sum, part) => sum + of(part), 0),
        ),
      }))
      .filter(({ values }) => values.some((value) => value > 0))

  return [
    {
      kind: 'bars',
      arrangement: 'stacked',
      id: 'volume-breakdown',
      title: 'Where the volume goes',
      caption:
        'Outer volume of the cell as made, by what fills it. Electrolyte fills the pores, so its volume is counted there.',
      value: { title: 'Volume', unit: 'mL', decimals: 2 },
      rows,
      parts: parts(({ volume }) => 1e6 * volume),
    },
    {
      kind: 'bars',
      arrangement: 'stacked',
      id: 'mass-breakdown',
      title: 'Where the mass goes',
      caption: 'Mass of the cell as made, by what carries it.',
      value: { title: 'Mass', unit: 'g', decimals: 2 },
      rows,
      parts: parts(({ mass }) => 1e3 * mass),
    },
  ]
}
