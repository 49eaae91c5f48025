import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { FARADAY, GAS_CONSTANT } from '../../src/units/constants.ts'
import { electrolyteProfile, runModel } from '../support/electrolyteProfile.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

/** Voltage by summing potentials from collector to collector in plain second-order steps, less the model's [V]. */
function difference(n: number): number {
  const mesh = { negative: n, separator: n, positive: n }
  const ran = runModel(lgM50, 'Discharge at 2C for 10 min', { model: 'DFN', mesh, rtol: 1e-6 })
  const { model, y } = ran
  const { potential } = electrolyteProfile(ran)
  const { positive } = model
  const [area, at] = [positive.hosts[0].area[n - 1], positive.hosts[0].currentOffset + n - 1]
  const width = lgM50.positive.thickness / n
  const I = y[model.currentAt] / lgM50.area
  // i_s falls from I at the collector by what the last half cell takes up
  const meanCurrent = I + (width * area * y[at]) / 8
  const ohmic = (meanCurrent * width) / (2 * lgM50.positive.electronicConductivity)
  const V = potential[potential.length - 1] + y[positive.deltaOffset + n - 1] - ohmic
  return V - y[model.voltageAt]
}

describe('TerminalVoltage', () => {
  it('is the sum of potentials from collector to collector', () => {
    const [coarse, fine] = [difference(10), difference(20)]
    expect(Math.abs(fine)).toBeLessThan(2e-4)
    expectRelative(coarse / fine, 4, 0.25)
  })

  it('has a third of each layer’s resistance where a thick film makes reactions even', () => {
    const filmed = ({ hosts, ...rest }: ElectrodeParameters) => ({
      ...rest,
      hosts: hosts.map((host) => ({ ...host, filmResistance: 100 })),
    })
    const cell = { ...lgM50, negative: filmed(lgM50.negative), positive: filmed(lgM50.positive) }
    const mesh = { negative: 16, separator: 8, positive: 16 }
    const model = new CellModel(cell, { model: 'DFN', mesh })
    const y = model.initialState()
    model.control = { kind: 'current', at: () => 0.01 }
    model.makeConsistent(0, y)
    const kappa = valueAt(cell.electrolyte.conductivity.curves[0], 1000)
    const third = ({
      thickness,
      transportEfficiency,
      electronicConductivity,
    }: ElectrodeParameters) =>
      (thickness / 3) * (1 / (transportEfficiency * kappa) + 1 / electronicConductivity)
    const { separator } = cell
    const between = separator.thickness / (separator.transportEfficiency * kappa)
    const [negative, positive] = model.electrodes.map((one) =>
      one.mean(y.slice(one.deltaOffset, one.deltaOffset + one.n)),
    )
    const I = 0.01 / cell.area
    const resistance = third(cell.negative) + between + third(cell.positive)
    expectRelative((positive - negative - y[model.voltageAt]) / I, resistance, 1e-4)
  })

  it('answers a small change of current by the resistance that differences show', () => {
    const volts = (I: number) => {
      const { model, y } = runModel(
        lgM50,
        `Discharge at 1C for 10 min; Discharge at ${I} A for 1e-6 s`,
        {
          model: 'DFN',
        },
      )
      return { V: y[model.voltageAt], model, y }
    }
    const [a, b] = [volts(5), volts(5.001)]
    const perAmpere = (b.V - a.V) / 0.001
    // a hold at the second voltage must find the second current: its Newton uses the border's slope
    const { model, y } = runModel(
      lgM50,
      `Discharge at 1C for 10 min; Hold at ${b.V.toFixed(12)} V for 1e-6 s`,
      { model: 'DFN' },
    )
    expectRelative(y[model.currentAt], 5.001, 1e-5)
    expect(perAmpere).toBeLessThan(-0.005)
  })

  it('loses to a lithium counter electrode what stripping and the electrolyte cost', () => {
    const at = (exchangeCurrentDensity: number) => {
      const negative = { kind: 'lithium' as const, exchangeCurrentDensity }
      const cell = { ...graphiteHalfCell, negative }
      const { model, y } = runModel(cell, 'Discharge at 1 A for 1 min', { model: 'DFN' })
      return y[model.voltageAt]
    }
    const I = 1 / graphiteHalfCell.area
    const V = (2 * GAS_CONSTANT * 298.15) / FARADAY
    expectRelative(at(20) - at(5), V * (Math.asinh(I / 10) - Math.asinh(I / 40)), 1e-4)
  })
})
