import { describe, expect, it } from 'vitest'
import {
  firstCycleEfficiency,
  firstLithiationCapacity,
  hostSwelling,
  irreversibleCapacity,
  powderSwelling,
  reversibleCapacity,
  seiCharge,
} from '../../src/materials/capacity.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'

const oxide = powderFrom({
  family: 'plain',
  phase: 'silicon-oxide',
  diameter: '1 um',
  specificSurface: '10 m^2/g',
})

describe('first cycle', () => {
  it('takes what is reversible and what is not', () => {
    expectRelative(
      firstLithiationCapacity(oxide),
      reversibleCapacity(oxide) + irreversibleCapacity(oxide),
      1e-14,
    )
    expectRelative(valueIn(firstLithiationCapacity(oxide), 'mAh/g'), 2318, 1e-3)
  })
  it('5 nm of SEI take 2.8 mAh a square metre, 28 mAh/g at 10 m2/g', () => {
    const charge = seiCharge(5e-9, 9.585e-5, 2)
    expectRelative(charge / 3.6, 2.8, 5e-3)
    const more =
      firstLithiationCapacity(oxide, { seiChargePerArea: charge }) - firstLithiationCapacity(oxide)
    expectRelative(valueIn(more, 'mAh/g'), 28, 5e-3)
    expect(firstCycleEfficiency(oxide, { seiChargePerArea: charge })).toBeLessThan(
      firstCycleEfficiency(oxide),
    )
  })
})

describe('swelling of a powder', () => {
  it('is one before it has seen lithium, and keeps what conversion left', () => {
    expect(powderSwelling(oxide, 0, 0)).toBe(1)
    expectRelative(powderSwelling(oxide, 0), 1.0427, 1e-3)
    expectRelative(powderSwelling(oxide, 1), 2.252, 1e-3)
  })
  it('of two hosts is their volumes’ mean, each at its own lithiation', () => {
    const alloy = powderFrom({ family: 'tin-nickel', diameter: '5 um', Z: 1 })
    const [compound, tin] = alloy.hosts
    const expected =
      compound.volumeShare * hostSwelling(compound, 0.3) + tin.volumeShare * hostSwelling(tin, 0.8)
    expectRelative(powderSwelling(alloy, [0.3, 0.8]), expected, 1e-12)
  })
  it('Si in TiSi2 at 5, 20 and 40 % swells its particle by about 0.23, 0.84 and 1.5', () => {
    for (const [share, swelling] of [
      [0.05, 0.23],
      [0.2, 0.84],
      [0.4, 1.5],
    ]) {
      const powder = powderFrom({
        family: 'two-phase',
        diameter: '5 um',
        active: { element: 'Si', state: 'crystalline', size: '20 nm', massShare: share },
        matrix: [{ phase: 'tisi2-c54', accessibleShare: 0 }],
      })
      expectRelative(powderSwelling(powder, 1) - 1, swelling, 0.03)
    }
  })
})
