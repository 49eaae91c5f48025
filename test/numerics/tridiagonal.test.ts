import { expect, it } from 'vitest'
import { factorTridiagonal, solveTridiagonal } from '../../src/numerics/tridiagonal.ts'
import { expectRelative } from '../support/expectRelative.ts'

it('solves −x_{i−1} + 2xᵢ − x_{i+1} = 1 with ends held at zero: the parabola i(n+1−i)/2', () => {
  const n = 99
  const side = () => new Float64Array(n).fill(-1)
  const [lower, diagonal, upper] = [side(), new Float64Array(n).fill(2), side()]
  const x = new Float64Array(n).fill(1)
  expect(factorTridiagonal(n, lower, diagonal, upper)).toBe(true)
  solveTridiagonal(n, lower, diagonal, upper, x)
  for (let i = 1; i <= n; i++) expectRelative(x[i - 1], (i * (n + 1 - i)) / 2, 1e-12)
})

it.each([0, Number.NaN, Infinity])('says that a pivot of %d cannot be used', (pivot) => {
  const zero = () => new Float64Array(2)
  expect(factorTridiagonal(2, zero(), Float64Array.of(1, pivot), zero())).toBe(false)
})
