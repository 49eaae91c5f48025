import { describe, expect, it } from 'vitest'
import { randomStream } from '../../src/numerics/random.ts'

const n = 100_000

function draw(next: () => number): Float64Array {
  return Float64Array.from({ length: n }, next)
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('randomStream', () => {
  it('gives the numbers recorded here', () => {
    const { uniform, normal, integer } = randomStream(2026, 3)
    expect([uniform(), uniform(), normal(), integer(1000)]).toEqual([
      0.028429813072268773, 0.6231795450245304, 0.666766098419105, 59,
    ])
  })

  it('is uniform: mean, variance and ten bins', () => {
    const u = draw(randomStream(1).uniform)
    expect(u.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(Math.abs(mean(u) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
    const bins = new Float64Array(10)
    for (const value of u) bins[Math.floor(10 * value)]++
    const chiSquare = bins.reduce((sum, count) => sum + (count - n / 10) ** 2 / (n / 10), 0)
    expect(chiSquare).toBeLessThan(27.9) // 0.1 % of fair streams lie above, 9 degrees of freedom
  })

  it('is normal: mean, variance, skew and tail', () => {
    const z = draw(randomStream(2).normal)
    expect(Math.abs(mean(z))).toBeLessThan(4 / Math.sqrt(n))
    expect(Math.abs(mean(z.map((v) => v * v)) - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
    expect(Math.abs(mean(z.map((v) => v ** 3)))).toBeLessThan(4 * Math.sqrt(15 / n))
    const beyond = z.filter((v) => Math.abs(v) > 1.959963985).length / n
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / n))
  })

  it('deals whole numbers evenly', () => {
    const counts = new Float64Array(6)
    const { integer } = randomStream(3)
    for (let i = 0; i < n; i++) counts[integer(6)]++
    for (const count of counts) expect(Math.abs(count - n / 6)).toBeLessThan(4 * Math.sqrt(n / 6))
  })

  it('has unrelated streams for neighbouring seeds and indices', () => {
    const first = draw(randomStream(7, 0).uniform)
    for (const other of [randomStream(7, 1), randomStream(8, 0), randomStream(0.5, 7)]) {
      const second = draw(other.uniform)
      const covariance = mean(first.map((value, i) => (value - 0.5) * (second[i] - 0.5)))
      expect(Math.abs(12 * covariance)).toBeLessThan(4 / Math.sqrt(n))
    }
    const starts = Float64Array.from({ length: n }, (_, index) => randomStream(7, index).uniform())
    expect(new Set(starts).size).toBe(n)
    expect(Math.abs(mean(starts) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
  })
})
