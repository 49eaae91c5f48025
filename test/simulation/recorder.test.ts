import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { throughStates } from '../../src/simulation/interpolant.ts'
import { Recorder } from '../../src/simulation/recorder.ts'
import { alloyCell, alloyHalfCell } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('Recorder', () => {
  it('keeps what a state says: voltage, current, charge, place in the protocol', () => {
    const model = new CellModel(alloyCell, { model: 'SPM' })
    const y = model.initialState()
    const recorder = new Recorder(model)
    y[model.voltageAt] = 3.3
    y[model.currentAt] = -2
    y[model.chargeAt] = 0.7
    recorder.add(12, y, 4, 9)
    const { series } = recorder
    expect([...series.time, ...series.voltage, ...series.current]).toEqual([12, 3.3, -2])
    expect([...series.charge, ...series.cycle, ...series.step]).toEqual([0.7, 4, 9])
    expect(series.temperature[0]).toBe(298.15)
  })

  it('keeps mean lithiation of each host, thickness and porosity of each layer', () => {
    const model = new CellModel(alloyCell, { model: 'DFN', mesh: { negative: 4, positive: 4 } })
    const y = model.initialState()
    const negative = model.negative as NonNullable<typeof model.negative>
    const [silicon] = negative.hosts
    silicon.initialise(y, 0.6)
    // the same mean, unevenly: what is said of a layer is its mean (cells count 25, 23, 23, 25)
    const nodes = silicon.particles.size
    const shift = (cell: number, by: number) => {
      const from = silicon.particleOffset + cell * nodes
      for (let k = from; k < from + nodes; k++) y[k] += by
    }
    shift(0, 0.23)
    shift(1, -0.25)
    const recorder = new Recorder(model)
    recorder.add(0, y, 0, 0)
    const { lithiation, stretch, porosity } = recorder.series
    expect(Object.keys(lithiation)).toEqual(['negative/Si', 'negative/graphite', 'positive/NMC811'])
    expectRelative(lithiation['negative/Si'][0], 0.6, 1e-12)
    const growth = 0.06 * 2.7 * 0.6
    expectRelative(stretch.negative[0], 1 + 0.3 * growth, 1e-12)
    expectRelative(porosity.negative[0], 1 - (0.55 + growth) / (1 + 0.3 * growth), 1e-12)
    expectRelative(stretch.positive[0], 1, 1e-14)
  })

  it('lays rows evenly over a solver step, thickness and pores straight between its ends', () => {
    const model = new CellModel(alloyCell, { model: 'DFN', mesh: { negative: 3, positive: 3 } })
    const [before, after] = [model.initialState(), model.initialState()]
    const negative = model.negative as NonNullable<typeof model.negative>
    negative.hosts[0].initialise(after, 0.6)
    after[model.voltageAt] = before[model.voltageAt] + 0.4
    const recorder = new Recorder(model)
    recorder.add(0, before, 0, 0)
    recorder.addStep(0, 8, 4, throughStates(0, 8, [0, 1], [before, after]), 0, 0)
    const { time, voltage, stretch, porosity } = recorder.series
    expect([...time]).toEqual([0, 2, 4, 6, 8])
    for (const values of [voltage, stretch.negative, porosity.negative]) {
      const rise = values[4] - values[0]
      expect(Math.abs(rise)).toBeGreaterThan(1e-3)
      for (const k of [1, 2, 3]) expectRelative(values[k] - values[0], (rise * k) / 4, 1e-9)
    }
  })

  it('has no columns for a lithium counter electrode', () => {
    const model = new CellModel(alloyHalfCell, { model: 'SPM' })
    const recorder = new Recorder(model)
    recorder.add(0, model.initialState(), 0, 0)
    expect(Object.keys(recorder.series.stretch)).toEqual(['positive'])
  })

  it('grows without losing rows', () => {
    const model = new CellModel(alloyCell, { model: 'SPM' })
    const recorder = new Recorder(model)
    const y = model.initialState()
    for (let k = 0; k < 3000; k++) recorder.add(k, y, 0, 0)
    const { time } = recorder.series
    expect(time).toHaveLength(3000)
    expect([time[0], time[1024], time[2999]]).toEqual([0, 1024, 2999])
  })
})
