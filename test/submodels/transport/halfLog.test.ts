import { describe, expect, it } from 'vitest'
import { halfLogRatio } from '../../../src/submodels/transport/halfLog.ts'
import { expectRelative } from '../../support/expectRelative.ts'

describe('halfLogRatio', () => {
  it.each([1e-9, 0.01, 0.3, 0.59, 0.61, 0.9, 1, 1.1, 1.6, 1.7, 40])('is ½ ln of %f', (ratio) => {
    const expected = 0.5 * Math.log(ratio)
    expect(Math.abs(halfLogRatio(2, 2 * ratio) - expected)).toBeLessThan(4e-8)
  })

  it('turns its sign when its arguments change places, and is small where they are near', () => {
    expect(halfLogRatio(1.3, 0.9)).toBe(-halfLogRatio(0.9, 1.3))
    expectRelative(halfLogRatio(1, 1 + 1e-12), 0.5e-12, 1e-3)
    expect(halfLogRatio(0.7, 0.7)).toBe(0)
  })
})
