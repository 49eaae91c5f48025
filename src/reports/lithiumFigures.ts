import { firstCycleAccount } from '../metrics/lithiumAccount.ts'
import { type ReportEntry, valueOfMetric } from './entry.ts'
import type { Figure } from './figure.ts'
import { partColours } from './palette.ts'

/** The first-cycle account, and the inventory lost by cause at the end of the run (full cells). */
export function lithiumFigures(entries: readonly ReportEntry[]): readonly Figure[] {
  return [...account(entries), ...lostByCause(entries)]
}

function account(entries: readonly ReportEntry[]): readonly Figure[] {
  const accounts = entries.flatMap((entry) => {
    const found = firstCycleAccount(entry.solution)
    return found ? [{ entry, found }] : []
  })
  if (accounts.length === 0) return []
  const part = (name: string, key: 'recovered' | 'conversion' | 'sei' | 'isolated' | 'left') => ({
    name,
    colour: partColours[key],
    values: accounts.map(({ found }) => (100 * found[key]) / found.taken),
  })
  return [
    {
      kind: 'bars',
      arrangement: 'stacked',
      id: 'first-cycle-lithium',
      title: 'First-cycle lithium account',
      caption:
        'Of all lithium that entered the studied electrode in formation: what came back, what conversion of oxide and trapping in carbon, the SEI and isolated material hold for good, and what was still in the hosts at the cut-off.',
      value: { title: 'Share of the lithium taken', unit: '%', decimals: 1 },
      rows: accounts.map(({ entry }) => ({ entry: entry.id, label: entry.title })),
      parts: [
        part('came back', 'recovered'),
        part('conversion and trapping', 'conversion'),
        part('SEI', 'sei'),
        part('isolated', 'isolated'),
        part('left in hosts', 'left'),
      ],
    },
  ]
}

function lostByCause(entries: readonly ReportEntry[]): readonly Figure[] {
  const cycled = entries.flatMap((entry) => {
    const last = entry.solution.cycles[entry.solution.cycles.length - 1]
    const porous = entry.solution.cell.negative.kind === 'porous'
    return last && last.cycle > 0 && porous ? [{ entry, cycle: last.cycle }] : []
  })
  if (cycled.length === 0) return []
  const part = (name: string, key: 'conversion' | 'sei' | 'isolated') => ({
    name,
    colour: partColours[key],
    values: cycled.map(({ entry, cycle }) =>
      valueOfMetric(entry, `lithium-lost-${key}-share`, cycle),
    ),
  })
  return [
    {
      kind: 'bars',
      arrangement: 'stacked',
      id: 'lithium-lost',
      title: 'Lithium lost by cause, at the end of the run',
      caption:
        'Share of all lithium the cell was made with that is held for good after the last cycle, formation included.',
      value: { title: 'Share of the inventory', unit: '%', decimals: 2 },
      rows: cycled.map(({ entry }) => ({ entry: entry.id, label: entry.title })),
      parts: [
        part('conversion and trapping', 'conversion'),
        part('SEI', 'sei'),
        part('isolated', 'isolated'),
      ],
    },
  ]
}
