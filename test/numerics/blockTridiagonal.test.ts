import { describe, expect, it } from 'vitest'
import {
  diagonalAt,
  lowerAt,
  rhsAt,
  rowSize,
  secondRhsAt,
  solveBlockTridiagonal,
  upperAt,
} from '../../src/numerics/blockTridiagonal.ts'
import { denseFactor, denseSolve } from '../support/denseLinear.ts'

/** Deterministic numbers in −1 … 1. */
const wave = (i: number) => Math.sin(12.9898 * (i + 1)) * Math.cos(78.233 * i)

function denseOf(n: number, rows: Float64Array): Float64Array {
  const A = new Float64Array(4 * n * n)
  const put = (row: number, column: number, at: number) => {
    if (column < 0 || column >= n) return
    for (let r = 0; r < 2; r++) {
      for (let c = 0; c < 2; c++) {
        A[(2 * row + r) * 2 * n + 2 * column + c] = rows[rowSize * row + at + 2 * r + c]
      }
    }
  }
  for (let i = 0; i < n; i++) {
    put(i, i - 1, lowerAt)
    put(i, i, diagonalAt)
    put(i, i + 1, upperAt)
  }
  return A
}

const columnOf = (n: number, rows: Float64Array, at: number) =>
  Float64Array.from({ length: 2 * n }, (_, k) => rows[rowSize * (k >> 1) + at + (k % 2)])

describe('block-tridiagonal solve', () => {
  it.each([1, 2, 7, 60])('gives the same as dense elimination for %i cells', (n) => {
    const rows = Float64Array.from({ length: rowSize * n }, (_, i) => wave(i))
    for (let i = 0; i < n; i++) {
      // strong entries off the block's own diagonal in every second cell
      const at = rowSize * i + diagonalAt
      rows[at + (i % 2 === 1 ? 0 : 1)] += 5
      rows[at + (i % 2 === 1 ? 3 : 2)] += 5
      if (i % 2 === 0) rows[at] = 0
    }
    const dense = denseOf(n, rows)
    const expected = [columnOf(n, rows, rhsAt), columnOf(n, rows, secondRhsAt)]
    const pivot = new Int32Array(2 * n)
    expect(denseFactor(2 * n, dense, pivot)).toBe(true)
    for (const one of expected) denseSolve(2 * n, dense, pivot, one)

    expect(solveBlockTridiagonal(n, rows)).toBe(true)
    for (const [k, at] of [rhsAt, secondRhsAt].entries()) {
      const found = columnOf(n, rows, at)
      for (let i = 0; i < 2 * n; i++)
        expect(Math.abs(found[i] - expected[k][i])).toBeLessThan(1e-13)
    }
  })

  it.each([
    ['singular', [1, 2, 2, 4]],
    ['zero', [0, 0, 0, 0]],
    ['not a number', [1, Number.NaN, 0, 1]],
    ['infinite', [Infinity, 0, 0, 1]],
  ])('returns false on a block that is %s', (_, block) => {
    const rows = new Float64Array(2 * rowSize)
    rows.set([1, 0, 0, 1], diagonalAt)
    rows.set(block, rowSize + diagonalAt)
    expect(solveBlockTridiagonal(2, rows)).toBe(false)
  })
})
