import { describe, expect, it } from 'vitest'
import { expectRelative } from '../support/expectRelative.ts'
import { curvesAbsent, curvesPresent } from '../support/sharedCurves.ts'
import { expectWithin } from './budget.ts'
import {
  computedThickness,
  computedVoltage,
  discharged,
  enertechCell,
  measuredThickness,
  measuredVoltage,
  type Rate,
} from './cases/enertech.ts'
import { traceError } from './trace.ts'

/** Rate; rms of voltage [V], of thickness [m]; capacity error [1]: 1.2 times what was found. */
const budgets: readonly (readonly [Rate, number, number, number])[] = [
  ['0.1C', 0.06, 12.2e-6, 0.053],
  ['0.5C', 0.06, 11.1e-6, 0.053],
  ['2C', 0.019, 7.6e-6, 0.028],
]

describe('the Enertech pouch', () => {
  it('grows by what its lithium takes: graphite swells, cobalt oxide shrinks on charge less than that', () => {
    const { negative, positive } = enertechCell()
    if (negative.kind !== 'porous') throw new Error('a full cell')
    const growth = [negative, positive].map(({ hosts: [host], thickness }) => {
      const { empty, full } = host.lithiationWindow
      const swing = host.volumeShare * host.lithiumMolarVolume * host.concentrationMax
      return thickness * swing * (full - empty)
    })
    const run = discharged('0.1C', 'DFN')
    const change = computedThickness(run).voltage.at(-1) ?? 0
    // 0.1C leaves a little in the graphite
    expectRelative(-change, 34 * (growth[0] + growth[1]), 0.01)
  })
})

describe.runIf(curvesPresent)(`the measured Enertech pouch${curvesAbsent}`, () => {
  it.each(budgets)(
    'at %s keeps within the stated errors, by the DFN',
    (rate, rms, metres, capacity) => {
      const run = discharged(rate, 'DFN')
      expectWithin(traceError(computedVoltage(run), measuredVoltage(rate), 'charge'), {
        rms,
        capacity,
      })
      expectWithin(traceError(computedThickness(run), measuredThickness(rate), 'charge'), {
        rms: metres,
        capacity: 0.053,
      })
    },
  )

  it('needs the DFN at 2C: SPMe is three times as far off', () => {
    const measured = measuredVoltage('2C')
    const of = (model: 'SPMe' | 'DFN') =>
      traceError(computedVoltage(discharged('2C', model)), measured, 'charge').rms
    expect(of('SPMe')).toBeGreaterThan(3 * of('DFN'))
  })
})
