import { describe, expect, it } from 'vitest'
import { dimensions } from '../../src/units/dimension.ts'
import { unitOf } from '../../src/units/unit.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('unitOf', () => {
  it('divides by the one factor after a slash, and by all of a bracket', () => {
    expect(unitOf('J/kg/K')?.exponents).toEqual(unitOf('J/(kg K)')?.exponents)
    expect(unitOf('m/s m')?.exponents).toEqual([0, 2, -1, 0, 0, 0])
  })
  it('reads min as minutes, mm as millimetres, mol as moles and Pa as pascal', () => {
    expect(unitOf('min')?.factor).toBe(60)
    expect(unitOf('mm')?.factor).toBe(1e-3)
    expect(unitOf('mol')?.exponents).toEqual([0, 0, 0, 0, 0, 1])
    expect(unitOf('Pa')?.factor).toBe(1)
  })
  it('reads powers however they are written', () => {
    for (const text of ['cm^-2', 'cm⁻²', '1/cm2', '1/cm²', '1/cm^2']) {
      expectRelative(unitOf(text)?.factor ?? 0, 1e4, 1e-12)
    }
  })
  it('an electrical identity: V A = W, ohm A = V, S V = A', () => {
    expect(unitOf('V A')).toEqual(unitOf('W'))
    expect(unitOf('ohm A')?.exponents).toEqual(unitOf('V')?.exponents)
    expect(unitOf('S V')?.exponents).toEqual(unitOf('A')?.exponents)
  })
  it('only a temperature that stands alone has an offset', () => {
    expect(unitOf('degC')?.offset).toBe(273.15)
    expect(unitOf('1/degC')?.offset).toBe(0)
  })
  for (const wrong of ['foo', 'mAh//g', 'g/', '5', 'm^', 'constructor', 'toString']) {
    it(`does not know '${wrong}'`, () => expect(unitOf(wrong)).toBeUndefined())
  }
})

describe('dimensions', () => {
  it('differ from each other, save ratios and C-rates, energies per volume and pressures', () => {
    const seen = new Map<string, string[]>()
    for (const [name, { exponents }] of Object.entries(dimensions)) {
      const key = exponents.join(' ')
      seen.set(key, [...(seen.get(key) ?? []), name])
    }
    const shared = [...seen.values()].filter((names) => names.length > 1)
    expect(shared).toEqual([
      ['ratio', 'cRate'],
      ['pressure', 'energyDensity'],
    ])
  })
})
