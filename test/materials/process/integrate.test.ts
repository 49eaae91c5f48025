import { describe, expect, it } from 'vitest'
import { integrate } from '../../../src/materials/process/integrate.ts'
import { expectRelative } from '../../support/expectRelative.ts'

describe('integrate', () => {
  it('follows decay and oscillation to 1e-7', () => {
    const [decay, sine] = integrate((_, [a, b, c]) => [-a, c, -b], [1, 0, 1], 3)
    expectRelative(decay, Math.exp(-3), 1e-7)
    expectRelative(sine, Math.sin(3), 1e-6)
  })
  it('stays where it is in no time', () => {
    expect(integrate(() => [1], [7], 0)).toEqual([7])
  })
  it('says so when there is no answer', () => {
    expect(() => integrate((_, [y]) => [y * y], [1], 2)).toThrow(/did not integrate/)
  })
})
