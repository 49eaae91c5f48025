import { describe, expect, it } from 'vitest'
import { modelDifference, voltageDifferences } from '../../src/metrics/modelDifference.ts'
import type { Solution } from '../../src/simulation/solution.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { type HandMadeCycle, handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

const cycles: readonly HandMadeCycle[] = [
  { charge: 2.6, discharge: 2 },
  { charge: 2, discharge: 2 },
]
const dfn = handMadeSolution(cycles)

/** The same run with a voltage that is off by `by(current)`. */
function shifted(solution: Solution, by: (current: number, row: number) => number): Solution {
  const { series } = solution
  const voltage = series.voltage.map((v, row) => v + by(series.current[row], row))
  return { ...solution, series: { ...series, voltage } }
}

describe('modelDifference', () => {
  it('is nothing between a model and itself', () => {
    const metrics = modelDifference(dfn, dfn)
    expect(metricValue(metrics, 'voltage-difference-rms')).toBe(0)
    expect(metricValue(metrics, 'capacity-difference')).toBe(0)
  })

  it('of 10 mV less resistance is 10 mV rms, in the working cycle', () => {
    const model = shifted(dfn, (current) => (current > 0 ? 0.01 : -0.01))
    const metrics = modelDifference(model, dfn)
    expectRelative(metricValue(metrics, 'voltage-difference-rms'), 10, 1e-9)
    expectRelative(Math.abs(metricValue(metrics, 'voltage-difference-largest')), 10, 1e-9)
    expect(metrics.every(({ cycle }) => cycle === 1)).toBe(true)
  })

  it('of a ramp is its end over √3, whatever points the two have', () => {
    const coarse = handMadeSolution(cycles, { rowsPerStep: 6 })
    const { series } = coarse
    const start = (row: number) => series.charge[series.step.indexOf(series.step[row])]
    const ramp = (_: number, row: number) => (0.02 * Math.abs(series.charge[row] - start(row))) / 2
    const metrics = modelDifference(shifted(coarse, ramp), dfn)
    expectRelative(metricValue(metrics, 'voltage-difference-rms'), 20 / Math.sqrt(3), 1e-9)
    expectRelative(metricValue(metrics, 'voltage-difference-largest'), 20, 1e-9)
  })

  it('compares at the same charge as far as both go, and says what capacity differs', () => {
    const longer = handMadeSolution([cycles[0], { charge: 2, discharge: 2.1 }])
    expectRelative(metricValue(modelDifference(longer, dfn), 'capacity-difference'), 5, 1e-9)
    const [, discharge] = voltageDifferences(longer, dfn)
    expect(discharge.kind).toBe('discharge')
    expectRelative(discharge.charge[discharge.charge.length - 1], 2, 1e-9)
  })

  it('leaves out holds, where the same charge says nothing', () => {
    const held = (solution: Solution): Solution => ({
      ...solution,
      steps: solution.steps.map((step) =>
        step.kind === 'charge' ? { ...step, kind: 'hold' } : step,
      ),
    })
    const kinds = voltageDifferences(held(dfn), held(dfn)).map(({ kind }) => kind)
    expect(kinds).toEqual(['discharge'])
  })

  it('is not told where one of the two did not finish the cycle', () => {
    const stopped = handMadeSolution(cycles, { status: 'stopped' })
    expect(modelDifference(stopped, dfn)).toEqual([])
  })
})
