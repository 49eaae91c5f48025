import { describe, expect, it } from 'vitest'
import { capacityText, fixed, general, significant } from '../../src/reports/format.ts'

describe('fixed', () => {
  it('has a true minus sign, and none before a zero', () => {
    expect(fixed(-1.25, 1)).toBe('−1.3')
    expect(fixed(-0.001, 1)).toBe('0.0')
  })

  it('is a dash where there is no number', () => {
    expect(fixed(Number.NaN, 2)).toBe('–')
    expect(fixed(undefined, 2)).toBe('–')
  })
})

describe('general', () => {
  it('gives four digits, and powers of ten to what is very small or large', () => {
    expect(general(3579.4)).toBe('3579')
    expect(general(0.012345)).toBe('0.01235')
    expect(general(-2.5e-14)).toBe('−2.5e−14')
    expect(general(1.2e6)).toBe('1.2e6')
    expect(general(2.728e-14, 3)).toBe('2.728e−14')
    expect(general(0)).toBe('0')
    expect(general(Number.POSITIVE_INFINITY)).toBe('–')
  })
})

describe('significant', () => {
  it('rounds to digits, not to decimals', () => {
    expect(significant(0.00123456, 3)).toBe(0.00123)
    expect(significant(123456, 3)).toBe(123000)
  })
})

describe('capacityText', () => {
  it('shows coins and cans with three places that say something', () => {
    expect(capacityText(2.40213)).toBe('2.402')
    expect(capacityText(0.0025678)).toBe('0.00257')
  })
})
