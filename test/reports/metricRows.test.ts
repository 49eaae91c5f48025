import { describe, expect, it } from 'vitest'
import { metricColumns, metricRows } from '../../src/reports/metricRows.ts'

describe('metricRows', () => {
  const [ratio, life] = metricRows([
    {
      ...{ id: 'a', title: 'Efficiency', definition: '', unit: '1', value: 0.98765 },
      ...{ basis: 'none', cycle: 0 },
    },
    {
      ...{ id: 'b', title: 'Life', definition: '', unit: 'cycles', value: Number.NaN },
      ...{ text: '> 100', basis: 'cell' },
    },
  ])

  it('give four digits, and words where a run did not get there', () => {
    expect(ratio[1]).toBe('0.9877')
    expect(life[1]).toBe('> 100')
  })

  it('leave empty what a metric has not: the unit 1, no basis, no cycle', () => {
    expect(ratio.slice(2)).toEqual(['', '', '0'])
    expect(life.slice(2)).toEqual(['cycles', 'per cell', ''])
    expect(ratio.length).toBe(metricColumns.length)
  })

  it('give the decimals that a metric asks for: 99.996 % is not 100', () => {
    const kind = { id: 'c', title: 'C', definition: '', unit: '%', basis: 'none' } as const
    const told = (value: number, decimals?: number) =>
      metricRows([{ ...kind, value, ...(decimals === undefined ? {} : { decimals }) }])[0][1]
    expect([told(99.996, 3), told(99.996)]).toEqual(['99.996', '100'])
  })

  it('have units as people write them', () => {
    const kind = { id: 'c', title: 'C', definition: '', unit: 'mohm', basis: 'cell' } as const
    expect(metricRows([{ ...kind, value: 21.5 }])[0].slice(1, 3)).toEqual(['21.5', 'mΩ'])
  })

  it('give times in the unit that suits them', () => {
    const kind = { id: 'c', title: 'C', definition: '', unit: 's', basis: 'none' } as const
    const rows = metricRows([2.6e5, 12, Number.NaN].map((value) => ({ ...kind, value })))
    expect(rows.map(([, value, unit]) => `${value} ${unit}`)).toEqual(['72.22 h', '12 s', '– s'])
  })

  it('give 0 for per cent that are rounding, but not for a relative error', () => {
    const kind = { id: 'c', title: 'C', definition: '', basis: 'none' } as const
    const told = (value: number, unit: string) => metricRows([{ ...kind, value, unit }])[0][1]
    expect([told(-3.3e-15, '%'), told(-2.2e-14, '1'), told(-1e-4, '%')]).toEqual([
      '0',
      '−2.2e−14',
      '−1.0e−4',
    ])
  })
})
