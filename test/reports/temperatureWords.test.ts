import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { temperatureCaution, temperatureWords } from '../../src/reports/temperatureWords.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'
import { lgM50 } from '../support/lgM50.ts'

const { solution, ...entry } = handMadeEntry(1)
const cell = { ...solution.cell, initialTemperature: 310.15, ambientTemperature: 283.15 }

describe('temperatureWords', () => {
  it('say of an isothermal run the temperature of its surroundings', () => {
    expect(temperatureWords({ ...entry, solution })).toBe('25 °C, isothermal')
    expect(temperatureWords({ ...entry, solution: { ...solution, cell } })).toBe(
      '10 °C, isothermal',
    )
  })

  it('say of one with heat where it starts, what is around it, and how much it gives to that', () => {
    const cooled = { ...cell, thermal: { heatCapacity: 50, heatTransfer: 0.0531 } }
    expect(
      temperatureWords({ ...entry, thermal: 'lumped', solution: { ...solution, cell: cooled } }),
    ).toBe('37 °C at the start, in surroundings of 10 °C, to which it gives 0.0531 W/K')
  })

  it('name all that a protocol sets, from its first step on', () => {
    const wordsOf = (text: string) =>
      temperatureWords({ ...entry, solution: { ...solution, protocol: parseProtocol(text) } })
    expect(wordsOf('Rest for 1 h; Set temperature 45 degC; Rest for 1 h; Rest for 1 h')).toBe(
      '25, 45 °C in turn, isothermal',
    )
    expect(wordsOf('Set temperature -10 degC; Rest for 1 h')).toBe('−10 °C, isothermal')
  })
})

describe('temperatureCaution', () => {
  const run = (degrees: number) => {
    const temperature = solution.series.temperature.map(() => 298.15 + degrees)
    return { ...solution, series: { ...solution.series, temperature } }
  }

  it('is given where parameters without activation energies are away from their temperature', () => {
    expect(temperatureCaution(run(20))).toMatch(/^at 45 °C .* the 25 °C .* do not change/)
    expect(temperatureCaution(run(-25))).toMatch(/^at 0 °C/)
  })

  it('is not given near to it, nor where anything has an activation energy', () => {
    expect([0, 1.9, -1.9].map((degrees) => temperatureCaution(run(degrees)))).toEqual(
      Array(3).fill(undefined),
    )
    expect(temperatureCaution({ ...run(20), cell: lgM50 })).toBeUndefined()
  })
})
