import { describe, expect, it } from 'vitest'
import {
  addDifference,
  advance,
  clearDifference,
  combine,
  combineSome,
  differenceTable,
  interpolationWeights,
  predict,
  setDifference,
} from '../../src/numerics/backwardDifferences.ts'
import { differencesOf } from '../support/differencesOf.ts'
import { expectRelative } from '../support/expectRelative.ts'

const orders = [1, 2, 3, 4, 5]
const polynomial = (order: number) => (t: number) =>
  [0.7, -1.1, 0.4, 0.9, -0.6, 0.3].slice(0, order + 1).reduceRight((sum, c) => sum * t + c, 0)

const measureOf = (n: number, rtol: number, atol: number) => ({
  rtol,
  atol: new Float64Array(n).fill(atol),
  weight: new Float64Array(n),
  squares: new Float64Array(2),
})

describe('backward differences', () => {
  it.each(orders)('of order %i combine to the polynomial itself anywhere', (order) => {
    const p = polynomial(order)
    const D = differencesOf(p, 0.4, 0.2)
    const c = new Float64Array(6)
    const out = new Float64Array(1)
    for (const s of [-1.5, -1, -0.4, 0, 1]) {
      interpolationWeights(order, s, c)
      combine(order, 1, D, c, out, 0)
      expect(Math.abs(out[0] - p(0.4 + 0.2 * s))).toBeLessThan(1e-14)
    }
  })

  it.each(orders)('of order %i move on by a step', (order) => {
    const p = Math.exp
    const D = differencesOf(p, 0, 0.1)
    const expected = differencesOf(p, 0.1, 0.1)
    const predicted = new Float64Array(1)
    combine(order, 1, D, new Float64Array(6).fill(1), predicted, 0)
    const y = Float64Array.of(p(0.1))
    const measure = measureOf(1, 0.5, 2)
    advance(order, 1, D, Float64Array.of(y[0] - predicted[0]), y, measure)
    for (let j = 0; j <= order + 2; j++) {
      expect(Math.abs(D[j] - expected[j])).toBeLessThan(1e-14)
    }
    const weight = 1 / (2 + 0.5 * y[0])
    expectRelative(measure.weight[0], weight, 1e-14)
    expectRelative(measure.squares[0], (D[order] * weight) ** 2, 1e-12)
    expectRelative(measure.squares[1], (D[order + 2] * weight) ** 2, 1e-12)
  })
})

describe('predict', () => {
  it.each([1, 2, 3, 4, 5])(
    'is both combinations of order %i at once, and a copy of the first',
    (order) => {
      const n = 7
      const D = differenceTable(n).map((_, k) => Math.sin(1 + k))
      const w = Float64Array.from({ length: 6 }, (_, j) => 0.3 - 0.1 * j)
      const predicted = new Float64Array(n)
      const guess = new Float64Array(n)
      const history = new Float64Array(n)
      predict(order, n, D, w, predicted, guess, history)

      const both = [new Float64Array(n), new Float64Array(n)]
      combine(order, n, D, new Float64Array(6).fill(1), both[0], 0)
      combine(order, n, D, w, both[1], 0)
      for (let i = 0; i < n; i++) {
        expect(Math.abs(predicted[i] - both[0][i])).toBeLessThan(1e-14)
        expect(Math.abs(history[i] - both[1][i])).toBeLessThan(1e-14)
      }
      expect(guess).toEqual(predicted)
    },
  )
})

it('combineSome writes the unknowns listed, as combine does, and no other', () => {
  const n = 5
  const D = differenceTable(n).map((_, k) => Math.cos(k))
  const c = Float64Array.of(1, 0.5, -0.25, 2, 0, 0)
  const all = new Float64Array(n)
  const some = new Float64Array(n).fill(7)
  combine(3, n, D, c, all, 0)
  combineSome(3, Int32Array.of(4, 1), D, c, some)
  expect(some).toEqual(Float64Array.of(7, all[1], 7, 7, all[4]))
})

it('one difference of every unknown is set, added to, and cleared', () => {
  const D = differenceTable(2).fill(9)
  setDifference(2, 2, D, Float64Array.of(3, -4))
  const out = new Float64Array(2)
  addDifference(2, 2, D, Float64Array.of(10, 20), out)
  expect(out).toEqual(Float64Array.of(13, 16))
  clearDifference(3, 2, D)
  expect(D.slice(0, 4)).toEqual(Float64Array.of(9, 9, 3, 0))
  expect(D.slice(8, 12)).toEqual(Float64Array.of(9, 9, -4, 0))
})
