import { describe, expect, it } from 'vitest'
import {
  firstCycleEfficiency,
  irreversibleCapacity,
  reversibleCapacity,
} from '../../src/materials/capacity.ts'
import { coatedHostRecipe, coatedHostStructure } from '../../src/materials/coatedHost.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

const inGrams = (capacity: number) => valueIn(capacity, 'mAh/g')

describe('coated hosts', () => {
  const oxide = { phase: 'silicon-oxide', x: 1, lithiumPerOxygen: 1 }
  const coated = (rest: object) =>
    powderFrom({ family: 'coated-host', diameter: '1 um', core: [oxide], ...rest })
  it('SiO alone: 1710 and 608 mAh/g, 73.8 %', () => {
    const bare = coated({})
    expectRelative(inGrams(reversibleCapacity(bare)), 1710, 5e-4)
    expectRelative(inGrams(irreversibleCapacity(bare)), 608, 5e-4)
    expectRelative(firstCycleEfficiency(bare), 0.738, 5e-4)
  })
  it('mixes capacities by mass, with carbon as share of the whole or of the core', () => {
    const whole = coated({ carbon: { share: 0.2, basis: 'total' } })
    const core = coated({ carbon: { share: 0.25, basis: 'core' } })
    expectRelative(inGrams(reversibleCapacity(whole)), 0.8 * 1709.9 + 0.2 * 260.3, 1e-4)
    expectRelative(reversibleCapacity(core), reversibleCapacity(whole), 1e-12)
  })
  it('20 % carbon on 1 um of SiO is an even shell of 40 nm', () => {
    const [, carbon] = coated({ carbon: { share: 0.2, basis: 'total' } }).structure
    const core = 1 / 2130
    const shell = 0.25 / 1900
    expectRelative(carbon.size ?? 0, 0.5e-6 * (1 - Math.cbrt(core / (core + shell))), 1e-9)
  })
  it('two thirds of a methyltrimethoxysilane leave as gas, the rest is a layer under the carbon', () => {
    const agent = { kind: 'silane', organic: 'CH3', hydrolyzable: 'OCH3', n: 3 }
    const powder = coated({
      organosilicon: { agent, massShare: '2 %' },
      carbon: { share: 0.1, basis: 'total' },
    })
    expect(powder.structure.map(({ phase }) => phase)).toEqual([
      'silicon-oxide',
      'silicon-oxycarbide',
      'carbon-pyrolytic',
    ])
    expectRelative(
      powder.structure[1].massShare / powder.structure[0].massShare,
      0.02 * 0.4705,
      1e-3,
    )
  })
  it('carbon makes an insulating core conduct, patches of it less, none not at all', () => {
    const sigma = (coverage?: number) =>
      coated(coverage === undefined ? {} : { carbon: { share: 0.05, basis: 'total', coverage } })
        .electronicConductivity
    expect(sigma(1)).toBeGreaterThan(50)
    expect(sigma(0.8)).toBeLessThan(sigma(1))
    expectRelative(sigma(), 1e-8, 1e-9)
  })
  it('hotter coating leaves less of a suboxide within reach, and spares silicon', () => {
    const reach = (phase: string, temperature: string) => {
      const [host] = powderFrom({
        family: 'coated-host',
        diameter: '1 um',
        core: [{ phase }],
        cvd: { temperature, duration: '2 h' },
      }).hosts
      return host.volumeShare
    }
    expect(reach('silicon-oxide', '1150 degC')).toBeLessThan(reach('silicon-oxide', '900 degC'))
    expectRelative(reach('silicon-amorphous', '1150 degC'), 1, 1e-12)
  })
  it('speaks of disproportionation only where the core is a suboxide', () => {
    const words = (phase: string) =>
      coatedHostStructure(
        parseWith(coatedHostRecipe, {
          family: 'coated-host',
          diameter: '1 um',
          core: [{ phase }],
          cvd: { temperature: '950 degC', duration: '1 h' },
        }),
      ).history
    const [carbon, core] = words('silicon-oxide')
    expect(core).toMatch(/^a suboxide core: .* disproportionated/)
    expect(words('silicon-crystalline')).toEqual([carbon])
  })
})
