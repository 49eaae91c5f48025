import { describe, expect, it } from 'vitest'
import { assumedDefaults, electrodeDefaults } from '../../src/electrodes/defaults.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('electrodeDefaults', () => {
  it('keeps 5 % of porosity, sends all swelling to pores, and says that these are assumed', () => {
    const { minimumPorosity, poreShare } = electrodeDefaults()
    expectRelative(minimumPorosity, 0.05, 1e-12)
    expect(poreShare).toBe(1)
    expect(assumedDefaults().some((line) => line.includes('minimumPorosity'))).toBe(true)
  })
})
