import { describe, it } from 'vitest'
import { electrolyteFrom } from '../../src/cells/electrolyte.ts'
import { landesfeindPolynomial, sumOfPowers } from '../../src/cells/electrolyteForms.ts'
import { recipeOf } from '../../src/electrodes/extend.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

/** Value of a tabulated property at 1 M and one of its temperature nodes. */
function at1M(
  id: string,
  key: 'conductivity' | 'diffusivity' | 'transferenceNumber' | 'thermodynamicFactor',
  T: number,
) {
  const { temperatures, curves } = electrolyteFrom(recipeOf(id, 'electrolytes')).parameters[key]
  return valueAt(curves[temperatures.indexOf(T)], 1000)
}

describe('Landesfeind & Gasteiger’s fits', () => {
  it('give EC:EMC 3:7 at 1 M and 313 K: 1.136 S/m, 4.02e-10 m²/s, 2.47, 0.355', () => {
    expectRelative(at1M('lp57', 'conductivity', 313), 1.136, 3e-3)
    expectRelative(at1M('lp57', 'diffusivity', 313), 4.02e-10, 5e-3)
    expectRelative(at1M('lp57', 'thermodynamicFactor', 313), 2.47, 5e-3)
    expectRelative(at1M('lp57', 'transferenceNumber', 313), 0.355, 5e-3)
  })
})

describe('landesfeindPolynomial', () => {
  it('is p₁ + p₂c + p₃T + p₄c² + p₅cT + p₆T² + p₇c³ + p₈c²T + p₉cT²', () => {
    const p = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const [c, T] = [2, 3]
    const terms = [1, c, T, c ** 2, c * T, T ** 2, c ** 3, c ** 2 * T, c * T ** 2]
    const byHand = terms.reduce((sum, term, i) => sum + p[i] * term, 0)
    expectRelative(landesfeindPolynomial(p)(c, T), byHand, 1e-14)
  })
})

describe('sumOfPowers', () => {
  it('gives Nyman’s conductivity at 1 M: 0.1297 − 2.51 + 3.329', () => {
    const form = sumOfPowers([
      [0.1297, 3],
      [-2.51, 1.5],
      [3.329, 1],
    ])
    expectRelative(form(1, 298), 0.9487, 1e-12)
  })
})
