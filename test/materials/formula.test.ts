import { describe, expect, it } from 'vitest'
import { atomicMass, atomsOf, molarMassOf } from '../../src/materials/formula.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('atomsOf', () => {
  it('counts atoms through brackets and broken numbers', () => {
    expect(atomsOf('Ni3Sn4')).toEqual({ Ni: 3, Sn: 4 })
    expect(atomsOf('CH3Si(OCH3)3')).toEqual({ C: 4, H: 12, Si: 1, O: 3 })
    expect(atomsOf('SiO1.25')).toEqual({ Si: 1, O: 1.25 })
    expect(atomsOf('((CH3)3Si)2NH')).toEqual({ C: 6, H: 19, Si: 2, N: 1 })
  })
  for (const wrong of ['', 'si', 'Si(O', 'Si)O', 'Si O', '3Si']) {
    it(`refuses '${wrong}'`, () => {
      expect(() => atomsOf(wrong)).toThrow(/chemical formula/)
    })
  }
})

describe('molarMassOf', () => {
  it('of Ni3Sn4 is 650.92 g/mol, of SiO 44.08', () => {
    expectRelative(molarMassOf('Ni3Sn4'), 0.65092, 1e-5)
    expectRelative(molarMassOf('SiO'), 0.0440845, 1e-12)
  })
  it('names the elements it knows when it does not know one', () => {
    expect(() => atomicMass('Xx')).toThrow(/known weight: .*Si/)
  })
})
