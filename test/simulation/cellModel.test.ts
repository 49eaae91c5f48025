import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { ledgerOf } from '../../src/simulation/ledger.ts'
import type { ModelName } from '../../src/simulation/modelName.ts'
import { alloyCell, alloyHalfCell, withNegative } from '../support/alloyCell.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

const mesh = { negative: 6, separator: 3, positive: 6, radial: 5 }
const models: readonly ModelName[] = ['SPM', 'SPMe', 'DFN']
const cells = [
  { title: 'a rigid full cell', cell: lgM50, protocol: 'Discharge at 1C for 20 min' },
  { title: 'a rigid half cell', cell: graphiteHalfCell, protocol: 'Discharge at 1 A for 1 h' },
  { title: 'a cell with everything', cell: alloyCell, protocol: 'Charge at C/5 for 2 h' },
  { title: 'a half cell with it', cell: alloyHalfCell, protocol: 'Discharge at C/5 for 2 h' },
]
const cases = cells.flatMap((one) => models.map((model) => ({ ...one, model })))

/** A state in the middle of a run. */
function midway(cell: CellParameters, model: ModelName, protocol: string) {
  const ran = runModel(cell, protocol, { model, mesh, rtol: 1e-6 })
  const scale = ran.model.absoluteTolerances(1)
  return { ...ran, scale, n: ran.model.differential }
}

/** One stage from y, all but solved exactly; coefficients are those at y. */
function solved(model: CellModel, alpha: number, y: Float64Array, scale: Float64Array) {
  const tight = scale.map((size) => 1e8 / size)
  const guess = y.slice()
  for (let k = 0; k < 3; k++) {
    guess.set(y.subarray(0, model.differential))
    model.forget()
    expect(model.stage(0, alpha, y.slice(), guess, tight)).toBeGreaterThan(0)
  }
  return guess
}

describe.each(cases)('$title as $model', ({ cell, model: name, protocol }) => {
  it('passes I/α in charge and V·I/α in energy over a stage', () => {
    const { model, y, scale } = midway(cell, name, protocol)
    for (const alpha of [0.1, 0.05]) {
      const next = solved(model, alpha, y, scale)
      const I = next[model.currentAt]
      const charge = next[model.chargeAt] - y[model.chargeAt]
      const energy = next[model.energyAt] - y[model.energyAt]
      expectRelative(charge, I / (3600 * alpha), 1e-10)
      expectRelative(energy, (I * next[model.voltageAt]) / (3600 * alpha), 1e-10)
    }
  })

  it('converges like the square: half the error, a quarter after one iteration', () => {
    const { model, y, scale, n } = midway(cell, name, protocol)
    const exact = solved(model, 0.02, y, scale)
    const error = (share: number) => {
      const guess = exact.slice()
      guess.set(y.subarray(0, n))
      for (let i = n; i < model.size - 2; i++) {
        const isDelta = model.electrodes.some((e) => i >= e.deltaOffset && i < e.deltaOffset + e.n)
        guess[i] += share * (isDelta ? 1e-3 : 0.1 * exact[i])
      }
      onlyOnce(model, 0.02, y, guess, scale)
      let worst = 0
      for (let i = n; i < model.size; i++) {
        worst = Math.max(worst, Math.abs(guess[i] - exact[i]) / scale[i])
      }
      return worst
    }
    const [far, near] = [error(1), error(0.5)]
    expectRelative(far / near, 4, 0.15)
  })
})

/** One iteration: so lax a tolerance that the first correction ends it. */
function onlyOnce(
  model: CellModel,
  alpha: number,
  w: Float64Array,
  y: Float64Array,
  scale: Float64Array,
): void {
  model.forget()
  const lax = scale.map((size) => 1e-12 / size)
  expect(model.stage(0, alpha, w, y, lax)).toBe(1)
}

