import { describe, expect, it } from 'vitest'
import { startLithiation } from '../../src/simulation/startLithiation.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const [graphite] = lgM50.negative.hosts
const { empty, full } = graphite.lithiationWindow

describe('startLithiation', () => {
  it('is the given one, or linear in the window', () => {
    expect(startLithiation(graphite, undefined)).toBe(graphite.initialLithiation)
    expectRelative(startLithiation(graphite, 0.25), empty + 0.25 * (full - empty), 1e-15)
  })

  it('is a thousandth off the ends', () => {
    const host = { ...graphite, lithiationWindow: { empty: 0, full: 1 } }
    expect([0, 1].map((soc) => startLithiation(host, soc))).toEqual([0.001, 0.999])
  })
})
