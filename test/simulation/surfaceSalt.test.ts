import { describe, expect, it } from 'vitest'
import { surfaceLogSlope, surfaceSalt } from '../../src/simulation/surfaceSalt.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('surfaceSalt', () => {
  it('is the salt of the cell and what the current adds, where there is any', () => {
    expect(surfaceSalt(0.5, 0.25)).toBe(0.75)
    expect(surfaceSalt(0.5, -0.25)).toBe(0.25)
  })

  it('has a logarithm that goes on as a straight line where plating takes more than there is', () => {
    const log = (rise: number) => Math.log(surfaceSalt(0.1, rise))
    const [a, b, c] = [log(-0.1), log(-0.11), log(-0.12)]
    expectRelative(a - b, 10, 1e-9)
    expectRelative(b - c, 10, 1e-9)
    expectRelative(log(-0.0990001), log(-0.0989999), 1e-4)
  })

  it('stays a positive number however far a search goes', () => {
    expect(surfaceSalt(0.1, -1e6)).toBeGreaterThan(0)
  })

  it.each([0.4, -0.0985, -0.0995, -0.15])(
    'has the slope of its logarithm at a rise of %d',
    (rise) => {
      const d = 1e-7
      const slope =
        (Math.log(surfaceSalt(0.1 + d, rise)) - Math.log(surfaceSalt(0.1 - d, rise))) / (2 * d)
      expectRelative(surfaceLogSlope(0.1, rise), slope, 1e-6)
    },
  )
})
