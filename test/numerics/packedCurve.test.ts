import { describe, expect, it } from 'vitest'
import { curveOf, slopeAt, valueAt } from '../../src/numerics/curve.ts'
import { evaluateCurve, packCurve } from '../../src/numerics/packedCurve.ts'
import { expectRelative } from '../support/expectRelative.ts'

const curve = curveOf((x) => Math.exp(-2 * x), 0.1, 0.9, 32)

function packedAt(x: readonly number[]) {
  const value = new Float64Array(x.length)
  const slope = new Float64Array(x.length)
  evaluateCurve(packCurve(curve), x.length, Float64Array.from(x), value, slope)
  return { value, slope }
}

describe('packCurve', () => {
  it('is made once per curve', () => {
    expect(packCurve(curve)).toBe(packCurve(curve))
  })

  it.each(['y', 'slope'] as const)('is made anew where %s was edited', (column) => {
    const edited = curveOf((x) => Math.exp(-2 * x), 0.1, 0.9, 4096)
    const before = packCurve(edited)
    edited[column].forEach((value, i) => {
      edited[column][i] = 2 * value
    })
    const after = packCurve(edited)
    expect(after).not.toBe(before)
    expect(after).toEqual(packCurve({ ...edited }))
  })

  it('is found again in well under a microsecond', () => {
    const rounds = Array.from({ length: 9 }, () => {
      const start = performance.now()
      for (let i = 0; i < 10000; i++) packCurve(curve)
      return performance.now() - start
    })
    expect(Math.min(...rounds)).toBeLessThan(5) // ms for 10,000: half a microsecond each
  })
})

describe('evaluateCurve', () => {
  it('gives the value and slope of the curve itself: inside, on nodes, and along the tangents beyond its ends', () => {
    const x = [-0.4, 0.1, 0.125, 0.3333, 0.5, 0.899, 0.9, 1.7]
    const { value, slope } = packedAt(x)
    x.forEach((at, i) => {
      expectRelative(value[i], valueAt(curve, at), 1e-13)
      expectRelative(slope[i], slopeAt(curve, at), 1e-12)
    })
  })

  it('lets NaN through, so that a caller sees it', () => {
    const { value } = packedAt([Number.NaN])
    expect(value[0]).toBeNaN()
  })
})
