import { describe, expect, it } from 'vitest'
import { balanceOf, halfBalanceOf, positiveCapacityFor } from '../../src/cells/balance.ts'
import type { Couple } from '../../src/electrodes/couple.ts'
import { equilibriumOf } from '../../src/electrodes/equilibrium.ts'
import { curveOf } from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

/** Straight potentials: U(θ) = from + (to − from) θ, `gap` higher on delithiation. */
function couple(capacity: number, from: number, to: number, gap = 0): Couple {
  const line = (shift: number) => curveOf((theta) => from + shift + (to - from) * theta, 0, 1, 16)
  const host = {
    capacity,
    openCircuitPotential: { lithiation: line(0), delithiation: line(gap) },
    lithiumMolarVolume: 0,
  }
  return {
    lithiation: equilibriumOf([host], 'lithiation'),
    delithiation: equilibriumOf([host], 'delithiation'),
  }
}

const window = { lower: 3.2, upper: 4 }
const negative = couple(100, 0.5, 0.1)
const positive = couple(200, 4.3, 3.5)

describe('balanceOf', () => {
  it('ends the first charge with a full negative where the upper cut-off is not reached before', () => {
    const { firstCharge } = balanceOf(negative, 0, positive, window)
    expectRelative(firstCharge, 100, 1e-9)
  })

  it('solves both straight lines by hand: charge to 3.6 V passes 75, all comes back above 3.2 V', () => {
    const { firstCharge, capacity, charged } = balanceOf(negative, 0, positive, {
      lower: 2,
      upper: 3.6,
    })
    expectRelative(firstCharge, 75, 1e-9)
    expectRelative(charged.negative.potential, 0.2, 1e-9)
    expectRelative(charged.positive.potential, 3.8, 1e-9)
    expectRelative(capacity, 75, 1e-9)
  })

  it('stops the discharge at the lower cut-off: 3 + 0.008 (75 − q) = 3.2 at q = 50', () => {
    const { capacity, energy } = balanceOf(negative, 0, positive, { lower: 3.2, upper: 3.6 })
    expectRelative(capacity, 50, 1e-9)
    expectRelative(energy, 50 * 3.4, 1e-6)
  })

  it('loses what first-cycle reactions take, and nothing else', () => {
    const { firstCharge, charged, discharged, capacity } = balanceOf(negative, 20, positive, {
      lower: 2,
      upper: 3.6,
    })
    expectRelative(firstCharge - charged.negative.charge, 20, 1e-9)
    expectRelative(charged.negative.charge + charged.positive.charge + 20, 200, 1e-12)
    expectRelative(discharged.negative.charge + discharged.positive.charge + 20, 200, 1e-9)
    expectRelative(discharged.positive.charge - charged.positive.charge, capacity, 1e-9)
  })

  it('reaches the lower cut-off sooner on the far branch of a hysteresis', () => {
    const plain = balanceOf(negative, 0, positive, { lower: 3.2, upper: 3.6 })
    const gaping = balanceOf(couple(100, 0.5, 0.1, 0.2), 0, positive, { lower: 3.2, upper: 3.6 })
    expectRelative(gaping.firstCharge, plain.firstCharge, 1e-9)
    expectRelative(gaping.capacity, 25, 1e-9)
  })
})

describe('positiveCapacityFor', () => {
  it('sizes the positive so that the cell’s own first charge makes the N/P asked for', () => {
    for (const np of [1.05, 1.1, 1.4]) {
      const capacity = positiveCapacityFor(negative, 15, positive, np, { lower: 3, upper: 3.7 })
      const { firstCharge } = balanceOf(negative, 15, couple(capacity, 4.3, 3.5), {
        lower: 3,
        upper: 3.7,
      })
      expectRelative(115 / firstCharge, np, 1e-9)
    }
  })

  it('says NaN where the positive gives nothing at the cut-off', () => {
    expect(positiveCapacityFor(negative, 0, positive, 1.1, { lower: 1, upper: 2 })).toBeNaN()
  })
})

describe('halfBalanceOf', () => {
  it('runs between the cut-offs, one branch each way', () => {
    const studied = couple(100, 0.5, 0.1, 0.1)
    const half = halfBalanceOf(studied, 10, 'empty', { lower: 0.2, upper: 0.5 })
    expectRelative(half.lithiated.lithiation[0], 0.75, 1e-9)
    expectRelative(half.delithiated.lithiation[0], 0.25, 1e-9)
    expectRelative(half.capacity, 50, 1e-9)
    expectRelative(half.firstCharge, 85, 1e-9)
  })

  it('first empties an electrode that was made full', () => {
    const half = halfBalanceOf(positive, 0, 'full', { lower: 3.6, upper: 4.1 })
    expectRelative(half.firstCharge, 200 - half.delithiated.charge, 1e-12)
    expectRelative(half.firstCharge, 150, 1e-9)
  })
})
