import { describe, expect, it } from 'vitest'
import { HostRates } from '../../src/simulation/hostRates.ts'
import { FARADAY, GAS_CONSTANT } from '../../src/units/constants.ts'
import { everythingHost } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'

function at(T: number, referenceDiffusivity = 2e-17) {
  const rates = new HostRates(everythingHost, referenceDiffusivity)
  rates.setTemperature(T, 298.15)
  return rates
}

describe('HostRates', () => {
  it('are those of the record at the reference temperature', () => {
    const { dT, diffusivity, exchange, thermalVoltage } = at(298.15)
    expect(dT).toBe(0)
    expect(diffusivity).toBe(2e-17)
    expect(exchange).toBe(everythingHost.exchangeCurrentDensity)
    expectRelative(thermalVoltage, (2 * GAS_CONSTANT * 298.15) / FARADAY, 1e-14)
  })

  it('follow Arrhenius, each with its own energy, and slow down in the cold', () => {
    const x = (1 / 298.15 - 1 / 278.15) / GAS_CONSTANT
    const { dT, diffusivity, exchange } = at(278.15)
    expectRelative(dT, -20, 1e-12)
    expectRelative(diffusivity, 2e-17 * Math.exp(2e4 * x), 1e-13)
    expectRelative(exchange, 0.2 * Math.exp(3e4 * x), 1e-13)
    expect(exchange).toBeLessThan(0.2)
  })

  it('have a factor on D(θ) where D varies', () => {
    expectRelative(at(318.15, 1).diffusivity, at(318.15).diffusivity / 2e-17, 1e-13)
  })
})
