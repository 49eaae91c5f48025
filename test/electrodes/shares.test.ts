import { describe, expect, it } from 'vitest'
import { sharesOf } from '../../src/electrodes/shares.ts'
import type { InputIssue } from '../../src/units/inputError.ts'
import { expectRelative } from '../support/expectRelative.ts'

function shares(given: readonly (number | undefined)[], carbon = 0.05, binder = 0.05) {
  const issues: InputIssue[] = []
  const powders = given.map((share) =>
    share === undefined ? { powder: '' } : { powder: '', share },
  )
  return { shares: sharesOf({ powders }, carbon, binder, issues), issues }
}

describe('sharesOf', () => {
  it('gives the rest to the powder that leaves its share out', () => {
    const result = shares([0.3, undefined])
    expect(result.issues).toEqual([])
    expectRelative(result.shares[1], 0.6, 1e-14)
  })

  it('refuses shares that sum to 1.1 and says what they sum to', () => {
    const { issues } = shares([0.6, 0.4])
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ path: 'powders', value: 1.1 })
  })

  it('says that shares are of the whole coating, and what those of the powders would be in it', () => {
    const { issues } = shares([0.9, 0.1], 0.08, 0.08)
    expect(issues[0]).toMatchObject({ path: 'powders', value: 1.16 })
    expect(issues[0].expected).toBe(
      'mass shares of the whole coating, conductiveCarbon (0.08) and binder (0.08) included, that add up to 1',
    )
    expect(issues[0].remedy).toMatch(/^shares 0\.756 and 0\.084, .* in the 0\.84 that carbon/)
    const said = shares([0.756, 0.084], 0.08, 0.08)
    expect(said.issues).toEqual([])
    expect(shares([0.5], 0.6, 0.5).issues[0].remedy).toBe('less carbon or binder')
  })

  it('accepts shares that sum to 1 but for the rounding of typed numbers', () => {
    expect(shares([0.6, 0.3000004]).issues).toEqual([])
    expect(shares([0.6, 0.301]).issues).toHaveLength(1)
  })

  it('refuses two powders that both want the rest', () => {
    expect(shares([undefined, undefined]).issues[0].path).toBe('powders[1].share')
  })

  it('refuses to take the rest of nothing', () => {
    expect(shares([1, undefined]).issues[0]).toMatchObject({
      path: 'powders[1].share',
      value: -0.1,
    })
  })
})
