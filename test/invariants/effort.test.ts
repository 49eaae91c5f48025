import { describe, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Solution } from '../../src/simulation/solution.ts'
import { cycled } from '../support/cycled.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

/**
 * Counts, not times: the same on any machine, but for the last digits of exp and tanh, which engines do not agree on. A
 * change that moves them says so here.
 */
function expectAbout(
  { steps, rejected, newtonIterations }: Solution['effort'],
  attempts: number,
  iterations: number,
): void {
  expectRelative(steps + rejected, attempts, 0.04)
  expectRelative(newtonIterations, iterations, 0.04)
}

describe('effort', () => {
  it('of the DFN over a 1C discharge of the LG M50', () => {
    const { effort } = simulate(lgM50, 'Discharge at 1C until 2.5 V', { model: 'DFN' })
    expectAbout(effort, 90, 94)
  })

  it('of the DFN over a charge with hold', () => {
    const protocol = 'Charge at C/2 until 4.2 V; Hold at 4.2 V until C/50'
    const { effort } = simulate(lgM50, protocol, { model: 'DFN', initialSoc: 0.1 })
    expectAbout(effort, 137, 155)
  })

  it('of the SPMe over the same discharge', () => {
    const { effort } = simulate(lgM50, 'Discharge at 1C until 2.5 V', { model: 'SPMe' })
    expectAbout(effort, 76, 79)
  })

  it('of ten cycles of swelling silicon in TiSi2, SPMe', () => {
    expectAbout(cycled('si-tisi2-20nm', 10).effort, 4083, 5779)
  })
})
