import { describe, expect, it } from 'vitest'
import { plotlySource } from '../../src/reports/plotlySource.ts'

describe('plotlySource', () => {
  it('is the whole library as text', () => {
    expect(plotlySource().length).toBeGreaterThan(1e6)
    expect(plotlySource()).toContain('newPlot')
  })
})
