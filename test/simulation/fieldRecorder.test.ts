import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { alloyCell } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const protocol = 'Discharge at 1C for 10 min; Rest for 5 min; Hold at 4 V for 5 min'

describe('fields of a run', () => {
  it('are taken at the times asked for, in order, whatever the order asked in', () => {
    const { fields = [], steps } = simulate(lgM50, protocol, {
      fields: ['c_e'],
      fieldTimes: [950, 0, 123.4, 5000, 600],
    })
    expect(fields.map(({ time }) => time)).toEqual([0, 123.4, 600, 950])
    expect(fields.map(({ step }) => step)).toEqual([0, 0, 0, 2])
    expect(steps.length).toBe(3)
    expect(fields.map(({ current }) => current > 4.99).slice(0, 3)).toEqual([true, true, true])
    expect(fields.every((record) => record.fields.length === 1)).toBe(true)
  })

  it('belong to the voltage of the series', () => {
    const { fields = [], series } = simulate(lgM50, protocol, { model: 'DFN', fieldTimes: [600] })
    const row = series.time.findIndex((t) => Math.abs(t - 600) < 1e-9)
    expectRelative(fields[0].breakdown.voltage, series.voltage[row], 2e-5)
    expect(fields[0].fields).toEqual([])
  })

  it.each(['SPM', 'SPMe', 'DFN'] as const)(
    'leave the run itself as it is, within its tolerance: %s',
    (model) => {
      const plain = simulate(lgM50, protocol, { model })
      const taken = simulate(lgM50, protocol, {
        model,
        fieldTimes: Array.from({ length: 60 }, (_, i) => 20 * i),
      })
      expect(taken.effort).toEqual(plain.effort)
      taken.steps.forEach(({ charge, energy }, i) => {
        expectRelative(charge, plain.steps[i].charge, 5e-6)
        expectRelative(energy, plain.steps[i].energy, 5e-6)
      })
      expect(plain.fields).toBeUndefined()
      expect(taken.fields?.length).toBe(60)
    },
  )

  it.each(['SPM', 'SPMe', 'DFN'] as const)('leave a run of the %s as it is', (model) => {
    const way = 'Discharge at 1C for 20 min; Hold at 3.8 V until C/10; Rest for 5 min'
    const alone = simulate(alloyCell, way, { model, initialSoc: 0.9 })
    const fieldTimes = Array.from({ length: 30 }, (_, k) => 60 * k)
    const watched = simulate(alloyCell, way, { model, initialSoc: 0.9, fields: ['U'], fieldTimes })
    expect(watched.fields?.length).toBeGreaterThan(20)
    expect(watched.series).toEqual(alone.series)
    expect(watched.effort).toEqual(alone.effort)
  })

  it('can be sent to another thread', () => {
    const solution = simulate(lgM50, protocol, { fields: ['theta'], fieldTimes: [60] })
    expect(structuredClone(solution).fields).toEqual(solution.fields)
  })
})
