import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY, GAS_CONSTANT } from '../../src/units/constants.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

const thermalVoltage = (2 * GAS_CONSTANT * 298.15) / FARADAY
const mean = (values: Float64Array) => values.reduce((a, b) => a + b) / values.length

describe('AveragedTransport', () => {
  it('gives the SPMe its averaged concentration and ohmic terms', () => {
    const { model, y } = runModel(lgM50, 'Discharge at 2C for 10 min', { model: 'SPMe' })
    const { electrolyte, negative, positive } = model
    if (electrolyte === undefined || negative === undefined) throw new Error('needs a full cell')
    const { u, negativeCells, cells, positiveCells } = electrolyte
    const I = y[model.currentAt] / lgM50.area
    const chi = thermalVoltage * (1 - 0.2594)
    const logs =
      mean(u.slice(cells - positiveCells).map(Math.log)) -
      mean(u.slice(0, negativeCells).map(Math.log))
    const kappa = valueAt(lgM50.electrolyte.conductivity.curves[0], 1000)
    const { separator } = lgM50
    const layer = ({
      thickness,
      transportEfficiency,
      electronicConductivity,
    }: typeof lgM50.positive) =>
      (thickness / 3) * (1 / (transportEfficiency * kappa) + 1 / electronicConductivity)
    const resistance =
      layer(lgM50.negative) +
      layer(lgM50.positive) +
      separator.thickness / (separator.transportEfficiency * kappa)
    const V = y[positive.deltaOffset] - y[negative.deltaOffset] + chi * logs - I * resistance
    expectRelative(y[model.voltageAt], V, 1e-7)
    expect(chi * logs).toBeLessThan(-1e-3)
  })

  it('has nothing between the electrodes of the SPM', () => {
    const { model, y } = runModel(lgM50, 'Discharge at 2C for 10 min', { model: 'SPM' })
    const negative = model.negative as NonNullable<typeof model.negative>
    const V = y[model.positive.deltaOffset] - y[negative.deltaOffset]
    expectRelative(y[model.voltageAt], V, 1e-12)
  })

  it('gives a half cell of the SPM the overpotential of stripping lithium', () => {
    const { model, y } = runModel(graphiteHalfCell, 'Discharge at 1 A for 10 min', { model: 'SPM' })
    const I = 1 / graphiteHalfCell.area
    const counter = -thermalVoltage * Math.asinh(I / 40)
    expectRelative(y[model.voltageAt], y[model.positive.deltaOffset] + counter, 1e-12)
  })

  it('balances each electrode: L Σ a j is I, and −I', () => {
    const { model, y } = runModel(lgM50, 'Charge at C/2 for 10 min', {
      model: 'SPMe',
      soc: 0.3,
    })
    const I = y[model.currentAt] / lgM50.area
    for (const { side, parameters, hosts } of model.electrodes) {
      const carried = hosts.reduce((sum, h) => sum + h.area[0] * y[h.currentOffset], 0)
      expectRelative(parameters.thickness * carried, side === 'negative' ? I : -I, 1e-12)
    }
  })
})