describe('CellModel', () => {
  it('is consistent at equilibrium: at no current the voltage is U₊ − U₋, in every model', () => {
    for (const name of models) {
      const model = new CellModel(lgM50, { model: name, mesh })
      const y = model.initialState()
      model.control = { kind: 'current', at: () => 0 }
      expect(model.makeConsistent(0, y)).toBeGreaterThan(0)
      expectRelative(y[model.voltageAt], 4.193, 5e-3)
      const spread = (e: (typeof model.electrodes)[number]) =>
        Math.max(...y.subarray(e.deltaOffset, e.deltaOffset + e.n)) -
        Math.min(...y.subarray(e.deltaOffset, e.deltaOffset + e.n))
      for (const electrode of model.electrodes) expect(spread(electrode)).toBeLessThan(1e-10)
    }
  })

  it('is the same at zero current whether half cell SPM, SPMe or DFN', () => {
    const voltages = models.map((name) => {
      const model = new CellModel(graphiteHalfCell, { model: name, mesh })
      const y = model.initialState()
      model.control = { kind: 'current', at: () => 0 }
      model.makeConsistent(0, y)
      return y[model.voltageAt]
    })
    expectRelative(voltages[1], voltages[0], 1e-10)
    expectRelative(voltages[2], voltages[0], 1e-10)
  })

  it('finds a consistent state for a current, a voltage and a power from the same start', () => {
    const model = new CellModel(lgM50, { model: 'DFN', mesh })
    const y = model.initialState()
    model.control = { kind: 'current', at: () => 5 }
    model.makeConsistent(0, y)
    const [V, I] = [y[model.voltageAt], y[model.currentAt]]
    for (const control of [
      { kind: 'voltage' as const, at: () => V },
      { kind: 'power' as const, at: () => V * I },
    ]) {
      const z = model.initialState()
      z[model.currentAt] = 1
      model.control = control
      expect(model.makeConsistent(0, z)).toBeGreaterThan(0)
      expectRelative(z[model.currentAt], I, 1e-7)
      expectRelative(z[model.voltageAt], V, 1e-9)
    }
  })

  it('starts a host a thousandth off an end that its window reaches, so that it stands with the others', () => {
    const [host] = lgM50.negative.hosts
    const full = { ...host, name: 'full', lithiationWindow: { empty: 0, full: 1 } }
    const cell = withNegative(lgM50, { hosts: [host, full] })
    const model = new CellModel(cell, { model: 'SPM' })
    const y = model.initialState(1)
    model.control = { kind: 'current', at: () => 0 }
    model.makeConsistent(0, y)
    const negative = model.negative as NonNullable<typeof model.negative>
    expectRelative(negative.hosts[1].surface[0], 0.999, 1e-12)
    expect(y[negative.deltaOffset]).toBeGreaterThan(0)
  })

  it.each(['graphite', 'sio-carbon', 'si-tisi2-20nm', 'sn4ni3-sn-z1'])(
    'has at a state of charge the lithium that it was made with, what its first cycle took being taken: %s',
    (recipe) => {
      const model = new CellModel(cellFrom(recipe).parameters, { model: 'SPMe' })
      const isolated = { host: 0, sei: 0, conversion: 0 }
      const made = ledgerOf(model, model.initialState(), isolated)
      const formed = ledgerOf(model, model.initialState(1), isolated)
      const all = ({ hosts, conversion, sei }: typeof made) =>
        Object.values(hosts).reduce((sum, lithium) => sum + lithium, conversion + sei)
      expect(made.sei).toBe(0)
      expect(formed.sei).toBeGreaterThan(0)
      expectRelative(all(formed), all(made), 1e-3)
    },
  )

  it('says where a state is at its limits', () => {
    const model = new CellModel(lgM50, { model: 'SPM' })
    const y = model.initialState(0)
    y[model.voltageAt] = 2.5
    expect(model.describe(y)).toMatch(/2\.500 V/)
  })
})
