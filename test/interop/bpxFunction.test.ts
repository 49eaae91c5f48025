import { describe, expect, it } from 'vitest'
import type { Section } from '../../src/interop/bpxFields.ts'
import { type BpxFunction, curveOverLithiation, functionOf } from '../../src/interop/bpxFunction.ts'
import { isConstant, valueAt } from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

const sectionWith = (value: unknown): Section => ({
  path: 'file',
  fields: { f: value },
  issues: [],
})
const curveFrom = (value: unknown) => {
  const section = sectionWith(value)
  return curveOverLithiation(section, 'f', functionOf(section, 'f') as BpxFunction, 'any')
}

describe('curveOverLithiation', () => {
  it('is constant for a number and for text without x', () => {
    for (const value of [0.25, '1 / 4']) {
      expect(isConstant(curveFrom(value))).toBe(true)
      expect(valueAt(curveFrom(value), 0.7)).toBe(0.25)
    }
  })

  it('follows a step as sharp as those of LiCoO₂ (0.006 wide) to a ten-thousandth of a millivolt', () => {
    const curve = curveFrom('4 - 0.02167 * tanh((1.062 * x - 0.525) / 0.006)')
    for (let x = 0.001; x < 0.999; x += 0.0007) {
      expectRelative(
        valueAt(curve, x),
        4 - 0.02167 * Math.tanh((1.062 * x - 0.525) / 0.006),
        2.5e-8,
      )
    }
  })

  it('goes straight between the points of a table on decimals, and on beyond them', () => {
    const curve = curveFrom({ x: [0.2, 0.5, 0.7, 0.8], y: [1, 0.4, 0.3, 0.2] })
    const expected = [
      [0.1, 1.2],
      [0.3, 0.8],
      [0.499895, 0.40021],
      [0.500105, 0.3999475],
      [0.6, 0.35],
      [0.699895, 0.3000525],
      [0.700105, 0.299895],
      [0.9, 0.1],
    ]
    for (const [x, y] of expected) expectRelative(valueAt(curve, x), y, 1e-10)
  })

  it('blurs a kink by less than the change of slope times a tenth of a cell', () => {
    const curve = curveFrom({ x: [0, 0.50004, 1], y: [0.50004, 0, 0.49996] })
    for (let x = 0.499; x < 0.501; x += 1e-6) {
      expect(Math.abs(valueAt(curve, x) - Math.abs(x - 0.50004))).toBeLessThan(2 * 1e-4 * 0.26)
    }
  })
})
