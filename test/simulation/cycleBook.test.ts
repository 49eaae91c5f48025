import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { CycleBook } from '../../src/simulation/cycleBook.ts'
import { ledgerStart } from '../../src/simulation/ledger.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { alloyCell } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'

function book() {
  const model = new CellModel(alloyCell, { model: 'SPMe' })
  const y = model.initialState()
  const isolated = { host: 0, sei: 0, conversion: 0 }
  return { model, y, cycles: new CycleBook(model, ledgerStart(model, y), isolated) }
}

describe('CycleBook', () => {
  it('keeps charge and energy of both directions apart, cycle by cycle', () => {
    const { y, cycles } = book()
    cycles.enter(0, 0, y)
    cycles.count(-2, -7)
    cycles.count(1.5, 5)
    cycles.enter(0, 10, y)
    cycles.count(0.1, 0.3)
    cycles.enter(1, 20, y)
    cycles.count(-1, -4)
    cycles.close(30, y)
    const [first, second] = cycles.summaries
    expect(first).toMatchObject({ cycle: 0, end: 20, chargeCapacity: 2, chargeEnergy: 7 })
    expectRelative(first.dischargeCapacity, 1.6, 1e-14)
    expectRelative(first.dischargeEnergy, 5.3, 1e-14)
    expect(second).toMatchObject({ cycle: 1, end: 30, chargeCapacity: 1, dischargeCapacity: 0 })
    expect(cycles.summaries).toHaveLength(2)
  })

  it('writes a cycle once, also when it is closed twice', () => {
    const { y, cycles } = book()
    cycles.close(0, y)
    cycles.enter(3, 0, y)
    cycles.close(5, y)
    cycles.close(5, y)
    expect(cycles.summaries.map(({ cycle }) => cycle)).toEqual([3])
  })

  it('remembers the extremes of thickness and porosity between its ends', () => {
    const { model, y, cycles } = book()
    const negative = model.negative as NonNullable<typeof model.negative>
    cycles.enter(0, 0, y)
    const least = negative.meanStretch
    negative.hosts[0].initialise(y, 0.8)
    negative.updateGeometry(y)
    cycles.watch()
    const most = negative.meanStretch
    const porosity = negative.smallestPorosity
    negative.hosts[0].initialise(y, 0.2)
    negative.updateGeometry(y)
    cycles.watch()
    cycles.close(1, y)
    const [{ stretch, smallestPorosity }] = cycles.summaries
    expect(stretch.negative).toEqual({ smallest: least, largest: most })
    expect(smallestPorosity.negative).toBe(porosity)
  })

  it('names film thickness and isolated share by host', () => {
    const { model, y, cycles } = book()
    const silicon = (model.negative as NonNullable<typeof model.negative>).hosts[0]
    silicon.disconnect(0, 0.1)
    y[silicon.sides.seiOffset] = 1
    cycles.enter(0, 0, y)
    cycles.close(1, y)
    const [{ seiThickness, isolatedShare }] = cycles.summaries
    expectRelative(seiThickness['negative/Si'], 1e-8, 1e-12)
    expectRelative(isolatedShare['negative/Si'], 0.1, 1e-12)
    expect(seiThickness['negative/graphite']).toBeUndefined()
  })

  it('agrees with the steps of a run', () => {
    const { cycles, steps } = simulate(
      alloyCell,
      'Charge at C/5 for 1 h; repeat 2 { Discharge at C/5 for 30 min; Charge at C/5 for 40 min }',
      { model: 'SPM' },
    )
    for (const { cycle, chargeCapacity, dischargeCapacity, chargeEnergy, end } of cycles) {
      const own = steps.filter((step) => step.cycle === cycle)
      const sum = (pick: (step: (typeof own)[number]) => number) =>
        own.reduce((all, step) => all + Math.max(pick(step), 0), 0)
      expectRelative(
        dischargeCapacity,
        sum(({ charge }) => charge),
        1e-12,
      )
      expectRelative(
        chargeCapacity,
        sum(({ charge }) => -charge),
        1e-12,
      )
      expectRelative(
        chargeEnergy,
        sum(({ energy }) => -energy),
        1e-12,
      )
      expect(end).toBe(own.at(-1)?.end)
    }
  })
})
