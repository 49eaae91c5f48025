import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { stepControl } from '../../src/simulation/stepControl.ts'
import { lgM50 } from '../support/lgM50.ts'

const model = new CellModel(lgM50, { model: 'SPM' })
const firstStep = (text: string) => parseProtocol(text).parts[0] as Step

describe('stepControl', () => {
  it.each([
    ['Rest for 1 min', 'current', 0],
    ['Discharge at C/2 for 1 min', 'current', 2.5],
    ['Charge at 2 A for 1 min', 'current', -2],
    ['Hold at 4 V for 1 min', 'voltage', 4],
    ['Hold at upper cut-off for 1 min', 'voltage', 4.2],
    ['Charge at 3 W for 1 min', 'power', -3],
  ])('%s: %s of %d', (text, kind, value) => {
    const control = stepControl(firstStep(text), 100, model)
    expect(control.kind).toBe(kind)
    for (const t of [100, 130]) expect(control.at(t)).toBe(value)
  })

  it('joins samples by straight lines, from the start of the step on, in any order of asking', () => {
    const [time, value] = [Float64Array.of(5, 15, 16), Float64Array.of(0, 10, -4)]
    const step = { control: { kind: 'profile', quantity: 'current', time, value } } as Step
    const { at } = stepControl(step, 100, model)
    expect([100, 104, 110, 110.5, 111, 101].map(at)).toEqual([0, 4, 10, 3, -4, 1])
  })
})
