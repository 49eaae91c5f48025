import { describe, expect, it } from 'vitest'
import { Swings } from '../../src/simulation/swings.ts'
import { expectRelative } from '../support/expectRelative.ts'

/** Cost of a way through these values. */
function costOf(way: readonly number[], tolerated = 0.5): number {
  const swings = new Swings(Float64Array.of(way[0]), tolerated)
  for (const value of way.slice(1)) swings.follow(Float64Array.of(value))
  return swings.squares[0]
}

describe('Swings', () => {
  it('costs a fall the square of what it exceeds the tolerated one by, and a rise nothing', () => {
    expect(costOf([1, 3])).toBe(0)
    expect(costOf([3, 2.6])).toBe(0)
    expectRelative(costOf([1, 3, 1]), 1.5 ** 2, 1e-14)
    expectRelative(costOf([1, 3, 1, 3, 1]), 2 * 1.5 ** 2, 1e-14)
  })

  it('costs the same however a fall is cut or interrupted by less than is tolerated', () => {
    expectRelative(costOf([3, 2.2, 2.2, 1.7, 1]), 1.5 ** 2, 1e-14)
    expectRelative(costOf([3, 2, 2.4, 1.5, 1.9, 1]), 1.5 ** 2, 1e-14)
  })

  it('counts a smaller fall within a larger for itself, once', () => {
    expectRelative(costOf([4, 2, 3, 1]), 2.5 ** 2 + 0.5 ** 2, 1e-14)
    expectRelative(costOf([4, 1, 3, 1, 3, 1]), 2.5 ** 2 + 2 * 1.5 ** 2, 1e-14)
    // 5 → 1 with 4 → 2 in it, and 3.5 → 2.5 in that
    expectRelative(costOf([5, 2, 4, 2.5, 3.5, 1]), 3.5 ** 2 + 1.5 ** 2 + 0.5 ** 2, 1e-14)
  })

  it('starts anew where a peak is passed', () => {
    expectRelative(costOf([2, 1, 3, 1]), 0.5 ** 2 + 1.5 ** 2, 1e-14)
  })

  it('follows each point for itself, and what narrows further than it can hold', () => {
    const swings = new Swings(Float64Array.of(1, 4), 0)
    swings.follow(Float64Array.of(3, 3))
    swings.follow(Float64Array.of(2, 3))
    expect([...swings.squares]).toEqual([1, 1])
    const narrowing = Array.from({ length: 40 }, (_, k) => 2 + (-1) ** k / (k + 1))
    expectRelative(costOf([...narrowing, 0], 0), costOf([...narrowing.slice(0, 12), 0], 0), 0.2)
  })
})
