import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { consistentByCurrent } from '../../src/simulation/consistentCurrent.ts'
import type { CellControl } from '../../src/simulation/control.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

function found(cell: typeof lgM50 | typeof graphiteHalfCell, control: CellControl) {
  const model = new CellModel(cell, { model: 'SPMe' })
  const y = model.initialState()
  model.control = control
  const before = y.slice()
  return { ok: consistentByCurrent(model, 0, y), model, y, before }
}

describe('consistentByCurrent', () => {
  it.each([3, 3.9, 4.19, 4.3])('finds the current that brings a cell of 4.19 V to %d V', (V) => {
    const { ok, model, y } = found(lgM50, { kind: 'voltage', at: () => V })
    expect(ok).toBe(true)
    expectRelative(y[model.voltageAt], V, 1e-9)
    expect(Math.sign(y[model.currentAt])).toBe(V < 4.19 ? 1 : -1)
    const rate = y[model.currentAt]
    model.control = { kind: 'current', at: () => rate }
    model.makeConsistent(0, y)
    expectRelative(y[model.voltageAt], V, 1e-9)
  })

  it('finds it against lithium, far from the present voltage', () => {
    const { ok, model, y } = found(graphiteHalfCell, { kind: 'voltage', at: () => 1.5 })
    expect(ok).toBe(true)
    expectRelative(y[model.voltageAt], 1.5, 1e-9)
    expect(y[model.currentAt]).toBeLessThan(0)
  })

  it.each([15, -15, 100])('finds the smaller current of the two that give %d W', (W) => {
    const { ok, model, y } = found(lgM50, { kind: 'power', at: () => W })
    expect(ok).toBe(true)
    expectRelative(y[model.voltageAt] * y[model.currentAt], W, 1e-9)
    expect(y[model.voltageAt]).toBeGreaterThan(3)
  })

  it('finds none for a power beyond all, and leaves state and control as they were', () => {
    const control: CellControl = { kind: 'power', at: () => 1e5 }
    const { ok, model, y, before } = found(lgM50, control)
    expect(ok).toBe(false)
    expect(y).toEqual(before)
    expect(model.control).toBe(control)
  })
})
