import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { alloyCell } from '../support/alloyCell.ts'

describe('displaced electrolyte', () => {
  it('comes back with no more salt than it left with: the reservoir never owes any', () => {
    const { cycles } = simulate(
      alloyCell,
      'repeat 3 { Charge at C/3 until 4.2 V; Discharge at C/3 until 2.5 V }',
      { record: 'ends' },
    )
    for (const { ledger } of cycles) {
      expect(ledger.saltInReservoir).toBeGreaterThan(-1e-3 * ledger.saltInPores)
    }
  })

  it('changes the salt of the pores by no more than what is displaced', () => {
    const { cycles } = simulate(
      alloyCell,
      'repeat 20 { Charge at C/3 until 4.2 V; Discharge at C/3 until 2.5 V }',
      { record: 'ends' },
    )
    const [first] = cycles
    for (const { ledger } of cycles) {
      expect(Math.abs(ledger.saltInPores / first.ledger.saltInPores - 1)).toBeLessThan(0.03)
    }
  })
})
