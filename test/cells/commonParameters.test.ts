import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('commonParameters', () => {
  it('stands at 25 °C unless the recipe says otherwise', () => {
    const { parameters } = cellFrom('graphite')
    expectRelative(parameters.initialTemperature, 298.15, 1e-12)
    const cold = cellFrom({ extends: 'graphite', temperature: '-10 degC' }).parameters
    expectRelative(cold.ambientTemperature, 263.15, 1e-12)
    expectRelative(cold.referenceTemperature, 298.15, 1e-12)
  })

  it('slows transport through the separator by its porosity to the Bruggeman power', () => {
    const { separator } = cellFrom('graphite').parameters
    expectRelative(separator.transportEfficiency, separator.porosity ** 1.5, 1e-12)
  })

  it('cools through the outer surface: two ends and the side of a can of 18.3 by 65 mm at 10 W/m²K', () => {
    const { thermal } = cellFrom('graphite').parameters
    const surface = Math.PI * 0.0183 * (0.065 + 0.0183 / 2)
    expectRelative(thermal?.heatTransfer ?? 0, 10 * surface, 1e-9)
    expect(thermal?.heatCapacity).toBeGreaterThan(0)
  })
})
