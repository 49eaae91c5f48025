import { measure } from '../../src/metrics/measure.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { handMadeHalfCell } from './handMadeCell.ts'
import { handMadeDesign } from './handMadeDesign.ts'
import { handMadeSolution } from './handMadeSolution.ts'

const patents = ['000', '001', '002', '003'] as const

/** Entry number n of a made-up comparison: capacity, losses and fade differ a little from its neighbours'. */
export function handMadeEntry(n: number, cycles = 12): ReportEntry {
  const first = 2 + 0.05 * n
  const list = Array.from({ length: cycles + 1 }, (_, cycle) => ({
    charge: cycle === 0 ? first * 1.3 : first * 0.998 ** cycle + 0.01,
    discharge: first * (1 - 0.0005 * n) ** cycle,
    conversion: 0.02 * n,
    sei: 0.1 + 0.004 * cycle,
    isolated: 0.002 * cycle,
  }))
  const solution = handMadeSolution(list, { full: 0.6 + 0.01 * n, emptied: 0.02 + 0.01 * n })
  const { patent: _, ...unpatented } = handMadeDesign
  const named = {
    ...unpatented,
    id: `cell-${n}`,
    title: `Hand-made cell ${n}, 20 nm crystallites <b>&`,
    ...(n === 0 ? {} : { patent: patents[n % 4] }),
  }
  return {
    id: named.id,
    title: named.title,
    cell: named,
    solution,
    metrics: measure(solution, named),
  }
}

/** A half cell beside them. */
export function handMadeHalfEntry(): ReportEntry {
  const { positive: _, ...rest } = handMadeDesign
  const cell = {
    ...rest,
    id: 'half',
    title: 'Hand-made half cell',
    set: 'half-cell',
    kind: 'half',
    positive: undefined,
    parameters: handMadeHalfCell,
  } as const
  const solution = handMadeSolution(
    [
      { charge: 1.7, discharge: 2.2, sei: 0.2 },
      { charge: 1.7, discharge: 1.75, sei: 0.22 },
      { charge: 1.68, discharge: 1.74, sei: 0.23 },
    ],
    { cell: handMadeHalfCell },
  )
  return { id: cell.id, title: cell.title, cell, solution, metrics: measure(solution, cell) }
}

/** A run that stopped when its pores closed in the first charge. */
export function handMadeStoppedEntry(): ReportEntry {
  const solution = handMadeSolution([{ charge: 1.2, discharge: 0 }], {
    status: 'stopped',
    stop: {
      reason: 'pores-closed',
      message: 'Pores of the negative closed at 1.2 h. Try a porosity of 55 % or more.',
      time: 4320,
    },
  })
  const cell = { ...handMadeDesign, id: 'stopped', title: 'Hand-made cell that stopped' }
  return { id: cell.id, title: cell.title, cell, solution, metrics: measure(solution, cell) }
}
