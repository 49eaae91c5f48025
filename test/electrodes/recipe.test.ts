import { describe, expect, it } from 'vitest'
import { electrodeRecipe } from '../../src/electrodes/recipe.ts'
import { parseWith } from '../../src/units/schema.ts'

const porosity = (value: unknown) =>
  parseWith(electrodeRecipe, { powders: [{ powder: 'x' }], porosity: value }).porosity

describe('electrodeRecipe', () => {
  it('reads a porosity as a share, as text, or as what swelling needs plus some points', () => {
    expect(porosity(0.3)).toEqual({ kind: 'given', porosity: 0.3 })
    expect(porosity('30 %')).toEqual({ kind: 'given', porosity: 0.3 })
    expect(porosity('swelling budget + 5 %')).toEqual({ kind: 'swelling-budget', margin: 0.05 })
    expect(porosity('swelling budget')).toEqual({ kind: 'swelling-budget', margin: 0 })
  })

  it('reads both ends of what it calls a porosity', () => {
    expect(porosity('0 %')).toEqual({ kind: 'given', porosity: 0 })
    expect(porosity('95 %')).toMatchObject({ kind: 'given' })
  })

  it('refuses a porosity that is none', () => {
    for (const wrong of ['140 %', '96 %', '-1 %', 'swelling budget + 5 um', '5 um', null]) {
      expect(() => porosity(wrong)).toThrow(/porosity .*expected a porosity from 0 % to 95 %/)
    }
  })
})
