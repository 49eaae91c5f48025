import { describe, expect, it } from 'vitest'
import { findRoot } from '../../src/numerics/rootFinding.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('findRoot', () => {
  it.each([
    ['cos x = x', (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ['x³ = 2', (x: number) => x ** 3 - 2, 0, 5, Math.cbrt(2)],
    ['a steep knee', (x: number) => 1 - Math.exp(40 * (x - 0.9)), 0, 1, 0.9],
    ['a root near the far end', (x: number) => x ** 9 - 1e-9, 0, 2, 0.1],
  ])('solves %s to rounding, from either side, in few evaluations', (_, f, a, b, root) => {
    let calls = 0
    const counted = (x: number) => {
      calls++
      return f(x)
    }
    expectRelative(findRoot(counted, a, b), root, 1e-14)
    expectRelative(findRoot(counted, b, a), root, 1e-14)
    expect(calls).toBeLessThan(2 * 60)
  })

  it('stops at the width asked for', () => {
    let calls = 0
    const f = (x: number) => {
      calls++
      return x * x - 2
    }
    const x = findRoot(f, 1, 2, { atol: 1e-3 })
    expect(Math.abs(x - Math.SQRT2)).toBeLessThan(1e-3)
    expect(calls).toBeLessThanOrEqual(8)
  })

  it('takes an end that is the root', () => {
    expect(findRoot((x) => x - 1, 1, 2)).toBe(1)
    expect(findRoot((x) => x - 2, 1, 2)).toBe(2)
  })

  it('answers NaN where the signs agree or the function is not a number', () => {
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNaN()
    expect(findRoot((x) => (Math.abs(x) === 1 ? x : Number.NaN), -1, 1)).toBeNaN()
  })
})
