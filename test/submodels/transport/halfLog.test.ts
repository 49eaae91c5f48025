import { describe, expect, it } from 'vitest'
import { halfLogRatio } from '../../../src/submodels/transport/halfLog.ts'
import { expectRelative } from '../../support/expectRelative.ts'

describe('halfLogRatio', () => {
  it.each([1.001, 1.1, 1.5, 1.66, 1.7, 3, 1e6])(
    'is half the logarithm of a ratio of %d',
    (ratio) => {
      expectRelative(halfLogRatio(2, 2 * ratio), 0.5 * Math.log(ratio), 1e-7)
      expectRelative(halfLogRatio(2 * ratio, 2), -0.5 * Math.log(ratio), 1e-7)
    },
  )

  it('is zero between equals', () => {
    expect(halfLogRatio(0.3, 0.3)).toBe(0)
  })
})
