import { describe, expect, it } from 'vitest'
import { extentOf, hostSwelling, solidRatio } from '../../src/metrics/rows.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const { series } = handMadeSolution([
  { charge: 2.4, discharge: 2 },
  { charge: 2, discharge: 1.95 },
])

describe('extentOf', () => {
  it('looks at the rows of one cycle where one is named', () => {
    const voltage = (row: number) => series.voltage[row]
    expect(extentOf(series, voltage, 0).smallest).toBeLessThan(extentOf(series, voltage, 1).largest)
    expect(extentOf(series, (row) => series.time[row], 1)).toEqual({
      smallest: 7200,
      largest: 14400,
    })
  })

  it('is NaN where there is no row', () => {
    expect(extentOf(series, (row) => series.time[row], 9).largest).toBeNaN()
  })
})

describe('solidRatio', () => {
  it('is one as coated and λ(1−ε)/(1−ε₀) later', () => {
    const ratio = solidRatio(series, 'negative', 0.5)
    expectRelative(ratio(0), 1, 1e-12)
    expectRelative(ratio(20), (1.16 * 0.7) / 0.5, 1e-12)
  })
})

describe('hostSwelling', () => {
  it('is J = 1 + ν c_max θ', () => {
    const J = hostSwelling(Float64Array.of(0.5), {
      lithiumMolarVolume: 9e-6,
      concentrationMax: 3e5,
    })
    expectRelative(J(0), 2.35, 1e-12)
  })
})
