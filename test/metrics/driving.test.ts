import { describe, expect, it } from 'vitest'
import { drivings } from '../../src/metrics/driving.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

// charge at 2 A from 2.95 + 0.1 V on, discharge at 1.5 A: θ 0 → 0.8 → 0.1, V = 3 + 1.2 θ ∓ 0.05
const made = handMadeSolution([{ charge: 2, discharge: 1.5 }])
const driven = { ...made, steps: made.steps.map((step) => ({ ...step, kind: 'profile' as const })) }

describe('what a profile demands of a cell', () => {
  const metrics = drivings(driven)

  it('is the voltage between its ends, and the largest power each way', () => {
    expectRelative(metricValue(metrics, 'voltage-largest'), 4.01, 1e-12)
    expectRelative(metricValue(metrics, 'voltage-smallest'), 3.05, 1e-12)
    expectRelative(metricValue(metrics, 'peak-power-discharge'), 1.5 * 3.91, 1e-12)
    expectRelative(metricValue(metrics, 'peak-power-charge'), 2 * 4.01, 1e-12)
  })

  it('ends at the state of charge that it leaves: 0.1 of 0.8', () => {
    expectRelative(metricValue(metrics, 'final-state-of-charge'), 12.5, 1e-12)
  })

  it('is not told of charging power where nothing charges, nor of steps', () => {
    const current = driven.series.current.map(Math.abs)
    const ids = drivings({ ...driven, series: { ...driven.series, current } }).map(({ id }) => id)
    expect(ids).not.toContain('peak-power-charge')
    expect(drivings(made)).toEqual([])
  })
})
