import { expect, it } from 'vitest'
import { changeSpacing, spacingScratch } from '../../src/numerics/differenceSpacing.ts'
import { differencesOf } from '../support/differencesOf.ts'

it.each([1, 2, 3, 4, 5])(
  'differences of order %i change their spacing as if taken anew',
  (order) => {
    const coefficients = [0.7, -1.1, 0.4, 0.9, -0.6, 0.3].slice(0, order + 1)
    const p = (t: number) => coefficients.reduceRight((sum, c) => sum * t + c, 0)
    for (const ratio of [0.3, 1, 2.5]) {
      const D = differencesOf(p, 0.4, 0.2)
      changeSpacing(order, 1, D, ratio, spacingScratch())
      const expected = differencesOf(p, 0.4, 0.2 * ratio)
      for (let j = 0; j <= order; j++) expect(Math.abs(D[j] - expected[j])).toBeLessThan(1e-12)
    }
  },
)
