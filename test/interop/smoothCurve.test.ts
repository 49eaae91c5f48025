import { describe, expect, it } from 'vitest'
import { smoothCurve } from '../../src/interop/smoothCurve.ts'
import { slopeAt, valueAt } from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

const largestError = (cells: number): number => {
  const curve = smoothCurve((x) => x.map(Math.exp), -1, 1, cells)
  let error = 0
  for (let x = -0.8; x < 0.8; x += 0.001)
    error = Math.max(error, Math.abs(valueAt(curve, x) - Math.exp(x)))
  return error
}

describe('smoothCurve', () => {
  it('is of fourth order: half the cell, a sixteenth of the error', () => {
    expectRelative(largestError(20) / largestError(40), 16, 0.1)
  })

  it('asks for each value once, and four more for the slopes at the ends', () => {
    const asked: number[] = []
    const identity = (x: Float64Array) => {
      asked.push(x.length)
      return x
    }
    smoothCurve(identity, 0, 1, 100)
    expect(asked).toEqual([105])
  })

  it('has the slope of a straight line everywhere, the ends included', () => {
    const curve = smoothCurve((x) => x.map((value) => 3 - 2 * value), 1, 5, 8)
    for (const x of [0, 1, 1.2, 3, 4.9, 5, 7]) {
      expectRelative(slopeAt(curve, x), -2, 1e-11)
      expectRelative(valueAt(curve, x), 3 - 2 * x, 1e-11)
    }
  })
})
