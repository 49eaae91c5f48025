import { describe, it } from 'vitest'
import { coupleOf } from '../../src/electrodes/couple.ts'
import { mixOf } from '../../src/electrodes/mix.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadePowder } from '../support/handMadePowder.ts'

describe('coupleOf', () => {
  it('counts charge per area: capacity per solid volume times solid thickness', () => {
    const powder = handMadePowder()
    const mix = mixOf([
      { title: 'p', massShare: 1, density: 2000, electronicConductivity: 0, powder },
    ])
    const { lithiation, delithiation } = coupleOf(mix, 20e-6)
    expectRelative(lithiation.capacity, mix.hosts[0].capacity * 20e-6, 1e-14)
    expectRelative(delithiation.atPotential(0.5).charge, lithiation.capacity / 2, 1e-9)
  })
})
