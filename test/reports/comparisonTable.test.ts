import { describe, expect, it } from 'vitest'
import { comparisonColumns, statusOf } from '../../src/reports/comparisonTable.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge } from '../support/handMadeRuns.ts'

const row = (entry: ReportEntry, cycles: number) =>
  comparisonColumns([entry, handMadeEntry(0)], cycles).map(({ text }) => text(entry))

describe('comparisonColumns', () => {
  it('give powder, ICE, capacity, energies, swelling, retention, life and status in this order', () => {
    // 2 Ah of 2.6 at 3.5 V on 40 g and 20 mL; entry 0 does not fade
    expect(row(handMadeEntry(0), 12)).toEqual([
      '750',
      '76.9',
      '2.000',
      '175.0',
      '350',
      '340',
      '45.6',
      '100.0',
      '> 12',
      'done',
    ])
  })

  it('tell what passed where nothing was cycled, and leave out what no entry has', () => {
    const entry = handMadeDischarge()
    const metrics = [
      ...entry.metrics,
      { ...entry.metrics[0], id: 'capacity', value: 1.5 },
      { ...entry.metrics[0], id: 'peak-temperature', value: 31.25 },
    ]
    const columns = comparisonColumns([{ ...entry, metrics }])
    expect(columns.map(({ head }) => head.join(' ').trim())).toEqual([
      'rated Ah',
      'Ah given',
      'highest °C',
      'status',
    ])
    expect(columns[1].text({ ...entry, metrics })).toBe('1.500')
  })

  it('do not let the growth of the solid be taken for that of the thickness', () => {
    const column = comparisonColumns([handMadeEntry(0)], 12).find(
      ({ metric }) => metric === 'electrode-swelling',
    )
    expect(column?.head.join(' ')).toBe('solid grows %')
  })

  it('say at which cycle a run ended that was asked for more', () => {
    expect(row(handMadeEntry(0, 5), 12)[7]).toBe('100.0 @5')
  })

  it('have dashes and a reason for a run that stopped in its first charge', () => {
    const cells = row(handMadeStoppedEntry(), 12)
    expect(cells[1]).toBe('–')
    expect(cells[3]).toBe('–')
    expect(cells[9]).toBe('pores closed')
  })
})

describe('statusOf', () => {
  it('is one word for a finished run', () => {
    expect(statusOf(handMadeEntry(0))).toBe('done')
  })

  it('tells what was interrupted from what was never started', () => {
    const { solution, ...entry } = handMadeStoppedEntry()
    const at = (time: number) => {
      const stop = { reason: 'interrupted', message: '', time } as const
      return statusOf({ ...entry, solution: { ...solution, status: 'stopped', stop } })
    }
    expect([at(0), at(60)]).toEqual(['not started', 'interrupted'])
  })
})
