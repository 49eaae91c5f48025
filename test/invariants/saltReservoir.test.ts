import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { alloyCell } from '../support/alloyCell.ts'

describe('displaced electrolyte', () => {
  // Known defect: what leaves and what comes back carry the local c, low on charge and high on discharge, so that each
  // cycle pumps salt into the pores and the reservoir owes it. `fails` turns red when this is mended: then drop it.
  it.fails('comes back with no more salt than it left with: the reservoir never owes any', () => {
    const { cycles } = simulate(
      alloyCell,
      'repeat 3 { Charge at C/3 until 4.2 V; Discharge at C/3 until 2.5 V }',
      { record: 'ends' },
    )
    for (const { ledger } of cycles) {
      expect(ledger.saltInReservoir).toBeGreaterThan(-1e-3 * ledger.saltInPores)
    }
  })
})
