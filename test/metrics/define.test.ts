import { describe, expect, it } from 'vitest'
import { findMetric, metricOf, unreached } from '../../src/metrics/define.ts'

const kind = {
  id: 'speed',
  title: 'Speed',
  definition: 'Way over time.',
  unit: 'm/s',
  basis: 'none',
} as const

describe('metricOf', () => {
  it('carries the cycle only where there is one', () => {
    expect(metricOf(kind, 3)).toEqual({ ...kind, value: 3 })
    expect(metricOf(kind, 3, 7)).toEqual({ ...kind, value: 3, cycle: 7 })
  })
})

describe('unreached', () => {
  it('has words and no number', () => {
    const metric = unreached(kind, '> 5')
    expect(metric.value).toBeNaN()
    expect(metric.text).toBe('> 5')
  })
})

describe('findMetric', () => {
  it('finds the first of an id, or the one of a cycle', () => {
    const metrics = [metricOf(kind, 1, 1), metricOf(kind, 2, 2)]
    expect(findMetric(metrics, 'speed')?.value).toBe(1)
    expect(findMetric(metrics, 'speed', 2)?.value).toBe(2)
    expect(findMetric(metrics, 'speed', 3)).toBeUndefined()
    expect(findMetric(metrics, 'weight')).toBeUndefined()
  })
})
