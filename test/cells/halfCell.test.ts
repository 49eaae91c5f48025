import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'

const silicon = cellFrom({ extends: 'si-tisi2-20nm', counter: 'lithium', format: 'coin' })

describe('halfCell', () => {
  it('puts the studied electrode in the positive place and lithium in the negative', () => {
    const { parameters, negative, positive, kind } = silicon
    expect(kind).toBe('half')
    expect(parameters.negative).toEqual({ kind: 'lithium', exchangeCurrentDensity: 20 })
    expectRelative(parameters.positive.thickness, negative.thickness, 1e-14)
    expect(positive).toBeUndefined()
  })

  it('is full, in the sense of charge, when the studied electrode is empty', () => {
    for (const { lithiationWindow } of silicon.parameters.positive.hosts) {
      expect(lithiationWindow.empty).toBeGreaterThan(lithiationWindow.full)
    }
  })

  it('takes the window of its hosts', () => {
    expect(silicon.parameters.voltageWindow).toEqual({ lower: 0.01, upper: 1 })
  })

  it('has room for swelling down to its lower cut-off', () => {
    const { swellingBudget, hosts } = silicon.negative
    expectRelative(swellingBudget.margin, 0.05, 1e-9)
    for (const [m] of hosts.entries()) {
      const { empty } = silicon.parameters.positive.hosts[m].lithiationWindow
      expectRelative(swellingBudget.lithiation[m], empty, 1e-9)
    }
  })

  it('studies a positive too, made full', () => {
    const lco = cellFrom({
      positive: { extends: 'lco', arealCapacity: '3 mAh/cm^2' },
      counter: 'lithium',
    })
    expect(lco.parameters.positive.hosts[0].initialLithiation).toBe(1)
    expect(lco.parameters.voltageWindow).toEqual({ lower: 3, upper: 4.3 })
  })

  it('refuses N/P', () => {
    expect(() => cellFrom({ extends: 'graphite', counter: 'lithium', np: 1.1 })).toThrow(
      /np.*lithium is in excess/,
    )
  })
})
