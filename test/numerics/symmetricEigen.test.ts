import { describe, expect, it } from 'vitest'
import { symmetricEigen, tridiagonalEigen } from '../../src/numerics/symmetricEigen.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('symmetricEigen', () => {
  it.each([1, 2, 3, 10, 40])('splits a full %i×%i matrix into V Λ Vᵀ with orthonormal V', (n) => {
    const entry = (i: number, j: number) => Math.cos(3 * (i + j)) + Math.sin(i * j)
    const A = Float64Array.from({ length: n * n }, (_, ij) => entry(Math.floor(ij / n), ij % n))
    const { values, vectors } = symmetricEigen(n, A)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let product = 0
        let dot = 0
        for (let k = 0; k < n; k++) {
          product += vectors[i * n + k] * values[k] * vectors[j * n + k]
          dot += vectors[k * n + i] * vectors[k * n + j]
        }
        expect(Math.abs(product - A[i * n + j])).toBeLessThan(1e-13 * n)
        expect(Math.abs(dot - (i === j ? 1 : 0))).toBeLessThan(1e-13)
      }
    }
    expect([...values]).toEqual([...values].sort((a, b) => a - b))
  })
})

it('symmetricEigen keeps a far corner that is nearly zero', () => {
  const tiny = 1e-9
  const A = Float64Array.of(2, 1, tiny, 1, 2, 1, tiny, 1, 2)
  const { values } = symmetricEigen(3, A)
  expectRelative(values[1], 2 - tiny, 1e-15) // its vector is (1, 0, −1)/√2
})

describe('tridiagonalEigen', () => {
  it('finds 2 − 2cos(kπ/(n+1)) for the second difference', () => {
    const n = 30
    const { values } = tridiagonalEigen(
      new Float64Array(n).fill(2),
      new Float64Array(n - 1).fill(-1),
    )
    for (let k = 1; k <= n; k++) {
      expectRelative(values[k - 1], 2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 1e-12)
    }
  })

  it('says so when the matrix is not finite', () => {
    expect(() => tridiagonalEigen(Float64Array.of(1, Number.NaN), Float64Array.of(1))).toThrow()
  })
})
