import { describe, expect, it } from 'vitest'
import { metricsCsv, metricsText } from '../../src/cli/metricsText.ts'

describe('metricsText', () => {
  it('gives value, unit, basis and cycle, and words where there is no number', () => {
    const shared = { id: 'x', definition: 'X.' }
    const lines = metricsText([
      { ...shared, title: 'Energy', unit: 'Wh/kg', value: 213.456, basis: 'cell', cycle: 1 },
      { ...shared, title: 'Life', unit: 'cycles', value: Number.NaN, text: '> 9', basis: 'none' },
    ]).split('\n')
    expect(lines[2]).toMatch(/^Energy +213\.5 +Wh\/kg +per cell +1$/)
    expect(lines[3]).toMatch(/^Life +> 9 +cycles$/)
  })
})

describe('metricsCsv', () => {
  it('has one row a metric, values in full, units as metrics spell them, text with commas in quotes', () => {
    const csv = metricsCsv([
      { id: 'x', title: 'A, b', definition: '', unit: 'mohm', value: 3.456789012, basis: 'cell' },
      {
        id: 'y',
        title: 'Y',
        definition: '',
        unit: '1',
        value: Number.NaN,
        text: '> 9',
        basis: 'none',
      },
    ])
    expect(csv).toBe(
      'id,metric,value,unit,basis,cycle\nx,"A, b",3.456789012,mohm,cell,\ny,Y,> 9,1,none,\n',
    )
  })
})
