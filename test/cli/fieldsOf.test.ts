import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../../src/cli/fieldsOf.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { handMadeFullCell } from '../support/handMadeCell.ts'

const run = (fieldTimes: readonly number[], signal = { aborted: false }) =>
  simulate(handMadeFullCell, 'Rest for 1 h', {
    model: 'SPM',
    fields: ['c_e', 'T'],
    fieldTimes,
    signal,
  })

const listed = (...times: readonly number[]) => ({ listed: times, intervals: [] })

describe('fieldsOf', () => {
  it('gives what was asked for when it was asked for', () => {
    const { records, missing } = fieldsOf(run([0, 3600]), ['c_e', 'T'], listed(0, 3600))
    expect(records.map(({ time }) => time)).toEqual([0, 3600])
    expect(missing).toEqual([])
  })

  it('says what a run that ended did not reach, and gives the rest', () => {
    const { records, missing } = fieldsOf(run([10, 3601]), ['c_e'], listed(10, 3601))
    expect(records.map(({ time }) => time)).toEqual([10])
    expect(missing).toEqual(['--at 3601: no fields, the run ended at 3600 s'])
  })

  it('says what a run that stopped did not reach', () => {
    const { missing } = fieldsOf(run([1800], { aborted: true }), ['c_e'], listed(1800))
    expect(missing).toEqual(['--at 1800: no fields, the run stopped at 0 s'])
  })

  it('says which fields a cell has not', () => {
    const { missing } = fieldsOf(run([0]), ['c_e', 'p'], listed(0))
    expect(missing).toEqual(['--fields p: this cell has none'])
  })

  it('says nothing of an interval that goes on after the end', () => {
    const asked = { listed: [], intervals: [1000] }
    expect(fieldsOf(run([0, 1000, 2000, 3000, 4000]), ['c_e'], asked)).toMatchObject({
      late: 0,
      missing: [],
    })
  })

  it('says how many times an interval would have given where it was cut', () => {
    const asked = { listed: [], intervals: [0.3] }
    const { late, missing } = fieldsOf(run([0]), ['c_e'], asked)
    expect(late).toBe(1)
    expect(missing).toEqual([
      '--at every 0.3 s: only the first 10000 of 12001 times; every 0.4 s gives all',
    ])
  })
})
