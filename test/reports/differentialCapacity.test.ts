import { describe, expect, it } from 'vitest'
import { differentialCapacity } from '../../src/reports/differentialCapacity.ts'
import { expectRelative } from '../support/expectRelative.ts'

const steps = Array.from({ length: 501 }, (_, i) => i / 500)

describe('differentialCapacity', () => {
  it('is flat where voltage rises evenly: 100 mAh/g over 1 V', () => {
    const { y } = differentialCapacity(
      steps.map((s) => 3 + s),
      steps.map((s) => 100 * s),
      [3, 4],
    )
    for (const value of y) expectRelative(value, 100, 1e-9)
  })

  it('has an area that is the charge passed, plateau or not', () => {
    const voltage = steps.map((s) => (s < 0.2 || s > 0.8 ? 3 + s : 3.5))
    const { x, y } = differentialCapacity(
      voltage,
      steps.map((s) => 100 * s),
      [3, 4],
    )
    const width = x[1] - x[0]
    expectRelative(
      y.reduce((sum, value) => sum + value * width, 0),
      100,
      1e-9,
    )
    expect(Math.max(...y)).toBe(y[120]) // the plateau at 3.5 V
  })

  it('is positive in both directions of a reversible curve', () => {
    const { y } = differentialCapacity(
      steps.map((s) => 4 - s),
      steps.map((s) => -100 * s),
      [3, 4],
    )
    expectRelative(Math.abs(y[10]), 100, 1e-9)
  })

  it('leaves out what lies outside the window', () => {
    const { y } = differentialCapacity([2, 3, 4, 5], [0, 10, 20, 30], [3, 4], 10)
    expectRelative(
      y.reduce((sum, value) => sum + value / 10, 0),
      10,
      1e-9,
    )
  })
})
