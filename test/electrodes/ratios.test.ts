import { describe, expect, it } from 'vitest'
import { alloyToCarbonRatio, tinNickelRatio } from '../../src/electrodes/ratios.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'

function ingredient(recipe: unknown, massShare: number) {
  const powder = powderFrom(recipe)
  return {
    title: powder.title,
    massShare,
    density: powder.density,
    electronicConductivity: 0,
    powder,
  }
}

const alloy = (Z: number) => ({ family: 'tin-nickel', diameter: '10 um', Z })
const graphite = { family: 'plain', phase: 'graphite', diameter: '18 um' }
const coated = {
  family: 'coated-host',
  diameter: '5 um',
  core: [{ phase: 'silicon-amorphous' }],
  carbon: { share: 0.25, basis: 'total' },
}

describe('alloyToCarbonRatio', () => {
  it('is alloy over graphite and carbon black: 0.6/(0.2 + 0.1) = 2', () => {
    const powders = [ingredient(alloy(1), 0.6), ingredient(graphite, 0.2)]
    expectRelative(alloyToCarbonRatio(powders, 0.1), 2, 1e-12)
  })

  it('counts a powder’s carbon coating as carbon: 0.6 of which a quarter makes 0.45/(0.15 + 0.15)', () => {
    expectRelative(alloyToCarbonRatio([ingredient(coated, 0.6)], 0.15), 1.5, 1e-9)
  })

  it('is infinite without any carbon', () => {
    expect(alloyToCarbonRatio([ingredient(alloy(1), 0.9)], 0)).toBe(Infinity)
  })
})

describe('tinNickelRatio', () => {
  it('gives back the Z of the powder', () => {
    for (const Z of [0.3, 1, 3]) {
      expectRelative(tinNickelRatio([ingredient(alloy(Z), 0.6)]) ?? 0, Z, 1e-9)
    }
  })

  it('is absent where there is no such alloy', () => {
    expect(tinNickelRatio([ingredient(graphite, 0.9)])).toBeUndefined()
  })
})
