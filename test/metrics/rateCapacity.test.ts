import { describe, expect, it } from 'vitest'
import { rateCapacities } from '../../src/metrics/rateCapacity.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeHalfCell } from '../support/handMadeCell.ts'
import { type HandMadeCycle, handMadeSolution } from '../support/handMadeSolution.ts'

/** Each discharge takes an hour, and 1C is 2 A: 2 Ah are 1C, 1 Ah is C/2. */
const cycles = (discharges: readonly number[]): HandMadeCycle[] =>
  [2, ...discharges].map((discharge) => ({ charge: discharge, discharge }))

const rows = (solution: ReturnType<typeof handMadeSolution>) =>
  rateCapacities(solution).map(({ id, cycle }) => [id, cycle])

describe('capacity by rate', () => {
  it('has a row for each discharge after formation, at the rate it was held at', () => {
    const solution = handMadeSolution(cycles([1, 1, 2, 3.1, 0.6667]))
    expect(rows(solution)).toEqual([
      ['rate-capacity/C/2', 1],
      ['rate-capacity/C/2', 2],
      ['rate-capacity/1C', 3],
      ['rate-capacity/1.55C', 4],
      ['rate-capacity/C/3', 5],
    ])
    expectRelative(rateCapacities(solution)[3].value, 3.1, 1e-12)
  })

  it('has the last row of each rate where there are many', () => {
    const many = [...Array(20).fill(1), ...Array(20).fill(2), 1]
    expect(rows(handMadeSolution(cycles(many)))).toEqual([
      ['rate-capacity/C/2', 20],
      ['rate-capacity/1C', 40],
      ['rate-capacity/C/2', 41],
    ])
  })

  it('says nothing where all are at one rate', () => {
    expect(rateCapacities(handMadeSolution(cycles([1, 1, 1])))).toEqual([])
  })

  it('goes by delithiation in a half cell', () => {
    const half = [1, 1, 2].map((charge) => ({ charge, discharge: 1.2 * charge }))
    expect(rows(handMadeSolution(half, { cell: handMadeHalfCell }))).toEqual([
      ['rate-capacity/C/2', 1],
      ['rate-capacity/1C', 2],
    ])
  })
})
