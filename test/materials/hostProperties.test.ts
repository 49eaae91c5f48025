import { describe, expect, it } from 'vitest'
import { models } from '../../src/library.generated.ts'
import { phase, phaseOf } from '../../src/materials/phase.ts'
import { phaseFile } from '../../src/materials/phaseFile.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

const silicide = models()['phases/nisi2'] as Readonly<Record<string, unknown>>

describe('host properties', () => {
  it('an uptake per mass is lithium per formula: z = Q M / F', () => {
    const { host, molarMass } = phase('nisi2')
    expectRelative(host?.lithiumPerFormula ?? 0, (200 * 3600 * molarMass) / FARADAY, 1e-12)
  })
  it('a borrowed potential is the lender’s own curve, or that curve shifted', () => {
    const silicon = phase('silicon-amorphous').host
    expect(phase('nisi2').host?.openCircuitPotential.lithiation).toBe(
      silicon?.openCircuitPotential.lithiation,
    )
    const tin = phase('tin').host?.openCircuitPotential.lithiation
    const bound = phase('fesn2').host?.openCircuitPotential.lithiation
    if (tin === undefined || bound === undefined) throw new Error('both store lithium')
    expectRelative(valueAt(tin, 0.4) - valueAt(bound, 0.4), 0.05, 1e-9)
  })
  it('what a host cannot do without is asked for by name', () => {
    const { diffusivity: _, ...rest } = silicide
    const broken = () => phaseOf(parseWith(phaseFile, rest))
    expect(broken).toThrow(/models\/phases\/nisi2.json: diffusivity; expected a property/)
  })
  it('a guess without a note, and a claim to knowledge without a source, are refused', () => {
    const change = (density: object) => () => parseWith(phaseFile, { ...silicide, density })
    const value = { value: 4.83, unit: 'g/cm^3' }
    expect(change({ ...value, basis: 'assumed' })).toThrow(/density.note; expected a note/)
    expect(change({ ...value, basis: 'measured' })).toThrow(/density.source; expected a source/)
    expect(change({ value: 4.83, unit: 'GPa', basis: 'assumed', note: 'x' })).toThrow(
      /'GPa' measures/,
    )
    expect(change({ value: -1, unit: 'g/cm^3', basis: 'assumed', note: 'x' })).toThrow(
      /more than 0/,
    )
  })
})
