import { describe, expect, it } from 'vitest'
import { passed } from '../../src/metrics/passed.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

const pulses = Array.from({ length: 4 }, () => ({ charge: 0.002, discharge: 0.5 }))

describe('what passed in a run', () => {
  it('is the sum over its cycles, both ways, at 3.5 V and 3.7 V', () => {
    const metrics = passed(handMadeSolution(pulses))
    expectRelative(metricValue(metrics, 'charge-out'), 2, 1e-12)
    expectRelative(metricValue(metrics, 'charge-in'), 0.008, 1e-12)
    expectRelative(metricValue(metrics, 'energy-out'), 7, 1e-12)
    expectRelative(metricValue(metrics, 'energy-in'), 0.0296, 1e-12)
  })

  it('is told of a run that stopped in its first cycle', () => {
    const stopped = handMadeSolution([{ charge: 1, discharge: 1 }], { status: 'stopped' })
    expect(metricValue(passed(stopped), 'charge-out')).toBe(1)
  })

  it('is left out where cycles say more, and where nothing passed', () => {
    expect(passed(handMadeSolution([{ charge: 2, discharge: 1.9 }]))).toEqual([])
    expect(passed(handMadeSolution([{ charge: 0, discharge: 0 }]))).toEqual([])
  })

  it('does not repeat the capacity of a lone discharge or charge', () => {
    const ids = (charge: number, discharge: number) =>
      passed(handMadeSolution([{ charge, discharge }])).map(({ id }) => id)
    expect(ids(0, 2)).toEqual([])
    expect(ids(2, 0)).toEqual(['energy-in'])
    expect(ids(0.1, 2)).toHaveLength(4)
  })

  it('is told where a profile drives the cell, whatever the share of charge that comes back', () => {
    const made = handMadeSolution([{ charge: 1.5, discharge: 2 }])
    const kinds = ['charge', 'profile'] as const
    const steps = made.steps.map((step, i) => ({ ...step, kind: kinds[i] }))
    expect(passed({ ...made, steps })).toHaveLength(4)
    const lone = handMadeSolution([{ charge: 0, discharge: 2 }])
    const profile = lone.steps.map((step) => ({ ...step, kind: 'profile' as const }))
    expect(passed({ ...lone, steps: profile }).map(({ id }) => id)).toEqual([
      'charge-out',
      'energy-out',
    ])
  })

  it('has no energies in a half cell', () => {
    const ids = passed(handMadeSolution(pulses, { cell: handMadeHalfCell })).map(({ id }) => id)
    expect(ids).toEqual(['charge-out', 'charge-in'])
  })
})
