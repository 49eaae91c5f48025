import { describe, expect, it } from 'vitest'
import type { ModelName } from '../../src/simulation/modelName.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { alloyCell, alloyHalfCell } from '../support/alloyCell.ts'
import { expectBalanced, expectEnergyLost } from '../support/balances.ts'
import { lgM50 } from '../support/lgM50.ts'

const models: readonly ModelName[] = ['SPM', 'SPMe', 'DFN']
const mesh = { negative: 10, separator: 5, positive: 10 }
const cycles =
  'Charge at C/5 until 4.2 V; Hold at 4.2 V until C/20; Discharge at C/3 until 2.5 V; ' +
  'repeat 3 { Charge at C/2 until 4.2 V; Rest for 10 min; Discharge at C/2 until 2.5 V }'
const halfCycles =
  'repeat 3 { Discharge at C/5 until 0.02 V; Hold at 0.02 V until C/20; Charge at C/5 until 1 V }'

describe('swelling, conversion, SEI on fresh area, isolation and t⁺(c) at once', () => {
  it.each(models)('balance in the %s of a full cell', (model) => {
    const solution = simulate(alloyCell, cycles, { model, mesh })
    expect(solution.status).toBe('completed')
    expect(solution.cycles.at(-1)?.ledger.isolated).toBeGreaterThan(0)
    expectBalanced(solution)
    expectEnergyLost(solution)
  })

  it.each(models)('balance in the %s of a half cell', (model) => {
    const solution = simulate(alloyHalfCell, halfCycles, { model, mesh })
    expect(solution.status).toBe('completed')
    expectBalanced(solution)
    expectEnergyLost(solution)
  })

  it('balance at a loose tolerance as at a tight one: Newton leaves no lithium over', () => {
    for (const rtol of [1e-2, 1e-6]) {
      expectBalanced(simulate(alloyCell, cycles, { model: 'DFN', mesh, rtol }))
    }
  })

  it('balance where a lack of room thickens the layer', () => {
    const cell = { ...alloyCell, negative: { ...alloyCell.negative, minimumPorosity: 0.42 } }
    const solution = simulate(cell, cycles, { model: 'DFN', mesh })
    expect(solution.cycles[0].stretch.negative.largest).toBeGreaterThan(1.05)
    expectBalanced(solution)
  })

  it('balance with lumped heat', () => {
    expectBalanced(simulate(alloyCell, cycles, { model: 'SPMe', thermal: 'lumped' }))
  })
})

describe('energy of a rigid cell', () => {
  it('delivered is what its steps delivered, and a cycle loses what resistance takes', () => {
    const { steps, cycles: books } = simulate(
      lgM50,
      'repeat 2 { Discharge at C/2 until 2.8 V; Charge at C/2 until 4.1 V }',
      { model: 'DFN', mesh },
    )
    const out = steps.filter(({ cycle, energy }) => cycle === 2 && energy > 0)
    expect(out).toHaveLength(1)
    expect(books[1].dischargeEnergy).toBe(out[0].energy)
    expect(books[1].chargeEnergy).toBeGreaterThan(1.01 * books[1].dischargeEnergy)
  })
})
