import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { whyStuck } from '../../src/simulation/whyStuck.ts'
import { lgM50 } from '../support/lgM50.ts'

/** A full cell that gives a power, in a consistent state. */
function giving(power: number) {
  const model = new CellModel(lgM50, { model: 'SPM' })
  const y = model.initialState()
  model.control = { kind: 'power', at: () => power }
  y[model.currentAt] = power / 3.5
  expect(model.makeConsistent(0, y)).toBeGreaterThan(0)
  return { model, y }
}

describe('whyStuck', () => {
  it('tells a power near the most that there is from a state that cannot go on', () => {
    const usual = giving(15)
    expect(whyStuck(usual.model, 7, usual.y)).toMatchObject({ reason: 'step-too-small', time: 7 })
    expect(usual.model.control.kind).toBe('power')
    const collapsed = giving(15)
    collapsed.y[collapsed.model.voltageAt] = 1.2
    expect(whyStuck(collapsed.model, 7, collapsed.y).reason).toBe('infeasible-step')
  })

  it('asks no power of what is held otherwise', () => {
    const { model, y } = giving(15)
    model.control = { kind: 'current', at: () => 4 }
    y[model.voltageAt] = 1.2
    expect(whyStuck(model, 0, y).reason).toBe('step-too-small')
  })
})
