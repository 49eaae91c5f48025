import { describe, expect, it } from 'vitest'
import { weightedSums } from '../../src/numerics/weightedSums.ts'
import { throughStates } from '../../src/simulation/interpolant.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('throughStates', () => {
  it('gives all, one, or sums of the entries of a line between two states', () => {
    const line = throughStates(10, 14, [0, 1], [Float64Array.of(0, 2), Float64Array.of(8, 2)])
    const out = new Float64Array(2)
    line.state(11, out)
    expect(out).toEqual(Float64Array.of(2, 2))
    expect(line.value(13, 0)).toBe(6)
    line.sums(12, weightedSums([[[0, 0.5]]]), out, 1)
    expect(out).toEqual(Float64Array.of(2, 2))
    line.sums(14, weightedSums([[[0, 1]], [[1, 3]]]), out, 0)
    expect(out).toEqual(Float64Array.of(8, 6))
  })

  it('is a parabola through three', () => {
    const parabola = (s: number) => Float64Array.of(1 - 3 * s + 5 * s * s, 4)
    const places = [0, 0.3, 1]
    const curve = throughStates(2, 4, places, places.map(parabola))
    const out = new Float64Array(2)
    for (const t of [2, 2.6, 3, 3.5, 4]) {
      const [expected] = parabola((t - 2) / 2)
      curve.state(t, out)
      expectRelative(out[0], expected, 1e-14)
      expectRelative(out[1], 4, 1e-14)
      expectRelative(curve.value(t, 0), expected, 1e-14)
      curve.sums(t, weightedSums([[[0, 1]]]), out, 1)
      expectRelative(out[1], expected, 1e-14)
    }
  })
})
