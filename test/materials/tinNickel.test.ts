import { describe, it } from 'vitest'
import { reversibleCapacity } from '../../src/materials/capacity.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'

const inGrams = (capacity: number) => valueIn(capacity, 'mAh/g')

describe('tin-nickel powders', () => {
  it('without pores Z = 3 weighs 8.26 g/cm3', () => {
    const { density } = powderFrom({ family: 'tin-nickel', diameter: '5 um', Z: 3 })
    expectRelative(density, 8260, 1e-3)
  })
  for (const [nickel, capacity, density] of [
    ['5 %', 944, 7510],
    ['10 %', 894, 7740],
    ['15 %', 844, 7980],
    ['20 %', 795, 8250],
    ['25 %', 745, 8530],
  ] as const) {
    it(`${nickel} nickel holds ${capacity} mAh/g and weighs ${density} kg/m3`, () => {
      const powder = powderFrom({ family: 'tin-nickel', diameter: '5 um', nickel })
      expectRelative(inGrams(reversibleCapacity(powder)), capacity, 1e-3)
      expectRelative(powder.density, density, 2e-3)
    })
  }
  it('swelling alone does not make the effect of Z: 3.52 to 3.39 from Z = 0.2 to 3', () => {
    const J = (Z: number) => {
      const { hosts } = powderFrom({ family: 'tin-nickel', diameter: '5 um', Z })
      return (
        1 +
        hosts.reduce(
          (sum, host) => sum + host.volumeShare * host.lithiumMolarVolume * host.concentrationMax,
          0,
        )
      )
    }
    expectRelative(J(0.2), 3.51, 3e-3)
    expectRelative(J(3), 3.39, 3e-3)
  })
})
