import { describe, expect, it } from 'vitest'
import { convert, implausible, inFile, ranges } from '../../src/interop/bpxRanges.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('implausible', () => {
  it.each([
    ['Thickness [m]', 85, '8.5e-5, if 85 is in um'],
    ['Thickness [m]', 0.0852, '8.52e-5, if 0.0852 is in mm'],
    ['Particle radius [m]', 5, '5e-6, if 5 is in um'],
    ['Maximum concentration [mol.m-3]', 0.03, '30000, if 0.03 is in mol/cm3'],
    ['Initial electrolyte concentration [mol.m-3]', 1.2, '1200, if 1.2 is in mol/L'],
    ['Electrode area [m2]', 1027, '0.1027, if 1027 is in cm2'],
    ['Ambient temperature [K]', 25, '298.15, if 25 is in degC'],
    ['Upper voltage cut-off [V]', 4200, '4.2, if 4200 is in mV'],
    ['Density [kg.m-3]', 2.7, '2700, if 2.7 is in g/cm3'],
    ['Specific heat capacity [J.K-1.kg-1]', 0.9, '900, if 0.9 is in J/(g K)'],
    ['Surface area per unit volume [m-1]', 0.38, '380000, if 0.38 is in um-1'],
  ])('%s of %d: %s', (key, value, remedy) => {
    expect(implausible(key, value)?.remedy).toBe(remedy)
  })

  it('has no remedy where no unit gives a possible number', () => {
    const odd = implausible('Reaction rate constant [mol.m-2.s-1]', 1e6)
    expect(odd).toEqual({ expected: 'a number from 1e-18 to 1000 mol.m-2.s-1' })
  })

  it('leaves alone what may be, and keys that it does not know', () => {
    expect(implausible('Thickness [m]', 8.52e-5)).toBeUndefined()
    expect(implausible('Diffusivity [m2.s-1]', 6.9e-17)).toBeUndefined()
    expect(implausible('Porosity', 47)).toBeUndefined()
  })
})

describe('the ranges', () => {
  it.each(Object.entries(ranges))(
    'of %s hold ten times what is usual, and a tenth',
    (key, { usual }) => {
      for (const value of [usual / 10, usual, usual * 10]) {
        if (/\[(V|K)\]/.test(key) && value !== usual) continue
        expect(implausible(key, value), `${value}`).toBeUndefined()
      }
    },
  )
})

describe('convert', () => {
  it('goes between units as the format writes them, and only where they measure the same', () => {
    expectRelative(convert(3.3e-10, 'cm2.s-1', 'm2.s-1') ?? 0, 3.3e-14, 1e-12)
    expectRelative(convert(5000, 'mA.h', 'A.h') ?? 0, 5, 1e-12)
    expectRelative(convert(25, 'degC', 'K') ?? 0, 298.15, 1e-12)
    expectRelative(convert(47, '%', '') ?? 0, 0.47, 1e-12)
    expect(convert(1, 'um', 'm2')).toBeUndefined()
    expect(convert(1, 'furlong', 'm')).toBeUndefined()
  })
})

describe('inFile', () => {
  it('writes numbers as one would write them', () => {
    expect([8.52e-5, 0, -5, 0.01, 1e12, 30000.0000001].map(inFile)).toEqual([
      '8.52e-5',
      '0',
      '-5',
      '0.01',
      '1e12',
      '30000',
    ])
  })
})
