import { describe, expect, it } from 'vitest'
import { conversionStage } from '../../../src/submodels/degradation/conversion.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const thermalVoltage = 0.0514 // V
const rate = 2e-4 // 1/s
const charge = 40 // C/m²
const potential = 0.6 // V

function stage(alpha: number, w: number, delta: number) {
  const own = new Float64Array(1)
  const slope = new Float64Array(1)
  conversionStage(
    1,
    alpha,
    thermalVoltage,
    rate,
    potential,
    charge,
    Float64Array.of(5, w),
    1,
    Float64Array.of(5, 5, delta),
    2,
    own,
    slope,
  )
  return { j: own[0], slope: slope[0], xi: w - own[0] / (charge * alpha) }
}

describe('conversionStage', () => {
  it.each([0.3, 0.6, 0.9])('solves the implicit stage of dξ/dt = K(1 − ξ) at Δ = %f V', (delta) => {
    const [alpha, w] = [0.01, 0.25]
    const K = rate * Math.exp((potential - delta) / thermalVoltage)
    const { j, xi } = stage(alpha, w, delta)
    expectRelative(alpha * (xi - w), K * (1 - xi), 1e-12)
    expectRelative(j, -charge * K * (1 - xi), 1e-12)
  })

  it('takes lithium only, also far above its potential', () => {
    expect(stage(0.01, 0.5, 2).j).toBeLessThanOrEqual(0)
    expect(stage(0.01, 0.5, 0.1).j).toBeLessThan(0)
  })

  it('ends when complete: nothing is left to take at ξ = 1, and no step overshoots', () => {
    expect(Math.abs(stage(0.01, 1, 0).j)).toBe(0)
    expectRelative(stage(1e-9, 0, -3).xi, 1, 1e-9)
    expect(stage(1e-9, 0, -30).xi).toBeLessThanOrEqual(1)
  })

  it('has the ∂j/∂Δ that differences show', () => {
    const d = 1e-6
    const { slope } = stage(0.01, 0.25, 0.5)
    const rise = stage(0.01, 0.25, 0.5 + d).j - stage(0.01, 0.25, 0.5 - d).j
    expectRelative(slope, rise / (2 * d), 1e-7)
  })

  it('stands still in a stage that freezes states, at its rate of the moment', () => {
    const K = rate * Math.exp((potential - 0.4) / thermalVoltage)
    expectRelative(stage(1e30, 0.25, 0.4).j, -charge * K * 0.75, 1e-12)
  })
})
