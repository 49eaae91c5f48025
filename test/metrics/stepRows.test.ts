import { describe, expect, it } from 'vitest'
import { heldCurrent, stepRows } from '../../src/metrics/stepRows.ts'
import { handMadeSteps } from '../support/handMadeSteps.ts'

const rows = [
  [0, 4],
  [5, 3.9],
  [9, 3.8],
] as const
const solution = handMadeSteps([
  { kind: 'rest', current: 0, rows: rows.slice(0, 2) },
  { kind: 'discharge', current: 2, rows },
])

describe('stepRows', () => {
  it('are the first and the last row of each step', () => {
    expect(stepRows(solution)).toEqual([
      { first: 0, last: 1 },
      { first: 2, last: 4 },
    ])
  })

  it('are none of a step that could not begin', () => {
    const steps = [...solution.steps, solution.steps[1]]
    expect(stepRows({ ...solution, steps })[2]).toBeUndefined()
  })
})

describe('heldCurrent', () => {
  it('is the current of a step that holds it, and none of one that does not', () => {
    expect(heldCurrent(solution, { first: 2, last: 4 })).toBe(2)
    expect(heldCurrent(solution, { first: 1, last: 4 })).toBeUndefined()
  })
})
