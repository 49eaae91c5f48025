import { describe, expect, it } from 'vitest'
import { cellRecipe } from '../../src/cells/recipe.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('cellRecipe', () => {
  it('reads quantities as SI', () => {
    const { temperature, np, window } = parseWith(cellRecipe, {
      temperature: '0 degC',
      np: '110 %',
      window: { lower: '2500 mV', upper: '4.2 V' },
    })
    expectRelative(temperature ?? 0, 273.15, 1e-12)
    expectRelative(np ?? 0, 1.1, 1e-12)
    expectRelative(window?.lower ?? 0, 2.5, 1e-12)
  })

  it('refuses an N/P that nobody means', () => {
    expect(() => parseWith(cellRecipe, { np: -2 })).toThrow(/np is -2/)
  })
})
