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
})
