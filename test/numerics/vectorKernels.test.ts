import { expect, it } from 'vitest'
import {
  addScaled,
  errorWeights,
  largestWeighted,
  scaledDifference,
  weightedDifference,
  weightedSquares,
} from '../../src/numerics/vectorKernels.ts'

const of = (...values: number[]) => Float64Array.from(values)

it('errorWeights are 1/(atol + rtol|y|)', () => {
  const weight = new Float64Array(2)
  errorWeights(2, 0.5, of(1, 2), of(-4, 12), weight)
  expect(weight).toEqual(of(1 / 3, 1 / 8))
})

it('weightedSquares and weightedDifference sum squares in units of the tolerance', () => {
  expect(weightedSquares(2, of(3, -4), of(1, 0.5))).toBe(13)
  const difference = new Float64Array(2)
  expect(weightedDifference(2, of(5, 1), of(2, 5), of(1, 0.5), difference)).toBe(13)
  expect(difference).toEqual(of(3, -4))
})

it('largestWeighted looks at the listed unknowns only', () => {
  expect(largestWeighted(Int32Array.of(0, 2), of(-3, 100, 1), 1, 0, of(2, 1, 1))).toBe(6)
  expect(largestWeighted(Int32Array.of(1), of(9, 9, 9, -5), 2, 1, of(1, 2))).toBe(10)
  expect(largestWeighted(Int32Array.of(), of(1), 1, 0, of(1))).toBe(0)
})

it('addScaled and scaledDifference write into their last argument', () => {
  const out = new Float64Array(2)
  addScaled(2, of(1, 2), 3, of(4, 5), out)
  expect(out).toEqual(of(13, 17))
  scaledDifference(2, 3, of(1, 2), of(4, 7), out)
  expect(out).toEqual(of(-9, -15))
})
