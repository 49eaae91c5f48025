import { describe, expect, it } from 'vitest'
import type { ModelName } from '../../src/simulation/modelName.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { curvesAbsent, curvesPresent } from '../support/sharedCurves.ts'
import { expectWithin } from './budget.ts'
import {
  composed,
  composedDischarge,
  measuredDischarge,
  publishedSetDischarge,
  type Rate,
} from './cases/lgM50.ts'
import { traceError } from './trace.ts'

const runs: readonly (readonly [Rate, ModelName])[] = [
  ['0.1C', 'SPMe'],
  ['0.1C', 'DFN'],
  ['0.5C', 'SPMe'],
  ['0.5C', 'DFN'],
]

describe('the LG M50 from its composition', () => {
  it('has the published geometry', () => {
    const { negative, positive, separator, area } = composed().parameters
    if (negative.kind !== 'porous') throw new Error('a full cell')
    expectRelative(area, 1.58 * 0.065, 1e-4)
    expectRelative(negative.thickness, 85.2e-6, 1e-9)
    expectRelative(positive.thickness, 75.6e-6, 1e-9)
    expectRelative(separator.thickness, 12e-6, 1e-9)
    expectRelative(negative.porosity, 0.25, 1e-9)
    expectRelative(positive.porosity, 0.335, 1e-9)
    expectRelative(negative.hosts[0].radius, 5.86e-6, 1e-9)
    expectRelative(positive.hosts[0].radius, 5.22e-6, 1e-9)
  })

  it('cannot hold the rated 5 Ah at the density of NMC811: 96 wt% of it fill 60 % of the layer', () => {
    const { designed, parameters } = composed()
    expectRelative(parameters.positive.hosts[0].volumeShare, 0.6007, 1e-3)
    expect(designed.nominalCapacity).toBeLessThan(4.7)
  })
})

describe.runIf(curvesPresent)(`the measured LG M50${curvesAbsent}`, () => {
  const budgets = {
    '0.1C': { rms: 0.356, middle: 0.277, capacity: 0.244 },
    '0.5C': { rms: 0.347, middle: 0.253, capacity: 0.381 },
  }

  it.each(runs)(
    'at %s, from its composition by %s, keeps within the stated error',
    (rate, model) => {
      const predicted = composedDischarge(rate, model)
      expectWithin(traceError(predicted, measuredDischarge(rate), 'charge'), budgets[rate])
    },
  )

  it.each(runs)('at %s, from the published set by %s, keeps within 95 mV', (rate, model) => {
    const predicted = publishedSetDischarge(rate, model)
    const budget = { rms: 0.095, middle: 0.071, capacity: 0.045 }
    expectWithin(traceError(predicted, measuredDischarge(rate), 'charge'), budget)
  })

  it('comes nearer in shape and capacity with half the assumed SiO: the tenth is too much', () => {
    const graphite = { powder: { family: 'plain', phase: 'graphite', diameter: '11.72 um' } }
    const suboxide = { powder: { family: 'plain', phase: 'silicon-oxide', diameter: '3.04 um' } }
    const powders = [graphite, { ...suboxide, share: '5 wt%' }]
    const measured = measuredDischarge('0.1C')
    const tenth = traceError(composedDischarge('0.1C', 'SPMe'), measured, 'share')
    const half = composedDischarge('0.1C', 'SPMe', { negative: { powders } })
    const twentieth = traceError(half, measured, 'share')
    expect(twentieth.rms).toBeLessThan(0.6 * tenth.rms)
    expect(twentieth.capacity).toBeGreaterThan(0.7 * tenth.capacity)
    expect(twentieth.capacity).toBeLessThan(0)
  })
})
