import { describe, expect, it } from 'vitest'
import { evaluateSums } from '../../src/numerics/weightedSums.ts'
import type { Control, Step } from '../../src/protocols/protocol.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import type { Interpolant } from '../../src/simulation/interpolant.ts'
import { Recorder } from '../../src/simulation/recorder.ts'
import { RowPlan } from '../../src/simulation/rowPlan.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

/** A state that stays. */
const constant = (y: Float64Array): Interpolant => ({
  geometryAt: () => Number.NaN,
  state: (_t, out) => out.set(y),
  sums: (_t, sums, out, at) => evaluateSums(sums, y, out, at),
  value: (_t, index) => y[index],
})

const rest: Control = { kind: 'rest' }
const samples: Control = {
  kind: 'profile',
  quantity: 'current',
  time: Float64Array.of(0, 5),
  value: Float64Array.of(0, 0),
}

/** Times recorded of solver steps of 37 s from 0 to 185 s, in one cycle of a run of 40. */
function recorded(mode: 'all' | 'ends', cycle: number, control: Control = rest): number[] {
  const model = new CellModel(lgM50, { model: 'DFN' })
  const recorder = new Recorder(model)
  const rows = new RowPlan(model, recorder, mode, 40)
  const step: Step = { kind: 'step', control, until: [], text: '' }
  const y = model.initialState()
  rows.enter(step, cycle, 0)
  rows.begin(0, y)
  for (let k = 0; k < 5; k++) {
    rows.advance(37 * k, 37 * (k + 1), constant(y), k === 4)
  }
  return [...recorder.series.time]
}

describe('RowPlan', () => {
  it('keeps rows at most 10 s apart, the solver’s own among them', () => {
    const time = recorded('all', 3)
    for (let i = 1; i < time.length; i++) expect(time[i] - time[i - 1]).toBeLessThanOrEqual(10)
    for (let k = 0; k <= 5; k++) expect(time).toContain(37 * k)
  })

  it('keeps a row a second in profiles', () => {
    const time = recorded('all', 3, samples)
    for (let i = 1; i < time.length; i++)
      expect(time[i] - time[i - 1]).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('outlines chosen cycles and the last, and keeps the ends of the others', () => {
    for (const cycle of [0, 1, 2, 5, 10, 20, 40]) {
      expect(recorded('ends', cycle)).toEqual([0, 37, 74, 111, 148, 185])
    }
    for (const cycle of [3, 19, 39]) expect(recorded('ends', cycle)).toEqual([0, 185])
  })

  it('takes the voltage of a single-particle model from the states of each row', () => {
    const model = new CellModel(lgM50, { model: 'SPM' })
    const y = model.initialState()
    model.control = { kind: 'current', at: () => 5 }
    model.makeConsistent(0, y)
    const bent = y.slice()
    bent[model.voltageAt] += 0.1 // as interpolation may
    const recorder = new Recorder(model)
    const rows = new RowPlan(model, recorder, 'all', 0)
    rows.enter({ kind: 'step', control: rest, until: [], text: '' }, 0, 0)
    rows.advance(0, 10, constant(bent), false)
    rows.advance(10, 20, constant(bent), true)
    expectRelative(recorder.series.voltage[0], y[model.voltageAt], 1e-9)
    expect(recorder.series.voltage[1]).toBe(bent[model.voltageAt]) // the end stands as it was found
  })
})
