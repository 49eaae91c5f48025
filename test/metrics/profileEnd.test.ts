import { describe, expect, it } from 'vitest'
import { profileEnds } from '../../src/metrics/profileEnd.ts'
import type { StepSummary } from '../../src/simulation/solution.ts'
import { handMadeSteps } from '../support/handMadeSteps.ts'

const rows = [
  [0, 4],
  [500, 3],
] as const
const run = handMadeSteps([
  { kind: 'profile', current: 1, rows },
  { kind: 'profile', current: 1, rows, cycle: 1 },
  { kind: 'profile', current: 1, rows, cycle: 1 },
])
const ended = (...limits: readonly StepSummary['endedBy'][]) =>
  profileEnds({
    ...run,
    steps: run.steps.map((step, i) => ({ ...step, endedBy: limits[i] ?? 'samples' })),
  }).map(({ id, value, cycle }) => [id, value, cycle])

describe('the end of profiles', () => {
  it('is told, with its time, where a cut-off of the cell came first', () => {
    expect(ended('samples', 'upper-cut-off')).toEqual([['profile-end-upper', 500, 1]])
  })

  it('is told once a cycle and a cut-off', () => {
    expect(ended('lower-cut-off', 'lower-cut-off', 'lower-cut-off')).toEqual([
      ['profile-end-lower', 500, 0],
      ['profile-end-lower', 500, 1],
    ])
  })

  it('is not told of profiles that were followed to the last sample', () => {
    expect(ended()).toEqual([])
  })
})
