import { describe, expect, it } from 'vitest'
import { choleskyFactor, choleskySolve, choleskySolveLast } from '../../src/numerics/cholesky.ts'
import { gaussRadauSphere } from '../../src/numerics/gaussRadauSphere.ts'

describe('choleskyFactor and choleskySolve', () => {
  it.each([1, 2, 8, 16])('solve Hilbert-like systems of size %i among others in one array', (n) => {
    const x = Float64Array.from({ length: n }, (_, i) => 1 + Math.sin(i))
    const hilbert = (ij: number) => 1 / (Math.floor(ij / n) + (ij % n) + 1)
    const identity = (ij: number) => (ij % (n + 1) === 0 ? 0.1 : 0)
    const A = Float64Array.from({ length: 3 * n * n }, (_, i) => {
      const ij = i % (n * n)
      return hilbert(ij) + identity(ij)
    })
    const before = A.slice()
    const b = new Float64Array(3 * n).fill(7)
    for (let i = 0; i < n; i++) {
      b[n + i] = 0
      for (let j = 0; j < n; j++) b[n + i] += A[n * n + i * n + j] * x[j]
    }

    expect(choleskyFactor(n, A, n * n)).toBe(true)
    choleskySolve(n, A, n * n, b, n)

    for (let i = 0; i < n; i++) expect(Math.abs(b[n + i] - x[i])).toBeLessThan(1e-13)
    expect(A.subarray(0, n * n)).toEqual(before.subarray(0, n * n))
    expect(A.subarray(2 * n * n)).toEqual(before.subarray(2 * n * n))
    expect([...b.subarray(0, n), ...b.subarray(2 * n)].every((value) => value === 7)).toBe(true)
  })

  it('know a short way for a right-hand side that has its last row only', () => {
    const { size: n, weight, stiffness } = gaussRadauSphere(6)
    const A = stiffness.map((K, ij) => K + (ij % (n + 1) === 0 ? weight[ij / (n + 1)] : 0))
    const full = new Float64Array(n)
    full[n - 1] = -2.5
    const short = new Float64Array(n + 3)
    choleskyFactor(n, A, 0)
    choleskySolve(n, A, 0, full, 0)
    choleskySolveLast(n, A, 0, -2.5, short, 3)
    for (let i = 0; i < n; i++) expect(Math.abs(short[3 + i] / full[i] - 1)).toBeLessThan(1e-12)
  })

  it('solve a diffusion step of a sphere: a uniform source stays uniform', () => {
    const { size: n, weight, stiffness } = gaussRadauSphere(8)
    const A = stiffness.map((K, ij) => 1e-3 * K + (ij % (n + 1) === 0 ? weight[ij / (n + 1)] : 0))
    const theta = weight.slice()
    expect(choleskyFactor(n, A, 0)).toBe(true)
    choleskySolve(n, A, 0, theta, 0)
    for (const value of theta) expect(Math.abs(value - 1)).toBeLessThan(1e-13)
  })

  it.each([
    ['indefinite', [1, 2, 2, 1]],
    ['singular', [1, 1, 1, 1]],
    ['not finite', [1, Number.NaN, Number.NaN, 1]],
  ])('say false where the matrix is %s', (_, entries) => {
    expect(choleskyFactor(2, Float64Array.from(entries), 0)).toBe(false)
  })
})
