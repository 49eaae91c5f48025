import { describe, expect, it } from 'vitest'
import {
  constantCurve,
  curveOf,
  isConstant,
  linearThrough,
  monotoneThrough,
  slopeAt,
  valueAt,
} from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('curveOf', () => {
  it('reproduces a parabola to rounding, ends included', () => {
    const parabola = (x: number) => 2 - x + 3 * x * x
    const curve = curveOf(parabola, -1, 2, 8)
    for (let x = -1; x < 2; x += 0.037) {
      expectRelative(valueAt(curve, x), parabola(x), 1e-13)
      expect(Math.abs(slopeAt(curve, x) - (6 * x - 1))).toBeLessThan(1e-12)
    }
  })

  it('converges at third order or better, up to its ends', () => {
    const worst = (cells: number) => {
      const curve = curveOf(Math.exp, 0, 1, cells)
      let error = 0
      for (let x = 0; x < 1; x += 0.0013) {
        error = Math.max(error, Math.abs(valueAt(curve, x) / Math.exp(x) - 1))
      }
      return error
    }
    expect(Math.log2(worst(32) / worst(64))).toBeGreaterThan(2.9)
    expect(worst(4096)).toBeLessThan(1e-12)
  })

  it('has the derivative of its own values', () => {
    const curve = curveOf((x) => Math.sin(5 * x), 0, 1, 20)
    for (let x = 0.013; x < 1; x += 0.07) {
      const d = 1e-6
      const difference = (valueAt(curve, x + d) - valueAt(curve, x - d)) / (2 * d)
      expect(Math.abs(slopeAt(curve, x) - difference)).toBeLessThan(1e-8)
    }
  })

  it('goes on along the tangent beyond its ends', () => {
    const curve = curveOf((x) => x * x, 1, 3, 64)
    expectRelative(valueAt(curve, 5), 9 + 2 * slopeAt(curve, 3), 1e-14)
    expectRelative(valueAt(curve, -1), 1 - 2 * slopeAt(curve, 1), 1e-14)
    expect(slopeAt(curve, 99)).toBe(slopeAt(curve, 3))
    expectRelative(slopeAt(curve, 3), 6, 1e-12)
  })
})

describe('constantCurve', () => {
  it('is the same everywhere and says so', () => {
    const curve = constantCurve(4)
    for (const x of [-9, 0, 0.3, 1, 9]) {
      expectRelative(valueAt(curve, x), 4, 1e-15)
      expect(slopeAt(curve, x)).toBe(0)
    }
    expect(isConstant(curve)).toBe(true)
    expect(isConstant(curveOf((x) => x, 0, 1, 4))).toBe(false)
  })
})

describe('linearThrough', () => {
  it('passes its points, is straight between and beyond', () => {
    const f = linearThrough([0, 1, 3], [2, 4, 0])
    expect([0, 0.5, 1, 2, 3].map(f)).toEqual([2, 3, 4, 2, 0])
    expect([f(-1), f(4)]).toEqual([0, -2])
  })
})

describe('monotoneThrough', () => {
  const x = [0, 1, 2, 2.5, 4, 5]
  const y = [0, 0, 1, 5, 5.1, 9]

  it('passes its points and never turns back between them', () => {
    const f = monotoneThrough(x, y)
    for (let i = 0; i < x.length; i++) expect(f(x[i])).toBe(y[i])
    let before = f(0)
    for (let at = 0.001; at < 5; at += 0.001) {
      expect(f(at)).toBeGreaterThanOrEqual(before - 1e-15)
      before = f(at)
    }
  })

  it('stays constant beyond its ends', () => {
    const f = monotoneThrough(x, y)
    expect([f(-1), f(6)]).toEqual([0, 9])
  })
})
