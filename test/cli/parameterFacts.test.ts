import { describe, expect, it } from 'vitest'
import { factsOfParameters } from '../../src/cli/parameterFacts.ts'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { bpxExample, withField } from '../support/bpxExample.ts'
import { expectRelative } from '../support/expectRelative.ts'

const factsOf = (json: unknown) =>
  new Map(factsOfParameters(cellParametersFromBpx(json)).map((fact) => [fact.name, fact]))

/** Value and unit of one fact, as text. */
const told = (json: unknown) => {
  const facts = factsOf(json)
  return (name: string) => {
    const { value, unit } = facts.get(name) ?? { value: Number.NaN, unit: 'absent' }
    return `${Number(value.toPrecision(6))} ${unit}`
  }
}

describe('factsOfParameters', () => {
  it('tells a BPX cell with units, as hand arithmetic has it', () => {
    const of = told(bpxExample())
    expect(of('nominal capacity')).toBe('5 Ah')
    expect(of('lower cut-off')).toBe('2.5 V')
    expect(of('electrode area, all pairs')).toBe('0.2 m^2')
    expect(of('temperature at the start')).toBe('36.85 degC')
    expect(of('heat capacity')).toBe('200 J/K')
    expect(of('negative: thickness')).toBe('100 um')
    expect(of('negative: porosity')).toBe('30 %')
    expect(of('negative: particle radius')).toBe('5 um')
    expect(of("negative: share of the layer's volume")).toBe('50 %')
    expect(of('negative: θ at 0 %')).toBe('0.1 1')
    expect(of('negative: θ at 100 %')).toBe('0.9 1')
    expect(of('positive: θ at 100 %')).toBe('0.1 1')
    expect(of('negative: diffusivity')).toBe('1e-14 m^2/s')
    expect(of('negative: exchange current density at θ = 0.5')).toBe('0.0964853 A/m^2')
    expect(of('separator: thickness')).toBe('20 um')
    expect(of('electrolyte: salt')).toBe('1200 mol/m^3')
    expect(of('electrolyte: conductivity')).toBe('1.07 S/m') // 1.1 − 200 · 0.6/4000
    // 0.2 m² · 1e-4 m · 0.5 · 3e4 mol/m³ · 0.8 · 26.8015 Ah/mol
    expect(of('negative: capacity of its window')).toBe('6.43236 Ah')
  })

  it('has the open-circuit voltage at both ends: U of the positive less that of the negative', () => {
    const facts = factsOf(bpxExample())
    expectRelative(facts.get('open-circuit voltage at 0 %')?.value ?? 0, 3.6 - 0.55, 1e-9)
    expectRelative(facts.get('open-circuit voltage at 100 %')?.value ?? 0, 4.4 - 0.15, 1e-9)
  })

  it('gives the range of a diffusivity that depends on lithiation, within the window', () => {
    const path = ['Parameterisation', 'Positive electrode', 'Diffusivity [m2.s-1]']
    const of = told(withField(bpxExample(), path, '1e-14 * (1 + x)'))
    expect(of('positive: diffusivity, least in its window')).toBe('1.1e-14 m^2/s')
    expect(of('positive: diffusivity, most in its window')).toBe('1.9e-14 m^2/s')
  })

  it('tells each host of a blend by its name, and no voltage of the cell, which has several', () => {
    const { 'Negative electrode': one } = bpxExample().Parameterisation
    const blend = { ...one, Particle: { Big: one, Small: { ...one, 'Particle radius [m]': 1e-6 } } }
    const of = told(withField(bpxExample(), ['Parameterisation', 'Negative electrode'], blend))
    expect(of('negative Big: particle radius')).toBe('5 um')
    expect(of('negative Small: particle radius')).toBe('1 um')
    expect(of('open-circuit voltage at 0 %')).toBe('NaN absent')
  })

  it('takes the potential of a host with memory on the branch it starts on', () => {
    const electrode = ['Parameterisation', 'Negative electrode']
    let json = withField(bpxExample(), [...electrode, 'OCP (lithiation) [V]'], 0.1)
    json = withField(json, [...electrode, 'OCP (delithiation) [V]'], 0.3)
    expect(told(json)('negative: potential at 100 %')).toBe('0.1 V') // charged: lithiated
  })

  it('leaves out what an SPM file has not', () => {
    let json = withField(bpxExample(), ['Header', 'Model'], 'SPM')
    json = withField(json, ['Parameterisation', 'Electrolyte'], undefined)
    const names = [...factsOf(json).keys()]
    expect(names).toContain('negative: particle radius')
    for (const word of ['porosity', 'separator', 'electrolyte', 'conductivity'])
      expect(names.filter((name) => name.includes(word))).toEqual([])
  })
})
