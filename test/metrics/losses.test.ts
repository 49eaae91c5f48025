import { describe, expect, it } from 'vitest'
import { findMetric } from '../../src/metrics/define.ts'
import { losses } from '../../src/metrics/losses.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeFullCell, handMadeHalfCell, handMadeHost } from '../support/handMadeCell.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

const cycles = [
  { charge: 2.4, discharge: 2, conversion: 0.2, sei: 0.1 },
  { charge: 2, discharge: 1.9, conversion: 0.2, sei: 0.15, isolated: 0.05 },
]

describe('losses', () => {
  const metrics = losses(handMadeSolution(cycles))

  it('give lithium by cause as charge, after formation and at the end', () => {
    expectRelative(metricValue(metrics, 'lithium-lost-conversion', 0), 200, 1e-12)
    expectRelative(metricValue(metrics, 'lithium-lost-sei', 0), 100, 1e-12)
    expectRelative(metricValue(metrics, 'lithium-lost-sei', 1), 150, 1e-12)
    expectRelative(metricValue(metrics, 'lithium-lost-isolated', 1), 50, 1e-12)
  })

  it('name what the first cycle takes for good so that it holds without oxide too', () => {
    const title = findMetric(metrics, 'lithium-lost-conversion')?.title
    expect(title).toBe('Lithium lost to first-time conversion and trapping')
  })

  it('give them over the 2.5 Ah of lithium that the cell was made with', () => {
    expectRelative(metricValue(metrics, 'lithium-lost-sei-share', 1), 6, 1e-12)
  })

  it('have no share of an inventory in a half cell, whose counter electrode has no end', () => {
    const half = losses(handMadeSolution(cycles, { cell: handMadeHalfCell }))
    expect(findMetric(half, 'lithium-lost-sei-share')).toBeUndefined()
    expectRelative(metricValue(half, 'lithium-lost-sei', 1), 150, 1e-12)
  })

  it('call what stands at the positive of a half cell its working electrode', () => {
    const half = losses(handMadeSolution(cycles, { cell: handMadeHalfCell }))
    expect(findMetric(half, 'material-lost/positive/Si')?.title).toBe(
      'Material lost, working electrode/Si',
    )
    expect(findMetric(metrics, 'material-lost/negative/Si')?.title).toBe(
      'Material lost, negative/Si',
    )
  })

  it('give the material lost per host at the end', () => {
    expectRelative(metricValue(metrics, 'material-lost/negative/Si', 1), 1, 1e-12)
  })

  it('leave out what the cell cannot lose', () => {
    const plain = { ...handMadeHost('Si', 0), conversions: [] }
    const { fade: _, ...lasting } = plain
    const positive = { ...handMadeFullCell.positive, hosts: [lasting] }
    const cell = { ...handMadeFullCell, negative: positive, positive }
    const ids = losses(handMadeSolution(cycles, { cell })).map(({ id }) => id)
    expect(ids).toEqual(['lithium-left-first-cycle'])
  })
})
