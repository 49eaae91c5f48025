import { describe, expect, it } from 'vitest'
import {
  checkRange,
  fieldOf,
  has,
  numberOf,
  openSection,
  report,
  type Section,
  sectionOf,
} from '../../src/interop/bpxFields.ts'
import type { InputIssue } from '../../src/units/inputError.ts'

const top = (fields: Record<string, unknown>): Section => ({ path: '', fields, issues: [] })

describe('numberOf', () => {
  it('takes the fallback for what is missing, and not for what is wrong', () => {
    const section = top({ a: 'x' })
    expect(numberOf(section, 'b', { fallback: 7 })).toBe(7)
    expect(section.issues).toEqual([])
    expect(numberOf(section, 'a', { fallback: 7 })).toBeNaN()
    expect(section.issues).toEqual([{ path: 'a', value: 'x', expected: 'a number' }])
  })

  it('says its bounds, and that quotes are in the way', () => {
    const section = top({ a: '0.5', b: 2 })
    numberOf(section, 'a', { above: 0, below: 1 })
    numberOf(section, 'b', { atLeast: 0, atMost: 1 })
    expect(section.issues).toEqual([
      {
        path: 'a',
        value: '0.5',
        expected: 'a number, more than 0 and less than 1',
        remedy: '0.5 without the quotes',
      },
      { path: 'b', value: 2, expected: 'a number, at least 0 and at most 1' },
    ])
  })
})

describe('a number with its unit in quotes', () => {
  const remedyOf = (key: string, value: string) => {
    const section = top({ [key]: value })
    numberOf(section, key, { above: 0 })
    return section.issues[0].remedy
  }

  it('is told as a bare number in the unit of its key', () => {
    expect(remedyOf('Thickness [m]', '55 um')).toBe('5.5e-5, a bare number in m')
    expect(remedyOf('Nominal cell capacity [A.h]', '5 Ah')).toBe('5, a bare number in A.h')
  })

  it('is not guessed at where the units do not agree, or the key has none', () => {
    expect(remedyOf('Thickness [m]', '55 kg')).toBeUndefined()
    expect(remedyOf('Thickness [m]', 'thin')).toBeUndefined()
    expect(remedyOf('Porosity', '55 um')).toBeUndefined()
  })
})

describe('a field under another name', () => {
  const opened = (fields: Record<string, unknown>) => {
    const issues: InputIssue[] = []
    return { section: openSection('Separator', fields, issues), issues }
  }

  it('in another unit is named once, with its value in the unit of the format', () => {
    const { section, issues } = opened({ 'Thickness [um]': 85.2 })
    expect(numberOf(section, 'Thickness [m]')).toBeNaN()
    expect(issues).toEqual([
      {
        path: 'Separator.Thickness [um]',
        value: 85.2,
        expected: '`Thickness [m]`, as the format has it',
        remedy: '"Thickness [m]": 8.52e-5',
      },
    ])
  })

  it('is found also where the format does not need it, and is not passed over', () => {
    const { section, issues } = opened({ 'Diffusivity activation energy [kJ.mol-1]': 35 })
    numberOf(section, 'Diffusivity activation energy [J.mol-1]', { fallback: 0 })
    expect(issues.map(({ remedy }) => remedy)).toEqual([
      '"Diffusivity activation energy [J.mol-1]": 35000',
    ])
    expect(opened({ 'Density [g.cm-3]': '2 * x' }).issues[0].remedy).toMatch(/values in kg\.m-3/)
  })

  it('beside the right one is what its author may add', () => {
    expect(opened({ 'Thickness [um]': 12, 'Thickness [m]': 12e-6 }).issues).toEqual([])
  })

  it('that is misspelt is named where it is missed, also a section, which is then read', () => {
    const { section, issues } = opened({ Porosty: 0.4, Electrolite: { Porosity: 2 } })
    numberOf(section, 'Porosity', { atMost: 1 })
    numberOf(sectionOf(section, 'Electrolyte'), 'Porosity', { atMost: 1 })
    expect(issues.map(({ path, remedy }) => [path, remedy])).toEqual([
      ['Separator.Porosty', '"Porosity": 0.4'],
      ['Separator.Electrolite', 'rename it'],
      ['Separator.Electrolite.Porosity', undefined],
    ])
  })

  it('is not looked for where the field is there', () => {
    const { section, issues } = opened({ Porosity: 0.4, Porosty: 0.5 })
    report(section, 'Porosity', { expected: 'less' })
    expect(issues).toEqual([{ path: 'Separator.Porosity', expected: 'less' }])
  })
})

describe('a number that no cell has', () => {
  it('is refused with the range and the unit it may have been meant in', () => {
    const section = top({ 'Thickness [m]': 85, 'Reference temperature [K]': -10, Porosity: 47 })
    expect(numberOf(section, 'Thickness [m]', { above: 0 })).toBeNaN()
    numberOf(section, 'Reference temperature [K]', { above: 0 })
    numberOf(section, 'Porosity', { above: 0, atMost: 1 })
    expect(section.issues.map(({ expected, remedy }) => [expected, remedy])).toEqual([
      ['a number from 1e-9 to 0.01 m', '8.5e-5, if 85 is in um'],
      ['a number, more than 0', '263.15, if -10 is in degC'],
      ['a number, more than 0 and at most 1', '0.47, if 47 is in %'],
    ])
  })

  it('is refused as the value of a function, too, with where it has it', () => {
    const key = 'Diffusivity [m2.s-1]'
    const section = top({ [key]: '2e3 * x' })
    checkRange(section, key, 1e-14, 'x = 0.5')
    expect(section.issues).toEqual([])
    checkRange(section, key, 1e3, 'x = 0.5')
    expect(section.issues[0].expected).toMatch(/^a number from .* m2\.s-1; at x = 0\.5 it is 1000$/)
  })
})

describe('sectionOf', () => {
  it('joins paths, and reports a missing section once, not its fields', () => {
    const file = top({ a: { b: {} } })
    expect(sectionOf(sectionOf(file, 'a'), 'b').path).toBe('a.b')
    const missing = sectionOf(file, 'c')
    expect(numberOf(missing, 'd')).toBeNaN()
    sectionOf(missing, 'e')
    expect(file.issues).toEqual([{ path: 'c', expected: 'an object { … }' }])
    sectionOf(file, 'f', 'optional')
    expect(file.issues).toHaveLength(1)
  })
})

describe('fieldOf', () => {
  it('sees the file’s own fields only', () => {
    expect(has(top({}), 'toString')).toBe(false)
    expect(fieldOf(top({ a: 0 }), 'a')).toBe(0)
  })
})
