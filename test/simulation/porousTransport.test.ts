import { describe, expect, it } from 'vitest'
import type { CellParameters, HostParameters } from '../../src/cells/cellParameters.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { withNegative } from '../support/alloyCell.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'
import { TextbookDfn } from '../support/textbookDfn.ts'

const [graphite] = lgM50.negative.hosts
const mesh = { negative: 8, separator: 4, positive: 8 }

/** Voltage after backward Euler steps of equal length at constant current. */
function marched(cell: CellParameters, points: number, current: number, h: number, steps: number) {
  const size = { negative: points, separator: points, positive: points, radial: 16 }
  const model = new CellModel(cell, { model: 'DFN', mesh: size })
  const y = model.initialState()
  const weight = model.absoluteTolerances(1e-5).map((atol) => 1 / atol)
  model.control = { kind: 'current', at: () => current }
  y[model.currentAt] = current
  model.makeConsistent(0, y)
  for (let k = 0; k < steps; k++) {
    expect(model.stage(0, 1 / h, y.slice(), y, weight)).toBeGreaterThan(0)
  }
  return y[model.voltageAt]
}

function textbook(points: number, current: number, h: number, steps: number) {
  const model = new TextbookDfn(lgM50, points, 200, current)
  for (let k = 0; k < steps; k++) model.step(h)
  return model.voltage
}

describe('the DFN of a rigid cell with one host an electrode', () => {
  it.each([
    { title: 'discharged at 2C', current: 10, h: 60 },
    { title: 'in the first seconds at 1C', current: 5, h: 1 },
  ])('is the textbook’s, $title: both meshes lead to one voltage', ({ current, h }) => {
    const [t5, t10, t20] = [5, 10, 20].map((n) => textbook(n, current, h, 4))
    const [o10, o20] = [10, 20].map((n) => marched(lgM50, n, current, h, 4))
    const limit = t20 + (t20 - t10) / 3
    const ours = o20 + (o20 - o10) / 3
    expect(Math.abs(ours - limit)).toBeLessThan(1e-4)
    expectRelative((t5 - limit) / (t10 - limit), 4, 0.3) // the textbook is of second order
    expect(Math.abs(o10 - limit)).toBeLessThan(Math.abs(t10 - limit) / 2)
  })
})

describe('the DFN', () => {
  const protocol = 'Discharge at 1C for 20 min; Rest for 10 min; Charge at C/2 for 10 min'
  /** At the ends of the steps [V]. */
  const voltages = (cell: CellParameters) => {
    const { series, steps } = simulate(cell, protocol, { model: 'DFN', mesh, rtol: 1e-7 })
    return steps.map(({ end }) => series.voltage[series.time.indexOf(end)])
  }

  const sameAs = (a: CellParameters, b: CellParameters, tolerance: number) => {
    const other = voltages(b)
    voltages(a).forEach((V, i) => {
      expectRelative(V, other[i], tolerance)
    })
  }

  it('sees two half hosts as one', () => {
    const half = (name: string, share: number): HostParameters => ({
      ...graphite,
      name,
      volumeShare: share * graphite.volumeShare,
      specificArea: share * graphite.specificArea,
    })
    const halves = withNegative(lgM50, { hosts: [half('one', 0.4), half('other', 0.6)] })
    expectRelative(marched(halves, 8, 5, 60, 4), marched(lgM50, 8, 5, 60, 4), 1e-10)
    sameAs(lgM50, halves, 2e-7)
  })

  it('sees a host that hardly swells as a rigid one', () => {
    const slight = { ...graphite, lithiumMolarVolume: 1e-13 } // J = 1 + 3e-9 θ
    sameAs(lgM50, withNegative(lgM50, { hosts: [slight] }), 1e-6)
  })

  it('sees branches that coincide as none', () => {
    const { lithiation } = graphite.openCircuitPotential
    const twice = { lithiation, delithiation: { ...lithiation }, decayConstant: 5 }
    const host = { ...graphite, openCircuitPotential: twice }
    sameAs(lgM50, withNegative(lgM50, { hosts: [host] }), 2e-7)
  })

  it('drains salt to almost nothing and does not break', () => {
    const poor = {
      ...lgM50,
      electrolyte: { ...lgM50.electrolyte, initialConcentration: 300 },
    }
    const { status, series } = simulate(poor, 'Discharge at 3C until 2.5 V', { model: 'DFN' })
    expect(status).toBe('completed')
    expect(series.voltage.every(Number.isFinite)).toBe(true)
    const { model, y } = runModel(poor, 'Discharge at 3C until 2.5 V', { model: 'DFN' })
    const { saltOffset, pores, u } = model.electrolyte as NonNullable<typeof model.electrolyte>
    const stored = pores.map((P, i) => y[saltOffset + i] / P)
    expect(Math.min(...stored)).toBeGreaterThan(-5e-3) // of c_ref: the balance may stand a hair below zero
    expect(Math.min(...stored)).toBeLessThan(0.1)
    expect(Math.min(...u)).toBeGreaterThan(0)
  })

  it.each([
    [1.6, 2.5],
    [2, 1.5],
  ])(
    'dries out beside the separator without a voltage of its own: %f times as thick, %fC',
    (times, rate) => {
      const { negative, positive } = lgM50
      const cell = {
        ...lgM50,
        nominalCapacity: times * lgM50.nominalCapacity,
        negative: { ...negative, thickness: times * negative.thickness },
        positive: { ...positive, thickness: times * positive.thickness },
      }
      const { status, series } = simulate(cell, `Discharge at ${rate}C until 2.5 V`, {
        model: 'DFN',
      })
      expect(status).toBe('completed')
      expect(Math.max(...series.voltage)).toBe(series.voltage[0])
    },
  )

  it('has the current that the reactions carry: Σ widths·a·j is I at both sides', () => {
    const { model, y } = runModel(lgM50, 'Discharge at 2C for 10 min', { model: 'DFN', mesh })
    const I = y[model.currentAt] / lgM50.area
    for (const { side, widths, hosts } of model.electrodes) {
      let sum = 0
      for (const { area, currentOffset, n } of hosts) {
        for (let i = 0; i < n; i++) sum += widths[i] * area[i] * y[currentOffset + i]
      }
      expectRelative(sum, side === 'negative' ? I : -I, 1e-12)
    }
  })

  it('makes V·I at a power and V at a hold to the precision of its stages', () => {
    const held = runModel(lgM50, 'Discharge at 1C for 10 min; Hold at 3.8 V for 2 min', {
      model: 'DFN',
      mesh,
    })
    expectRelative(held.y[held.model.voltageAt], 3.8, 1e-9)
  })
})
