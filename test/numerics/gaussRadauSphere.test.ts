import { describe, expect, it } from 'vitest'
import { gaussRadauSphere } from '../../src/numerics/gaussRadauSphere.ts'
import { expectRelative } from '../support/expectRelative.ts'

const sizes = [2, 3, 4, 6, 8, 12, 16, 24]

describe('gaussRadauSphere', () => {
  it.each(sizes)('%i points integrate even powers over the ball, to degree 2n − 2 in r²', (n) => {
    const { radius, weight } = gaussRadauSphere(n)
    expect(radius[n - 1]).toBe(1)
    for (let p = 0; p <= 2 * n - 2; p++) {
      const integral = weight.reduce((sum, w, i) => sum + w * radius[i] ** (2 * p), 0)
      expectRelative(integral, 3 / (2 * p + 3), 5e-14)
    }
  })

  it.each(sizes)(
    '%i points hold Laplace of even powers exactly: ∇²r^2m = 2m(2m+1) r^(2m−2)',
    (n) => {
      const { radius, weight, stiffness, input } = gaussRadauSphere(n)
      const largest = stiffness[n * n - 1] / weight[n - 1]
      for (let m = 1; m < n; m++) {
        for (let i = 0; i < n; i++) {
          let rate = input[i] * 2 * m // surface slope of r^2m
          for (let j = 0; j < n; j++)
            rate -= (stiffness[i * n + j] / weight[i]) * radius[j] ** (2 * m)
          const exact = 2 * m * (2 * m + 1) * radius[i] ** (2 * m - 2)
          // the rate is a difference of terms as large as the largest entry of M⁻¹K
          expect(Math.abs(rate - exact) / largest).toBeLessThan(1e-14 * n)
        }
      }
    },
  )

  it.each(sizes)(
    '%i points: interpolation, derivative and mean inside are those of the polynomial',
    (n) => {
      const sphere = gaussRadauSphere(n)
      const { points, radius, pointRadius } = sphere
      const row = (matrix: Float64Array, q: number, m: number) => {
        let sum = 0
        for (let i = 0; i < n; i++) sum += matrix[q * n + i] * radius[i] ** (2 * m)
        return sum
      }
      for (let m = 0; m < n; m++) {
        for (let q = 0; q < points; q++) {
          const x = pointRadius[q] ** 2
          expect(Math.abs(row(sphere.interpolation, q, m) - x ** m)).toBeLessThan(1e-13)
          expect(Math.abs(row(sphere.cumulative, q, m) - (3 * x ** m) / (2 * m + 3))).toBeLessThan(
            1e-13,
          )
          const slope = m === 0 ? 0 : m * x ** (m - 1)
          expect(Math.abs(row(sphere.derivative, q, m) - slope)).toBeLessThan(1e-13 * n * n)
        }
      }
    },
  )

  it('the mean inside the surface point is the mean lithiation', () => {
    const { size: n, points, cumulative, weight } = gaussRadauSphere(8)
    for (let i = 0; i < n; i++) expectRelative(cumulative[(points - 1) * n + i], weight[i], 1e-12)
  })

  it.each([8, 13])('says that %d points cannot be a rule for n = 9 or not', (points) => {
    if (points < 9) expect(() => gaussRadauSphere(9, points)).toThrow('needs 2 ≤ n ≤ points')
    else expect(gaussRadauSphere(9, points).points).toBe(points)
  })
})
