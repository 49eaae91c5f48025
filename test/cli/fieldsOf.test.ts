import { describe, expect, it } from 'vitest'
import { fieldsOf, seconds } from '../../src/cli/fieldsOf.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { handMadeFullCell } from '../support/handMadeCell.ts'

const run = (fieldTimes: readonly number[], signal = { aborted: false }) =>
  simulate(handMadeFullCell, 'Rest for 1 h', {
    model: 'SPM',
    fields: ['c_e', 'T'],
    fieldTimes,
    signal,
  })

describe('fieldsOf', () => {
  it('gives what was asked for when it was asked for', () => {
    const { records, missing } = fieldsOf(run([0, 3600]), ['c_e', 'T'], [0, 3600])
    expect(records.map(({ time }) => time)).toEqual([0, 3600])
    expect(missing).toEqual([])
  })

  it('says what a run that ended did not reach, and gives the rest', () => {
    const { records, missing } = fieldsOf(run([10, 3601]), ['c_e'], [10, 3601])
    expect(records.map(({ time }) => time)).toEqual([10])
    expect(missing).toEqual(['--at 3601: no fields, the run ended at 3600 s'])
  })

  it('says what a run that stopped did not reach', () => {
    const { missing } = fieldsOf(run([1800], { aborted: true }), ['c_e'], [1800])
    expect(missing).toEqual(['--at 1800: no fields, the run stopped at 0 s'])
  })

  it('says which fields a cell has not', () => {
    const { missing } = fieldsOf(run([0]), ['c_e', 'p'], [0])
    expect(missing).toEqual(['--fields p: this cell has none'])
  })
})

describe('seconds', () => {
  it('are exact, and a long time is told in hours or days besides', () => {
    expect([3600, 3226209].map(seconds)).toEqual(['3600 s', '3226209 s (37.34 d)'])
  })
})
