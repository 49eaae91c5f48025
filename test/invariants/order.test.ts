import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import type { MeshSize } from '../../src/simulation/mesh.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Series } from '../../src/simulation/solution.ts'
import { withNegative } from '../support/alloyCell.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { lgM50 } from '../support/lgM50.ts'
import { seriesAt } from '../support/sharedCurves.ts'

const lgM50Negative = lgM50.negative as ElectrodeParameters

const cells = (n: number): Partial<MeshSize> => ({
  negative: n,
  separator: Math.ceil(n / 2),
  positive: n,
})

function run(rate: string, mesh: Partial<MeshSize>, rtol = 1e-6): Series {
  return simulate(lgM50, `Discharge at ${rate} until 2.5 V`, { model: 'DFN', mesh, rtol }).series
}

/** Root mean square of the voltage difference after the first 10 s and before the last knee [V]. */
function difference(series: Series, reference: Series): number {
  const end = 0.97 * Math.min(...[series, reference].map(({ time }) => time[time.length - 1]))
  let squares = 0
  let count = 0
  for (let t = 10; t < end; t += 10) {
    squares += (seriesAt(series, t) - seriesAt(reference, t)) ** 2
    count++
  }
  return Math.sqrt(squares / count)
}

describe('refinement of the DFN', () => {
  it.each(['1C', '2C'])('in space at %s: the voltage error falls at least as h²', (rate) => {
    const reference = run(rate, cells(80))
    const errors = [5, 10, 20, 40].map((n) => difference(run(rate, cells(n)), reference))
    for (let k = 0; k < 2; k++) {
      expect(Math.log2(errors[k] / errors[k + 1])).toBeGreaterThan(1.8)
    }
    expect(Math.log2(errors[0] / errors[2]) / 2).toBeGreaterThan(1.95)
    expect(errors[3]).toBeLessThan(1.5e-4)
  })

  it('in space where pores have swollen shut unevenly', () => {
    const hosts = lgM50Negative.hosts.map((host) => ({ ...host, lithiumMolarVolume: 8e-6 }))
    const cell = withNegative(lgM50, { hosts, minimumPorosity: 0.01 })
    const curve = (n: number) => {
      const options = { model: 'DFN', mesh: cells(n), rtol: 1e-6 } as const
      return simulate(cell, 'Discharge at 1C until 2.5 V', options).series
    }
    const reference = curve(80)
    expect(reference.porosity.negative[0]).toBeLessThan(0.08)
    const errors = [10, 20, 40].map((n) => difference(curve(n), reference))
    for (let k = 0; k < 2; k++) {
      expect(Math.log2(errors[k] / errors[k + 1])).toBeGreaterThan(1.8)
    }
  })

  it('in time: a thousandth of the tolerance gives less than a hundredth of the error', () => {
    const reference = voltages({ rtol: 1e-9 })
    const errors = [1e-3, 1e-4, 1e-5, 1e-6].map((rtol) => worst(voltages({ rtol }), reference))
    for (let k = 0; k < 3; k++) expect(errors[k + 1]).toBeLessThan(errors[k] / 2)
    expect(errors[3]).toBeLessThan(errors[0] / 100)
    expect(errors[1]).toBeLessThan(2e-4)
  })

  it('of local currents at C/5: within a hundredth at the usual tolerance', () => {
    const options = { model: 'DFN', fields: ['j'], fieldTimes: [1786, 8000, 14000] } as const
    const currents = (rtol: number) =>
      (simulate(lgM50, 'Discharge at C/5 until 2.5 V', { ...options, rtol }).fields ?? []).flatMap(
        ({ fields }) => fields.map(({ values }) => values),
      )
    const exact = currents(1e-7)
    expect(exact).toHaveLength(6)
    currents(1e-4).forEach((values, k) => {
      const largest = Math.max(...exact[k].map(Math.abs))
      const off = Math.max(...values.map((j, i) => Math.abs(j - exact[k][i])))
      expect(off / largest).toBeLessThan(0.01)
    })
  })

  it('in the particles: each two nodes more take the error down several times', () => {
    const reference = voltages({ radial: 16 })
    const errors = [4, 6, 8].map((radial) => worst(voltages({ radial }), reference))
    for (let k = 0; k < 2; k++) expect(errors[k + 1]).toBeLessThan(errors[k] / 5)
    expect(errors[2]).toBeLessThan(1e-6)
  })
})

/** Voltages at four times of a 1C discharge, each from a run that ends there: nothing is interpolated [V]. */
function voltages({ rtol = 1e-8, radial = 8 }): readonly number[] {
  return [300, 1200, 2400, 3300].map((t) => {
    const mesh = { ...cells(8), radial }
    const { model, y } = runModel(lgM50, `Discharge at 1C for ${t} s`, { model: 'DFN', mesh, rtol })
    return y[model.voltageAt]
  })
}

function worst(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((V, i) => Math.abs(V - other[i])))
}

describe('backward Euler of a stage', () => {
  it('is of first order in its step', () => {
    const after = (steps: number) => {
      const model = new CellModel(lgM50, { model: 'SPMe' })
      const y = model.initialState()
      const weight = model.absoluteTolerances(1e-6).map((atol) => 1 / atol)
      model.control = { kind: 'current', at: () => 5 }
      model.makeConsistent(0, y)
      for (let k = 0; k < steps; k++) {
        expect(model.stage(0, steps / 600, y.slice(), y, weight)).toBeGreaterThan(0)
      }
      return y[model.voltageAt]
    }
    const [a, b, c] = [20, 40, 80].map(after)
    expect((a - b) / (b - c)).toBeGreaterThan(1.8)
    expect((a - b) / (b - c)).toBeLessThan(2.2)
  })
})
