import { describe, expect, it } from 'vitest'
import { fieldsCsv, fieldsData } from '../../src/interop/fieldsCsv.ts'
import type { FieldRecord } from '../../src/simulation/fieldRecorder.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { voltageParts } from '../../src/simulation/voltageBreakdown.ts'
import { readCsv } from '../../src/units/csv.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const [graphite] = lgM50.negative.hosts
const cell = {
  ...lgM50,
  negative: { ...lgM50.negative, hosts: [{ ...graphite, name: 'graphite, "fine"' }] },
}
const { fields: records = [] } = simulate(cell, 'Discharge at 1C for 10 min', {
  model: 'DFN',
  fields: ['c_e', 'theta'],
  fieldTimes: [60, 600],
})

describe('fieldsCsv', () => {
  const { columns, rows } = readCsv(fieldsCsv(records))
  const of = (name: string, time = '600') =>
    rows.filter((row) => row[0] === time && row[1] === name)

  it('has one row a value, with place, radius and unit', () => {
    expect(columns).toEqual([
      'time / s',
      'field',
      'of',
      'unit',
      'x / m',
      'present x / m',
      'r / R',
      'value',
    ])
    const [salt, ...thetas] = records[1].fields
    expect(of('c_e').map((row) => Number(row[7]))).toEqual([...salt.values])
    expect(of('c_e').map((row) => Number(row[4]))).toEqual([...salt.x])
    expect(of('c_e')[0].slice(2, 4)).toEqual(['', 'mol/m^3'])
    const all = thetas.flatMap(({ values }) => [...values])
    expect(of('theta').map((row) => Number(row[7]))).toEqual(all)
    const n = thetas[0].r?.length ?? 0
    expect(of('theta')[n][4]).toBe(String(thetas[0].x[1]))
    expect(of('theta')[n - 1][6]).toBe('1')
  })

  it('keeps names of hosts whole, whatever is in them', () => {
    expect(of('theta')[0][2]).toBe('negative/graphite, "fine"')
  })

  it('has the parts of the voltage, which sum to it', () => {
    const parts = of('voltage', '60')
    expect(parts.map((row) => row[2])).toEqual(['voltage', ...voltageParts])
    const [voltage, ...values] = parts.map((row) => Number(row[7]))
    expectRelative(
      values.reduce((sum, value) => sum + value, 0),
      voltage,
      1e-12,
    )
  })
})

describe('fieldsData', () => {
  it('survives JSON whole', () => {
    const back = JSON.parse(JSON.stringify(fieldsData(records))) as readonly FieldRecord[]
    expect(back[1].breakdown).toEqual(records[1].breakdown)
    expect(back[1].fields[1].r?.length).toBe(records[1].fields[1].r?.length)
    expect(back[0].fields.map(({ name }) => name)).toEqual(['c_e', 'theta', 'theta'])
    expect(Array.isArray(back[0].fields[0].values)).toBe(true)
  })
})
