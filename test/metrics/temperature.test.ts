import { describe, expect, it } from 'vitest'
import { temperatures } from '../../src/metrics/temperature.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const isothermal = handMadeSolution([{ charge: 2, discharge: 2 }])

describe('temperatures', () => {
  it('are the highest of the whole run, and that at its end', () => {
    const { series } = isothermal
    const temperature = series.temperature.map((_, row) => 298.15 + (row === 3 ? 10 : row / 100))
    const [peak, last] = temperatures({ ...isothermal, series: { ...series, temperature } })
    expect([peak.id, last.id]).toEqual(['peak-temperature', 'final-temperature'])
    expectRelative(peak.value, 35, 1e-12)
    expectRelative(last.value, 25 + (temperature.length - 1) / 100, 1e-12)
  })

  it('are not spoken of where nothing changes', () => {
    expect(temperatures(isothermal)).toEqual([])
  })
})
