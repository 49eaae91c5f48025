import { describe, expect, it } from 'vitest'
import { balances } from '../../src/metrics/balances.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

const cycle = { charge: 2, discharge: 2 }

describe('balances', () => {
  const metrics = balances(handMadeSolution([cycle, cycle, cycle]))

  it('are the largest error of any cycle, whatever its sign', () => {
    expectRelative(metricValue(metrics, 'lithium-balance-error'), 3e-14, 1e-12)
    expectRelative(metricValue(metrics, 'volume-balance-error'), 2e-14, 1e-12)
    expectRelative(metricValue(metrics, 'salt-balance-error'), 3e-14, 1e-12)
  })

  it('say nothing before a cycle has been booked', () => {
    expect(balances(handMadeSolution([]))).toEqual([])
  })
})
