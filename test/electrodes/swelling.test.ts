import { describe, expect, it } from 'vitest'
import { mixOf } from '../../src/electrodes/mix.ts'
import {
  requiredPorosity,
  solidGrowth,
  swellingBudget,
  swollenLayer,
} from '../../src/electrodes/swelling.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadePowder, handMadePowderHost } from '../support/handMadePowder.ts'

const mix = mixOf([
  {
    title: 'powder',
    massShare: 0.5,
    density: 2000,
    electronicConductivity: 0,
    powder: handMadePowder(),
  },
  { title: 'rest', massShare: 0.5, density: 2000, electronicConductivity: 0 },
])

describe('solidGrowth', () => {
  it('is the host’s growth times its share: half the solid, swelling by 3 θ', () => {
    expectRelative(solidGrowth(mix, [0.8], 0), 0.5 * 3 * 0.8, 1e-14)
  })

  it('counts what conversion leaves behind', () => {
    const conversion = {
      name: 'oxide',
      lithium: 1,
      potential: 0.4,
      exchangeCurrentDensity: 1,
      volumeLeft: 0.06,
    }
    const powder = handMadePowder({ hosts: [handMadePowderHost({ conversions: [conversion] })] })
    const oxide = mixOf([{ ...mix.ingredients[0], powder }, mix.ingredients[1]])
    expectRelative(solidGrowth(oxide, [0], 0), 0.5 * 0.06, 1e-14)
  })

  it('counts a film on the wetted area', () => {
    const film = 5e-9
    expectRelative(solidGrowth(mix, [0], film), mix.hosts[0].area * film, 1e-14)
  })
})

describe('requiredPorosity', () => {
  it('is g/(1+g) where pores may close altogether', () => {
    expectRelative(requiredPorosity(1, 0), 0.5, 1e-14)
    expectRelative(requiredPorosity(3, 0), 0.75, 1e-14)
  })

  it('is ε_min for a solid that does not grow', () => {
    expectRelative(requiredPorosity(0, 0.05), 0.05, 1e-13)
  })

  it('is the edge: at it pores end at ε_min with no stretch, a hair below it a free layer thickens', () => {
    const g = 1.2
    const P = requiredPorosity(g, 0.05)
    const at = swollenLayer(g, P + 1e-12, 0.05, 1)
    expectRelative(at.stretch, 1, 1e-14)
    expectRelative(at.porosity, 0.05, 1e-9)
    const below = swollenLayer(g, P - 0.01, 0.05, 1)
    expect(below.porosity).toBe(0.05)
    expectRelative(below.stretch, ((1 - P + 0.01) * 2.2) / 0.95, 1e-12)
  })
})

describe('swollenLayer', () => {
  it('conserves solid: λ(1−ε) = (1−P)(1+g) for any share that goes to pores', () => {
    for (const alpha of [0, 0.3, 0.7, 1]) {
      for (const growth of [0.1, 0.5, 2]) {
        const { stretch, porosity } = swollenLayer(growth, 0.5, 0.05, alpha)
        expectRelative(stretch * (1 - porosity), 0.5 * (1 + growth), 1e-12)
      }
    }
  })

  it('keeps porosity out of it where all growth goes to thickness', () => {
    const { stretch, porosity } = swollenLayer(0.4, 0.5, 0.05, 0)
    expectRelative(stretch, 1.2, 1e-14)
    expectRelative(porosity, 1 - 0.7 / 1.2, 1e-14)
  })
})

describe('swellingBudget', () => {
  it('has a margin of what the porosity exceeds the need by', () => {
    const budget = swellingBudget(mix, [1], 0, 0.7, 0.05)
    expectRelative(budget.requiredPorosity, 1 - 0.95 / 2.5, 1e-14)
    expectRelative(budget.margin, 0.7 - budget.requiredPorosity, 1e-14)
  })
})
