import { describe, expect, it } from 'vitest'
import { organosiliconAgent, organosiliconOutcome } from '../../src/materials/organosilicon.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

const outcome = (agent: object) => organosiliconOutcome(parseWith(organosiliconAgent, agent))

describe('silanes R(4−n)SiYn', () => {
  it('methyltrimethoxysilane: 136.22 g/mol, CH3SiO1.5 67.1, SiCO1.5 64.1', () => {
    const found = outcome({ kind: 'silane', organic: 'CH3', hydrolyzable: 'OCH3', n: 3 })
    expect(found.formula).toBe('CH3Si(OCH3)3')
    expectRelative(found.molarMass, 0.13622, 1e-4)
    expectRelative(found.siloxaneMass, 67.12 / 136.22, 1e-3)
    expectRelative(found.residueMass, 64.095 / 136.22, 1e-3)
    expect(found.residue).toEqual({ O: 1.5, C: 1 })
    expect(found.phase).toBe('silicon-oxycarbide')
  })
  it('tetraethoxysilane: 208.33 g/mol, leaves silica, 28.84 % of its mass', () => {
    const found = outcome({ kind: 'silane', hydrolyzable: 'OC2H5', n: 4 })
    expectRelative(found.molarMass, 0.20833, 1e-4)
    expectRelative(found.residueMass, 60.083 / 208.33, 1e-3)
    expect(found.phase).toBe('silicon-dioxide')
  })
  it('a condensate weighs less and leaves more of its mass, the same per silicon', () => {
    const agent = { kind: 'silane', organic: 'CH3', hydrolyzable: 'OCH3', n: 3 }
    const whole = outcome(agent)
    const condensed = outcome({ ...agent, hydrolysed: 1 })
    expect(condensed.formula).toBe('CH3SiO1.5')
    expectRelative(condensed.siloxaneMass, 1, 1e-12)
    expectRelative(
      condensed.residueMass * condensed.molarMass,
      whole.residueMass * whole.molarMass,
      1e-12,
    )
  })
})

describe('silylating agents (RmSi)L Yp', () => {
  it('hexamethyldisilazane ((CH3)3Si)2NH: 161.40 g/mol, two SiCO0.5', () => {
    const found = outcome({
      kind: 'silylating',
      organic: 'CH3',
      hydrolyzable: 'NH',
      m: 3,
      L: 2,
      p: 1,
    })
    expect(found.formula).toBe('((CH3)3Si)2NH')
    expectRelative(found.molarMass, 0.1614, 1e-3)
    expect(found.siliconPerFormula).toBe(2)
    expectRelative(found.residueMass, (2 * (28.0855 + 0.5 * 15.999 + 12.011)) / 161.395, 1e-4)
  })
})

describe('silicone resins R1q R2r SiO(4−q−r)/2', () => {
  it('half methyl, half phenyl: CH3 0.5 C6H5 0.5 Si O1.5', () => {
    const found = outcome({ kind: 'resin', first: 'CH3', second: 'C6H5', q: 0.5, r: 0.5 })
    expectRelative(
      found.molarMass,
      (0.5 * 15.035 + 0.5 * 77.106 + 28.0855 + 1.5 * 15.999) / 1000,
      1e-4,
    )
    expectRelative(found.siloxaneMass, 1, 1e-12)
    expectRelative(found.residueMass, 64.095 / 98.155, 1e-3)
  })
  it('hydrogen as a group is allowed', () => {
    expect(outcome({ kind: 'resin', first: 'H', second: 'CH3', q: 1, r: 1 }).formula).toBe(
      'HCH3SiO',
    )
  })
})

describe('indices outside the claimed ranges', () => {
  const silane = { kind: 'silane', organic: 'CH3', hydrolyzable: 'OCH3' }
  const silylating = { kind: 'silylating', organic: 'CH3', hydrolyzable: 'NH', m: 3, L: 2, p: 1 }
  const resin = { kind: 'resin', first: 'CH3', second: 'C6H5', q: 1, r: 0.5 }
  for (const [agent, message] of [
    [{ ...silane, n: 0 }, /^n is 0; expected a whole number, 1 to 4/],
    [{ ...silane, n: 5 }, /^n is 5/],
    [{ ...silane, n: 2.5 }, /^n is 2.5/],
    [{ kind: 'silane', hydrolyzable: 'OCH3', n: 3 }, /^organic; expected the group R/],
    [{ ...silylating, m: 4 }, /^m is 4; expected a whole number, 1 to 3/],
    [{ ...silylating, L: 1 }, /^L is 1; expected a whole number, 2 to 4/],
    [{ ...silylating, p: 0 }, /^p is 0/],
    [{ ...resin, q: 2.6 }, /q is 2.6; expected 0 to 2.5/],
    [{ ...resin, r: 0 }, /r is 0; expected 0.01 to 3/],
    [{ ...resin, q: 0.2, r: 0.2 }, /^q \+ r is 0.4; expected 0.5 to 3/],
    [{ ...resin, q: 2, r: 1.5 }, /^q \+ r is 3.5/],
    [{ ...resin, first: 'Ch3' }, /^first.formula/],
  ] as const) {
    it(`refuses ${JSON.stringify(agent)}`, () => {
      expect(() => outcome(agent)).toThrow(message)
    })
  }
})
