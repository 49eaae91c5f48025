import { describe, expect, it } from 'vitest'
import { phase, swellingOf } from '../../src/materials/phase.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'

function siox(x: number, L: number) {
  const made = phase('silicon-oxide', { oxygenPerHost: x, lithiumPerOxygen: L })
  const { specificCapacity = 0, conversions = [] } = made.host ?? {}
  const lost = (conversions[0].lithiumPerFormula * FARADAY) / made.molarMass
  return {
    reversible: valueIn(specificCapacity, 'mAh/g'),
    irreversible: valueIn(lost, 'mAh/g'),
    efficiency: specificCapacity / (specificCapacity + lost),
    made,
  }
}

describe('silicon suboxide by x and L', () => {
  for (const [x, L, reversible, irreversible, efficiency] of [
    [1, 1, 1710, 608, 0.738],
    [1, 0.8, 1596, 486, 0.766],
    [1, 1.28, 1869, 778, 0.706],
    [1.2, 1, 1488, 680, 0.686],
    [1.4, 1, 1294, 743, 0.635],
    [1.6, 1, 1123, 799, 0.584],
    [1, 2, 2280, 1216, 0.652],
  ] as const) {
    it(`SiO${x} with L = ${L}: ${reversible}/${irreversible} mAh/g`, () => {
      const found = siox(x, L)
      expectRelative(found.reversible, reversible, 5e-4)
      expectRelative(found.irreversible, irreversible, 1e-3)
      expectRelative(found.efficiency, efficiency, 1e-3)
    })
  }

  it('at x = 2 gives back 48.4 % for every L, z/(z + 4)', () => {
    for (const L of [1e-6, 0.1, 2 / 3, 1, 1.5, 2]) {
      expectRelative(siox(2, L).efficiency, 3.75 / 7.75, 1e-12)
      expectRelative(siox(2, L).efficiency, 0.484, 1e-3)
    }
  })

  it('has the densities that molar volumes between Si, SiO and SiO2 give', () => {
    for (const [x, density] of [
      [0.5, 2200],
      [1, 2130],
      [1.2, 2150],
      [1.4, 2160],
      [1.6, 2180],
      [2, 2200],
    ]) {
      expectRelative(siox(x, 1).made.density, density, 4e-3)
    }
  })

  it('SiO swells to 2.12, 2.25 or 2.44, and stays at 0.995, 1.043 or 1.115 when emptied', () => {
    for (const [L, full, empty] of [
      [0.8, 2.12, 0.995],
      [1, 2.25, 1.043],
      [1.28, 2.44, 1.115],
    ]) {
      const { made } = siox(1, L)
      expectRelative(swellingOf(made, 1, { converted: true }), full, 5e-3)
      expectRelative(swellingOf(made, 0, { converted: true }), empty, 2e-3)
    }
  })

  for (const [x, L, path] of [
    [1, 0, 'lithiumPerOxygen'],
    [1, -1, 'lithiumPerOxygen'],
    [1, 2.1, 'lithiumPerOxygen'],
    [0, 1, 'x'],
    [2.2, 1, 'x'],
  ] as const) {
    it(`refuses x = ${x}, L = ${L} and says which`, () => {
      expect(() => siox(x, L)).toThrow(new RegExp(`^${path} is `))
    })
  }
})
