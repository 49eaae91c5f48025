import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { profileProtocol } from '../../src/protocols/profileProtocol.ts'
import type { Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import type { ModelName } from '../../src/simulation/modelName.ts'
import {
  interrupted,
  neverEnds,
  noConsistentState,
  stopsOf,
  tooMuchPower,
  tooSmall,
} from '../../src/simulation/stops.ts'
import { alloyCell, alloyHalfCell } from '../support/alloyCell.ts'
import { lgM50 } from '../support/lgM50.ts'

const step = parseProtocol('Charge at 1 mA until 4.2 V').parts[0] as Step

function started(name: ModelName, cell: CellParameters = lgM50, held = step) {
  const model = new CellModel(cell, { model: name })
  const y = model.initialState()
  model.makeConsistent(0, y)
  return { model, y, stops: stopsOf(model, held) }
}

describe('stopsOf', () => {
  it.each(['SPM', 'SPMe', 'DFN'] as const)(
    'has nothing against a cell at rest in the %s',
    (name) => {
      const { y, stops } = started(name)
      for (const { room } of stops) expect(room(y)).toBeGreaterThan(0)
    },
  )

  it('ends the averaged model where salt has run out, and the DFN where it is further below zero than its error', () => {
    const dry = (name: ModelName, salt = -1e-6) => {
      const { model, y, stops } = started(name)
      y[(model.electrolyte?.saltOffset ?? 0) + 3] = salt
      return stops.find(({ room }) => room(y) <= 0)?.stop?.(12, y)
    }
    expect(dry('DFN')).toBeUndefined()
    expect(dry('DFN', -1e-2)?.message).toMatch(/run dry at 12 s.*Try: a smaller current/)
    expect(dry('SPMe')).toMatchObject({ reason: 'infeasible-step', time: 12 })
    expect(dry('SPMe')?.message).toMatch(/dry at 12 s.*Try: model DFN/)
  })

  it('calls the electrode of a half cell whose pores close the working electrode', () => {
    const words = (cell: CellParameters) => {
      const { y, stops } = started('SPM', { ...cell, housing: 'rigid' })
      return stops[0].stop?.(3, y).message
    }
    expect(words(alloyHalfCell)).toContain('the room of the working electrode')
    expect(words(alloyCell)).toContain('the room of the negative electrode')
  })

  it('advises a higher np where pores of the negative close, and none where lithium is the counter', () => {
    const advice = (cell: CellParameters) => {
      const { y, stops } = started('SPM', { ...cell, housing: 'rigid' })
      return stops[0].stop?.(3, y).message.split('Try: ')[1]
    }
    expect(advice(alloyCell)).toMatch(/a higher np at the same porosity, or less host$/)
    expect(advice(alloyHalfCell)).not.toContain('np')
  })

  it('ends any model twenty volts away from zero', () => {
    const { model, y, stops } = started('SPM')
    y[model.voltageAt] = -21
    const over = stops.find(({ room }) => room(y) <= 0)
    expect(over?.stop?.(3, y).message).toMatch(/nothing is left to take at 3 s/)
  })

  it('advises steps in words to end at the cut-off, and samples to end before it', () => {
    const adviceFor = (held: Step, voltage: number) => {
      const { model, y, stops } = started('SPM', lgM50, held)
      y[model.voltageAt] = voltage
      return stops
        .find(({ room }) => room(y) <= 0)
        ?.stop?.(3, y)
        .message.split('Try: ')[1]
    }
    const profile = profileProtocol('0,5\n9000,5\n', 'my.csv').parts[0] as Step
    expect(adviceFor(step, -21)).toBe(
      '"until 2.5 V" in "Charge at 1 mA until 4.2 V", or a smaller current',
    )
    expect(adviceFor(profile, -21)).toBe(
      'samples that end before the cut-off of 2.5 V is passed, or a smaller current',
    )
    expect(adviceFor(profile, 21)).toContain('cut-off of 4.2 V')
  })

  it('watches the pores of rigid cells that change their volume', () => {
    const rigid = started('SPM', { ...alloyCell, housing: 'rigid' } as typeof lgM50)
    const free = started('SPM', alloyCell as typeof lgM50)
    expect(rigid.stops.length).toBe(free.stops.length + 1)
  })
})

describe('a stop', () => {
  it('says what, when, where and what to try', () => {
    const { model, y } = started('SPM')
    y[model.voltageAt] = 2.5
    y[model.currentAt] = 4
    const all = [
      tooSmall(model, 7, y),
      tooMuchPower(model, 7, y),
      noConsistentState(step, 7),
      neverEnds(step)(7, y),
    ]
    for (const stop of all) {
      expect(stop?.time).toBe(7)
      expect(stop?.message).toMatch(/7(\.0+)? s.*Try: /)
    }
    expect(all[1]?.message).toMatch(/^10\.0 W are the most/)
    expect(all[3]?.message).toMatch(/Charge at 1 mA until 4\.2 V/)
  })

  it('calls an averaged model dry that cannot go on with hardly any salt left, the DFN not', () => {
    for (const [name, reason] of [
      ['SPMe', 'infeasible-step'],
      ['DFN', 'step-too-small'],
    ] as const) {
      const { model, y } = started(name)
      expect(tooSmall(model, 7, y).reason).toBe('step-too-small')
      y[model.electrolyte?.saltOffset ?? -1] = 0.01
      expect(tooSmall(model, 7, y).reason).toBe(reason)
    }
  })

  it('by interruption keeps what was done', () => {
    expect(interrupted(61)).toMatchObject({ reason: 'interrupted', time: 61 })
  })
})
