import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { amperes, limitsOf, volts } from '../../src/simulation/limits.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const step = (text: string) => parseProtocol(text).parts[0] as Step
const model = new CellModel(lgM50, { model: 'SPM', thermal: 'lumped' })

function state({ V = 3.7, I = 0, Ah = 0, T = 300 }): Float64Array {
  const y = model.initialState()
  y[model.voltageAt] = V
  y[model.currentAt] = I
  y[model.chargeAt] = Ah
  y[model.temperatureAt] = T
  return y
}

/** Room that the first limit of a step leaves at a state, started from another. */
function room(text: string, start: Float64Array, at: Float64Array): number | undefined {
  return limitsOf(step(text), model, start)[0]?.room(at)
}

describe('amperes', () => {
  it('takes C-rates from the nominal capacity and densities from the area', () => {
    expect(amperes({ value: 2, unit: 'A' }, lgM50)).toBe(2)
    expect(amperes({ value: 0.5, unit: 'C' }, lgM50)).toBe(2.5)
    expectRelative(amperes({ value: 10, unit: 'A/m^2' }, lgM50), 1.027, 1e-14)
  })
})

describe('volts', () => {
  it('takes cut-offs from the window of the cell', () => {
    expect(volts(3.3, lgM50)).toBe(3.3)
    expect([volts('lower-cut-off', lgM50), volts('upper-cut-off', lgM50)]).toEqual([2.5, 4.2])
  })
})

describe('cut-offs of the cell', () => {
  const control = { kind: 'profile', quantity: 'current' } as unknown as Step['control']
  const profile: Step = { kind: 'step', text: '', control, until: [{ kind: 'cut-offs' }] }
  const [lower, upper] = limitsOf(profile, model, state({}))

  it('are the lower one on discharge and the upper one on charge, 2.5 V and 4.2 V', () => {
    expectRelative(lower.room(state({ V: 2.7, I: 1 })), 0.2, 1e-12)
    expectRelative(upper.room(state({ V: 4.1, I: -1 })), 0.1, 1e-12)
    expect(lower.room(state({ V: 2.4, I: 1 }))).toBeLessThan(0)
    expect(upper.room(state({ V: 4.3, I: -1 }))).toBeLessThan(0)
  })

  it('do not end a step that rests beyond them, or leads back', () => {
    expect(lower.room(state({ V: 2.4, I: 0 }))).toBeGreaterThan(0)
    expect(lower.room(state({ V: 2.4, I: -1 }))).toBeGreaterThan(0)
    expect(upper.room(state({ V: 4.3, I: 1 }))).toBeGreaterThan(0)
  })
})

describe('limitsOf', () => {
  it('has a voltage limit approached from above on discharge and from below on charge', () => {
    const [down, up] = [state({ I: 1 }), state({ I: -1 })]
    expectRelative(room('Discharge at 1 A until 2.5 V', down, state({ V: 2.7 })) ?? 0, 0.2, 1e-12)
    expectRelative(room('Charge at 1 A until 4.2 V', up, state({ V: 4 })) ?? 0, 0.2, 1e-12)
    expect(room('Charge at 1 A until 4.2 V', up, state({ V: 4.3 }))).toBeLessThan(0)
  })

  it('has a cut-off where the window of the cell has it', () => {
    const down = state({ I: 1 })
    const left = room('Discharge at 1 A until lower cut-off', down, state({ V: 2.7 }))
    expectRelative(left ?? 0, 0.2, 1e-12)
  })

  it('takes the side of the start where no current says which way', () => {
    const start = state({ V: 3.7 })
    expect(room('Rest for 1 h or until 3.8 V', start, state({ V: 3.75 }))).toBeGreaterThan(0)
    expect(room('Rest for 1 h or until 3.8 V', start, state({ V: 3.85 }))).toBeLessThan(0)
  })

  it('ends at a current when its size has fallen to it, in both directions', () => {
    const text = 'Hold at 4.2 V until C/50'
    const start = state({ I: -2 })
    expectRelative(room(text, start, state({ I: -0.3 })) ?? 0, 0.2, 1e-12)
    expect(room(text, start, state({ I: 0.05 }))).toBeLessThan(0)
  })

  it('counts capacity from the start of the step, passed either way', () => {
    const one: Step = {
      kind: 'step',
      control: { kind: 'rest' },
      until: [{ kind: 'capacity', value: 2 }],
      text: '',
    }
    const [limit] = limitsOf(one, model, state({ Ah: -1 }))
    expectRelative(limit.room(state({ Ah: -2.5 })), 0.5, 1e-12)
    expectRelative(limit.room(state({ Ah: 0.5 })), 0.5, 1e-12)
  })

  it('has temperature limits from the side of the start', () => {
    const one: Step = {
      kind: 'step',
      control: { kind: 'rest' },
      until: [{ kind: 'temperature', value: 310 }],
      text: '',
    }
    const [heating] = limitsOf(one, model, state({ T: 300 }))
    const [cooling] = limitsOf(one, model, state({ T: 320 }))
    expectRelative(heating.room(state({ T: 305 })), 5, 1e-12)
    expectRelative(cooling.room(state({ T: 315 })), 5, 1e-12)
  })

  it('leaves durations to the clock', () => {
    expect(limitsOf(step('Rest for 1 h'), model, state({}))).toEqual([])
  })
})
