import { describe, expect, it } from 'vitest'
import { denseFactor, denseSolve } from './denseLinear.ts'

describe('denseFactor and denseSolve', () => {
  it.each([1, 2, 5, 30])('solve a full system of size %i whose diagonal is zero', (n) => {
    const A = Float64Array.from({ length: n * n }, (_, ij) =>
      ij % (n + 1) === 0 && n > 1 ? 0 : Math.sin(1 + ij * ij),
    )
    const x = Float64Array.from({ length: n }, (_, i) => i - 1.5)
    const b = x.map((_, i) => x.reduce((sum, xj, j) => sum + A[i * n + j] * xj, 0))
    const pivot = new Int32Array(n)
    expect(denseFactor(n, A, pivot)).toBe(true)
    denseSolve(n, A, pivot, b)
    for (let i = 0; i < n; i++) expect(Math.abs(b[i] - x[i])).toBeLessThan(1e-11)
  })

  it.each([
    ['singular', [1, 2, 2, 4]],
    ['not a number', [Number.NaN, 2, 2, 4]],
    ['infinite', [1, 2, Infinity, 4]],
  ])('say false where the matrix is %s', (_, entries) => {
    expect(denseFactor(2, Float64Array.from(entries), new Int32Array(2))).toBe(false)
  })
})
