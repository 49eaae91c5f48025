import { describe, expect, it } from 'vitest'
import { once } from '../../src/units/once.ts'

describe('once', () => {
  it('makes its value when first asked, and never again, also where that value is undefined', () => {
    let made = 0
    const value = once(() => {
      made += 1
      return undefined
    })
    expect(made).toBe(0)
    value()
    value()
    expect(made).toBe(1)
  })
})
