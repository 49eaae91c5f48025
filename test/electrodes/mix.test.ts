import { describe, expect, it } from 'vitest'
import { mixOf } from '../../src/electrodes/mix.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadePowder, handMadePowderHost } from '../support/handMadePowder.ts'

const powder = handMadePowder()
const ingredients = [
  { title: 'powder', massShare: 0.8, density: 2000, electronicConductivity: 0, powder },
  { title: 'carbon', massShare: 0.1, density: 1000, electronicConductivity: 100 },
  { title: 'binder', massShare: 0.1, density: 500, electronicConductivity: 0 },
]

describe('mixOf', () => {
  it('turns mass shares into volume shares: specific volumes 0.4, 0.1 and 0.2 L/kg make 4/7, 1/7 and 2/7', () => {
    const { solidShares, solidDensity } = mixOf(ingredients)
    expectRelative(solidDensity, 1 / 0.7e-3, 1e-14)
    for (const [i, share] of [4 / 7, 1 / 7, 2 / 7].entries()) {
      expectRelative(solidShares[i], share, 1e-14)
    }
  })

  it('gives back the mass shares from volume shares and densities', () => {
    const { solidShares, solidDensity } = mixOf(ingredients)
    for (const [i, { density, massShare }] of ingredients.entries()) {
      expectRelative((solidShares[i] * density) / solidDensity, massShare, 1e-14)
    }
  })

  it('stores F c_max per host volume, and wets the area of its powder', () => {
    const { hosts, solidDensity } = mixOf(ingredients)
    expectRelative(hosts[0].capacity, (FARADAY * 3e5 * 4) / 7, 1e-14)
    expectRelative(hosts[0].area, 0.8 * solidDensity * 1000, 1e-14)
  })

  it('splits the area of a powder over its hosts in proportion to their volume', () => {
    const two = handMadePowder({
      hosts: [
        handMadePowderHost({ name: 'A', volumeShare: 0.3 }),
        handMadePowderHost({ name: 'B', volumeShare: 0.1 }),
      ],
    })
    const { hosts } = mixOf([{ ...ingredients[0], powder: two }, ...ingredients.slice(1)])
    expectRelative(hosts[0].area / hosts[1].area, 3, 1e-14)
    const whole = mixOf(ingredients).hosts[0].area
    expectRelative(hosts[0].area + hosts[1].area, whole, 1e-14)
  })

  it('splits the area of additives over all hosts in proportion to theirs, as ground for films', () => {
    const black = { ...ingredients[1], specificSurface: 60_000 }
    const mixed = mixOf([
      { ...ingredients[0], massShare: 0.6 },
      { ...ingredients[0], massShare: 0.2 },
      black,
      ingredients[2],
    ])
    const [large, small] = mixed.hosts
    expectRelative(large.filmedArea / small.filmedArea, 3, 1e-12)
    const all = (0.8 * 1000 + 0.1 * 60_000) * mixed.solidDensity
    expectRelative(large.filmedArea + small.filmedArea, all, 1e-12)
    expectRelative(large.area + small.area, 0.8 * 1000 * mixed.solidDensity, 1e-12)
    expectRelative(mixOf(ingredients).hosts[0].filmedArea, mixOf(ingredients).hosts[0].area, 1e-14)
  })

  it('numbers hosts that two powders bring under one name', () => {
    const { hosts } = mixOf([ingredients[0], { ...ingredients[0], massShare: 0.2 }])
    expect(hosts.map(({ name }) => name)).toEqual(['Host', 'Host-2'])
    expect(hosts.map(({ powder }) => powder)).toEqual([0, 1])
  })

  it('counts conversion per mass of powder', () => {
    const conversion = {
      name: 'oxide',
      lithium: 5,
      potential: 0.4,
      exchangeCurrentDensity: 1,
      volumeLeft: 0.07,
    }
    const oxide = handMadePowder({ hosts: [handMadePowderHost({ conversions: [conversion] })] })
    const { hosts, solidDensity } = mixOf([
      { ...ingredients[0], powder: oxide },
      ...ingredients.slice(1),
    ])
    expectRelative(hosts[0].conversionCapacity, FARADAY * 5 * 0.8 * solidDensity, 1e-14)
    expectRelative(hosts[0].volumeLeft, (0.07 * 4) / 7, 1e-14)
  })
})
