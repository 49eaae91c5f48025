import { describe, expect, it } from 'vitest'
import { shippedCells } from '../../src/cells/shippedCells.ts'
import { expectBalanced, expectEnergyLost } from '../support/balances.ts'
import { cycled } from '../support/cycled.ts'

// half of the shipped cells; the other file has the other half, so that both run at once
const cells = shippedCells().filter((_, i) => i % 2 === 1)

describe('a hundred cycles of every shipped cell, SPMe', () => {
  it.each(cells)('%s: lithium, salt and solid volume balance, and energy is lost', (id) => {
    const solution = cycled(id, 100)
    expect(solution.status).toBe('completed')
    expect(solution.cycles).toHaveLength(101)
    expectBalanced(solution)
    expectEnergyLost(solution)
  })
})
