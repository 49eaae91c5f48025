import { expect, it } from 'vitest'
import { differenceTable, setDifference } from '../../src/numerics/backwardDifferences.ts'
import { evaluateSums, projectDifferences, weightedSums } from '../../src/numerics/weightedSums.ts'

const sums = weightedSums([
  [
    [2, 0.25],
    [0, 0.75],
  ],
  [[1, 2]],
])

it('sums of entries are written one after the other, from a place on', () => {
  const out = new Float64Array(4)
  evaluateSums(sums, Float64Array.of(4, 10, 8), out, 1)
  expect(out).toEqual(Float64Array.of(0, 5, 20, 0))
})

it('the differences of a sum are the sums of differences', () => {
  const D = differenceTable(3)
  setDifference(0, 3, D, Float64Array.of(4, 10, 8))
  setDifference(1, 3, D, Float64Array.of(1, -3, 5))
  const out = differenceTable(2).fill(9)
  projectDifferences(sums, 1, D, out)
  expect([out[0], out[1], out[2]]).toEqual([5, 2, 9])
  expect([out[8], out[9], out[10]]).toEqual([20, -6, 9])
})
