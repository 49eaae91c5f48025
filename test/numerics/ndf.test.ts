import { describe, expect, it } from 'vitest'
import { Ndf } from '../../src/numerics/ndf.ts'
import { denseStage } from '../support/denseStage.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { robertson, robertsonDae } from '../support/problems/robertson.ts'

describe('Ndf', () => {
  it.each([robertson, robertsonDae])(
    'reaches the published solution of $name over eleven decades of time',
    (problem) => {
      const atol = Float64Array.of(1e-13, 1e-18, 1e-6)
      const ndf = new Ndf(denseStage(problem), { rtol: 1e-6, atol })
      ndf.start(problem.tStart, problem.initial, problem.tEnd)
      while (ndf.t < problem.tEnd) expect(ndf.step()).toBe('accepted')
      for (let i = 0; i < problem.size; i++) expectRelative(ndf.y[i], problem.reference[i], 1e-4)
    },
  )
})
