import { describe, expect, it } from 'vitest'
import { ampereHours, firstCycleAccount } from '../../src/metrics/lithiumAccount.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

describe('ampereHours', () => {
  it('makes 26.80148 Ah of a mole of lithium', () => {
    expectRelative(ampereHours(1), 26.80148114, 1e-9)
  })
})

describe('firstCycleAccount', () => {
  const formation = { charge: 2.4, discharge: 1.9, conversion: 0.25, sei: 0.1, isolated: 0.03 }

  it('parts what went in into what came back, what is held for good and what is left', () => {
    const account = firstCycleAccount(handMadeSolution([formation]))
    expectRelative(account?.conversion ?? Number.NaN, 0.25, 1e-12)
    expectRelative(account?.sei ?? Number.NaN, 0.1, 1e-12)
    expectRelative(account?.left ?? Number.NaN, 0.12, 1e-12)
  })

  it('is absent where formation was not finished, or was no whole cycle', () => {
    expect(firstCycleAccount(handMadeSolution([formation], { status: 'stopped' }))).toBeUndefined()
    expect(firstCycleAccount(handMadeSolution([{ charge: 0, discharge: 2 }]))).toBeUndefined()
  })
})
