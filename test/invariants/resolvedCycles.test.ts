import { describe, expect, it } from 'vitest'
import { shippedCells } from '../../src/cells/shippedCells.ts'
import { expectBalanced, expectEnergyLost } from '../support/balances.ts'
import { cycled } from '../support/cycled.ts'

describe('formation and two cycles of every shipped cell, DFN', () => {
  it.each(shippedCells())(
    '%s: lithium, salt and solid volume balance, and energy is lost',
    (id) => {
      const solution = cycled(id, 2, { model: 'DFN' })
      expect(solution.status).toBe('completed')
      expectBalanced(solution)
      expectEnergyLost(solution)
    },
  )
})
