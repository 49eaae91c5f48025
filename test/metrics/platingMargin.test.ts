import { describe, expect, it } from 'vitest'
import { platingMargins } from '../../src/metrics/platingMargin.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const solution = handMadeSolution(Array(3).fill({ charge: 2, discharge: 2 }))

describe('platingMargins', () => {
  it('are the lowest potential with its cycle, and the time below 0 V', () => {
    const platingMargin = { lowest: -0.02, time: 9000, step: 2, below: 300 }
    const found = platingMargins({ ...solution, platingMargin })
    expect(found.map(({ id, value, cycle }) => [id, value, cycle])).toEqual([
      ['negative-potential-lowest', -0.02, 1],
      ['time-below-lithium', 300, undefined],
    ])
  })

  it('say nothing where nothing was charged', () => {
    expect(platingMargins(solution)).toEqual([])
  })
})
