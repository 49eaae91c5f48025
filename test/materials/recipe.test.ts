import { describe, expect, it } from 'vitest'
import { diameterOf, wholeShares } from '../../src/materials/recipe.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('diameterOf', () => {
  it('takes a given diameter, else the smooth sphere with the given area', () => {
    expect(diameterOf({ diameter: 1e-6, specificSurface: 9 }, () => 2000)).toBe(1e-6)
    expectRelative(
      diameterOf({ specificSurface: 3000 }, () => 2000),
      1e-6,
      1e-12,
    )
  })
  it('agrees with itself where the density depends on the diameter', () => {
    const density = (D: number) => 2000 + 1e-4 / (D + 1e-7)
    const D = diameterOf({ specificSurface: 3000 }, density)
    expectRelative(6 / (density(D) * 3000), D, 1e-10)
  })
  it('asks for one of the two', () => {
    expect(() => diameterOf({}, () => 2000)).toThrow(/'diameter', 'specificSurface', or both/)
  })
})

describe('wholeShares', () => {
  it('is one for what is alone', () => {
    expect(wholeShares('core', [{ phase: 'tin' }])).toEqual([1])
  })
  it('asks several for their shares, and names them where they sum to more', () => {
    expect(() => wholeShares('core', [{ share: 1 }, {}])).toThrow(/core\[1\].share/)
    const sum = () =>
      wholeShares('core', [
        { phase: 'tin', share: 0.5 },
        { phase: 'zinc', share: 0.6 },
      ])
    expect(sum).toThrow(/tin 0.5 \+ zinc 0.6 = 1.1/)
  })
  it('refuses less than a whole of one thing too', () => {
    expect(() => wholeShares('core', [{ phase: 'tin', share: 0.9 }])).toThrow(/sum to 1/)
  })
})
