import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { cycled } from '../support/cycled.ts'
import { lgM50 } from '../support/lgM50.ts'

/** Counts, not times: the same on any machine. A change that moves them says so here. */
describe('effort', () => {
  it('of the DFN over a 1C discharge of the LG M50', () => {
    const { effort } = simulate(lgM50, 'Discharge at 1C until 2.5 V', { model: 'DFN' })
    expect(effort).toMatchInlineSnapshot(`
      {
        "newtonIterations": 94,
        "rejected": 6,
        "steps": 84,
      }
    `)
  })

  it('of the DFN over a charge with hold', () => {
    const protocol = 'Charge at C/2 until 4.2 V; Hold at 4.2 V until C/50'
    const { effort } = simulate(lgM50, protocol, { model: 'DFN', initialSoc: 0.1 })
    expect(effort).toMatchInlineSnapshot(`
      {
        "newtonIterations": 155,
        "rejected": 14,
        "steps": 123,
      }
    `)
  })

  it('of the SPMe over the same discharge', () => {
    const { effort } = simulate(lgM50, 'Discharge at 1C until 2.5 V', { model: 'SPMe' })
    expect(effort).toMatchInlineSnapshot(`
      {
        "newtonIterations": 79,
        "rejected": 8,
        "steps": 68,
      }
    `)
  })

  it('of ten cycles of swelling silicon in TiSi2, SPMe', () => {
    expect(cycled('si-tisi2-20nm', 10).effort).toMatchInlineSnapshot(`
      {
        "newtonIterations": 5779,
        "rejected": 601,
        "steps": 3482,
      }
    `)
  })
})
