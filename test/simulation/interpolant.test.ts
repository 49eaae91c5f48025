import { expect, it } from 'vitest'
import { weightedSums } from '../../src/numerics/weightedSums.ts'
import { lineBetween } from '../../src/simulation/interpolant.ts'

it('a line between two states gives all, one, or sums of their entries', () => {
  const line = lineBetween(10, 14, Float64Array.of(0, 2), Float64Array.of(8, 2))
  const out = new Float64Array(2)
  line.state(11, out)
  expect(out).toEqual(Float64Array.of(2, 2))
  expect(line.value(13, 0)).toBe(6)
  line.sums(12, weightedSums([[[0, 0.5]]]), out, 1)
  expect(out).toEqual(Float64Array.of(2, 2))
  line.sums(14, weightedSums([[[0, 1]], [[1, 3]]]), out, 0)
  expect(out).toEqual(Float64Array.of(8, 6))
})
