import { describe, expect, it } from 'vitest'
import { efficiencies } from '../../src/metrics/efficiency.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

describe('efficiencies', () => {
  const metrics = efficiencies(
    handMadeSolution([
      { charge: 2.5, discharge: 2 },
      { charge: 2, discharge: 1.9 },
      { charge: 2, discharge: 1.96 },
      { charge: 2, discharge: 1.98 },
    ]),
  )

  it('give formation as first-cycle efficiency: 2 out of 2.5 is 80 %', () => {
    expectRelative(metricValue(metrics, 'initial-coulombic-efficiency', 0), 80, 1e-12)
  })

  it('give cycles 1, 2 and the last, each with its number', () => {
    expectRelative(metricValue(metrics, 'coulombic-efficiency', 1), 95, 1e-12)
    expectRelative(metricValue(metrics, 'coulombic-efficiency', 2), 98, 1e-12)
    expectRelative(metricValue(metrics, 'coulombic-efficiency', 3), 99, 1e-12)
  })

  it('average from cycle 2 on', () => {
    expectRelative(metricValue(metrics, 'coulombic-efficiency-mean'), 98.5, 1e-12)
  })

  it('average only cycles that repeat the one before: what another rate left behind is no gain', () => {
    const at = (words: string, charge: number, discharge: number) => ({ charge, discharge, words })
    const [c20, ...slow] = [at('C/20', 2, 2), at('C/10', 2, 1.9), at('C/10', 2, 1.98)]
    const tested = [c20, ...slow, at('2C', 2, 1.5), at('2C', 1.5, 1.47), at('C/10', 1.5, 2)]
    const mean = metricValue(efficiencies(handMadeSolution(tested)), 'coulombic-efficiency-mean')
    expectRelative(mean, (99 + 98) / 2, 1e-12)
  })

  it('name a cycle once where first, second and last coincide', () => {
    const two = efficiencies(
      handMadeSolution([
        { charge: 2.5, discharge: 2 },
        { charge: 2, discharge: 1.9 },
      ]),
    )
    expect(two.filter(({ id }) => id === 'coulombic-efficiency').map((m) => m.cycle)).toEqual([1])
  })

  it('of a half cell are delithiation over lithiation', () => {
    const half = handMadeSolution([{ charge: 1.5, discharge: 2 }], { cell: handMadeHalfCell })
    expectRelative(metricValue(efficiencies(half), 'initial-coulombic-efficiency'), 75, 1e-12)
  })

  it('say nothing of a lone discharge', () => {
    expect(efficiencies(handMadeSolution([{ charge: 0, discharge: 2 }]))).toEqual([])
  })

  it('give no first-cycle efficiency to a cell that starts charged', () => {
    const made = handMadeSolution([
      { charge: 0.01, discharge: 2 },
      { charge: 2, discharge: 1.9 },
    ])
    const lithiation = { 'negative/Si': made.series.lithiation['negative/Si'].map(() => 0.8) }
    const ids = efficiencies({ ...made, series: { ...made.series, lithiation } }).map((m) => m.id)
    expect(ids).toEqual(['coulombic-efficiency'])
  })
})
