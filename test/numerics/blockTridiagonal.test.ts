import { describe, expect, it } from 'vitest'
import {
  factorBlockTridiagonal,
  solveBlockTridiagonal,
} from '../../src/numerics/blockTridiagonal.ts'
import { denseFactor, denseSolve } from '../../src/numerics/denseLinear.ts'

/** Deterministic numbers in −1 … 1. */
const wave = (i: number) => Math.sin(12.9898 * (i + 1)) * Math.cos(78.233 * i)
const blocks = (n: number, shift: number) =>
  Float64Array.from({ length: 4 * n }, (_, i) => wave(i + shift))

function denseOf(n: number, L: Float64Array, D: Float64Array, U: Float64Array): Float64Array {
  const A = new Float64Array(4 * n * n)
  const put = (row: number, column: number, block: Float64Array, i: number) => {
    if (column < 0 || column >= n) return
    for (let r = 0; r < 2; r++) {
      for (let c = 0; c < 2; c++) {
        A[(2 * row + r) * 2 * n + 2 * column + c] = block[4 * i + 2 * r + c]
      }
    }
  }
  for (let i = 0; i < n; i++) {
    put(i, i - 1, L, i)
    put(i, i, D, i)
    put(i, i + 1, U, i)
  }
  return A
}

describe('block-tridiagonal solve', () => {
  it.each([1, 2, 7, 60])('gives the same as dense elimination for %i cells', (n) => {
    const [L, D, U] = [blocks(n, 0), blocks(n, 1000), blocks(n, 2000)]
    for (let i = 0; i < n; i++) {
      // strong entries off the block's own diagonal in every second cell, so that pivoting matters
      D[4 * i + (i % 2 === 1 ? 0 : 1)] += 5
      D[4 * i + (i % 2 === 1 ? 3 : 2)] += 5
      if (i % 2 === 0) D[4 * i] = 0
    }
    const rhs = Float64Array.from({ length: 2 * n }, (_, i) => wave(i + 3000))
    const dense = denseOf(n, L, D, U)
    const expected = rhs.slice()
    const pivot = new Int32Array(2 * n)
    expect(denseFactor(2 * n, dense, pivot)).toBe(true)
    denseSolve(2 * n, dense, pivot, expected)

    expect(factorBlockTridiagonal(n, L, D, U)).toBe(true)
    solveBlockTridiagonal(n, L, D, U, rhs)
    for (let i = 0; i < 2 * n; i++) expect(Math.abs(rhs[i] - expected[i])).toBeLessThan(1e-13)
  })

  it.each([
    ['singular', [1, 2, 2, 4]],
    ['zero', [0, 0, 0, 0]],
    ['not a number', [1, Number.NaN, 0, 1]],
    ['infinite', [Infinity, 0, 0, 1]],
  ])('returns false on a block that is %s', (_, block) => {
    const D = Float64Array.of(1, 0, 0, 1, ...block)
    const zero = () => new Float64Array(8)
    expect(factorBlockTridiagonal(2, zero(), D, zero())).toBe(false)
  })
})
