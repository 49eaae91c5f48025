import { describe, expect, it } from 'vitest'
import { constantCurve, curveOf } from '../../../src/numerics/curve.ts'
import {
  ElectrolyteProperty,
  type TemperatureCurves,
} from '../../../src/submodels/transport/electrolyteProperties.ts'
import { GAS_CONSTANT } from '../../../src/units/constants.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const linear = (factor: number) => curveOf((c) => factor * (1 + c / 1000), 0, 4000, 64)
const c0 = 1000 // mol/m³

function property(curves: TemperatureCurves, T: number, u: readonly number[]) {
  const made = new ElectrolyteProperty(curves, u.length)
  made.setTemperature(T, 298.15)
  made.evaluate(u.length, Float64Array.from(u), c0)
  return made
}

describe('ElectrolyteProperty', () => {
  it('gives the curve and its slope by u = c/c_ref at each cell', () => {
    const { value, slope } = property(
      { temperatures: [298.15], curves: [linear(2)], activationEnergy: 0 },
      298.15,
      [0.5, 1, 1.7],
    )
    expectRelative(value[0], 3, 1e-12)
    expectRelative(value[2], 5.4, 1e-12)
    for (const one of slope) expectRelative(one, 2, 1e-9)
  })

  it('is linear between its temperatures and constant beyond them', () => {
    const curves = {
      temperatures: [280, 300, 340],
      curves: [linear(1), linear(2), linear(6)],
      activationEnergy: 0,
    }
    expectRelative(property(curves, 290, [1]).value[0], 2 * 1.5, 1e-12)
    expectRelative(property(curves, 320, [1]).value[0], 2 * 4, 1e-12)
    expectRelative(property(curves, 300, [1]).value[0], 2 * 2, 1e-12)
    expectRelative(property(curves, 250, [1]).value[0], 2, 1e-12)
    expectRelative(property(curves, 400, [1]).value[0], 12, 1e-12)
    expectRelative(property(curves, 320, [1]).slope[0], 4, 1e-9)
  })

  it('returns when the temperature does', () => {
    const curves = {
      temperatures: [280, 300],
      curves: [linear(1), linear(2)],
      activationEnergy: 5e3,
    }
    const one = property(curves, 285, [1])
    const before = one.value[0]
    one.setTemperature(300, 298.15)
    one.setTemperature(285, 298.15)
    one.evaluate(1, Float64Array.of(1), c0)
    expect(one.value[0]).toBe(before)
  })

  it('follows Arrhenius from the reference temperature', () => {
    const curves = { temperatures: [298.15], curves: [linear(1)], activationEnergy: 2e4 }
    const factor = Math.exp((2e4 / GAS_CONSTANT) * (1 / 298.15 - 1 / 318.15))
    const warm = property(curves, 318.15, [1])
    expectRelative(warm.value[0], 2 * factor, 1e-12)
    expectRelative(warm.slope[0], factor, 1e-9)
    expectRelative(warm.at(2500), 3.5 * factor, 1e-12)
    expectRelative(property(curves, 298.15, [1]).value[0], 2, 1e-12)
  })

  it('knows whether concentration matters', () => {
    const of = (curve: TemperatureCurves['curves'][number]) =>
      property({ temperatures: [298], curves: [curve], activationEnergy: 1 }, 298, [1]).constant
    expect(of(constantCurve(0.3))).toBe(true)
    expect(of(linear(1))).toBe(false)
  })
})
