import { describe, expect, it } from 'vitest'
import { choleskyFactor, choleskySolvePair } from '../../src/numerics/cholesky.ts'

/** Lower triangle, row by row. */
function packed(n: number, entry: (i: number, j: number) => number): Float64Array {
  const A = new Float64Array((n * (n + 1)) / 2)
  let at = 0
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) A[at++] = entry(i, j)
  return A
}

describe('choleskyFactor and choleskySolvePair', () => {
  it.each([1, 2, 7, 16])('solve Hilbert-like systems of size %i, two right-hand sides', (n) => {
    const entry = (i: number, j: number) => 1 / (i + j + 1) + (i === j ? 0.1 : 0)
    const x = Float64Array.from({ length: 2 * n }, (_, i) => 1 + Math.sin(i))
    const b = new Float64Array(2 * n + 6).fill(7)
    for (let i = 0; i < n; i++) {
      for (const side of [0, 1]) {
        b[3 + 2 * i + side] = 0
        for (let j = 0; j < n; j++) b[3 + 2 * i + side] += entry(i, j) * x[2 * j + side]
      }
    }
    const A = packed(n, entry)

    expect(choleskyFactor(n, A)).toBe(true)
    choleskySolvePair(n, A, b, 3)

    x.forEach((value, i) => {
      expect(Math.abs(b[3 + i] - value)).toBeLessThan(1e-13)
    })
    expect([...b.subarray(0, 3), ...b.subarray(3 + 2 * n)]).toEqual([7, 7, 7, 7, 7, 7])
  })

  it.each([
    ['indefinite', [1, 2, 1]],
    ['singular', [1, 1, 1]],
    ['not finite', [1, Number.NaN, 1]],
  ])('say false where the matrix is %s', (_, entries) => {
    expect(choleskyFactor(2, Float64Array.from(entries))).toBe(false)
  })
})
