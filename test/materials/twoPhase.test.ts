import { describe, expect, it } from 'vitest'
import { reversibleCapacity } from '../../src/materials/capacity.ts'
import { massSharesOf } from '../../src/materials/composition.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { siliconInTitanium } from '../support/siliconInTitanium.ts'

const inGrams = (capacity: number) => valueIn(capacity, 'mAh/g')

describe('two-phase powders', () => {
  it('20 % Si in inert TiSi2 holds 716 mAh/g', () => {
    const powder = powderFrom(siliconInTitanium({ massShare: 0.2 }))
    expectRelative(inGrams(reversibleCapacity(powder)), 716, 1e-3)
  })
  it('Si85Ti15 in atoms, nine tenths of its free silicon in reach, holds 1602 mAh/g', () => {
    const composition = { Si: '85 at%', Ti: '15 at%' }
    const powder = powderFrom(siliconInTitanium({ accessibleShare: 0.9 }, { composition }))
    expectRelative(inGrams(reversibleCapacity(powder)), 1602, 1e-3)
  })
  it('the same alloy by mass shares is the same powder', () => {
    const made = (Si: string, Ti: string) =>
      powderFrom(siliconInTitanium({}, { composition: { Si, Ti } }))
    const mass = massSharesOf({ Si: 0.85, Ti: 0.15 })
    const byMass = made(`${100 * mass.Si} wt%`, `${100 * mass.Ti} wt%`)
    expectRelative(reversibleCapacity(byMass), reversibleCapacity(made('85 at%', '15 at%')), 1e-12)
  })
  it('more silicon gives more capacity and more silicon volume, and lowers the density', () => {
    const shares = [0.05, 0.1, 0.2, 0.4].map((massShare) =>
      powderFrom(siliconInTitanium({ massShare })),
    )
    for (let i = 1; i < shares.length; i++) {
      expect(reversibleCapacity(shares[i])).toBeGreaterThan(reversibleCapacity(shares[i - 1]))
      expect(shares[i].hosts[0].volumeShare).toBeGreaterThan(shares[i - 1].hosts[0].volumeShare)
      expect(shares[i].density).toBeLessThan(shares[i - 1].density)
    }
  })
  it('crystallites past the fracture size crack more', () => {
    const p = (size: string) =>
      powderFrom(siliconInTitanium({ massShare: 0.2, state: 'crystalline', size })).hosts[0]
        .fractureProbability
    expectRelative(p('150 nm'), 0.5, 1e-12)
    expectRelative(p('75 nm'), 1 / 9, 1e-12)
    expect(p('20 nm')).toBeLessThan(0.003)
  })
  it('a matrix presses where all is in reach, and not where a fitted share already holds it', () => {
    expect(
      powderFrom(siliconInTitanium({ massShare: 0.2 })).hosts[0].confinementPressure,
    ).toBeDefined()
    const fitted = powderFrom(siliconInTitanium({ massShare: 0.2, accessibleShare: 0.9 }))
    expect(fitted.hosts[0].confinementPressure).toBeUndefined()
  })
  it('lithium crosses half a crystallite, in the particle only half the particle', () => {
    expectRelative(
      powderFrom(siliconInTitanium({ massShare: 0.2 })).hosts[0].diffusionLength,
      10e-9,
      1e-12,
    )
    const plain = powderFrom({ family: 'plain', phase: 'graphite', diameter: '20 um' })
    expectRelative(plain.hosts[0].diffusionLength, 10e-6, 1e-12)
  })
  it('heat and milling can give size and structure in place of the recipe', () => {
    const powder = powderFrom('si-tisi2-milled')
    expect(powder.history).toHaveLength(3)
    expect(powder.hosts.map(({ phase }) => phase)).toEqual([
      'silicon-crystalline',
      'tisi2-c49',
      'tisi2-c54',
    ])
  })
})
