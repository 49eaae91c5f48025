import { describe, expect, it } from 'vitest'
import { pulsesOf } from '../../src/metrics/pulses.ts'
import { gitt } from '../../src/protocols/pulses.ts'
import { pulseFigures } from '../../src/reports/pulseFigures.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { drawn } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeDischarge } from '../support/handMadeRuns.ts'
import { lgM50 } from '../support/lgM50.ts'

const discharged = handMadeDischarge()

describe('pulseFigures', () => {
  it('show the rested voltage and the resistance of a titration along the charge', () => {
    const solution = simulate(lgM50, gitt({ count: 4 }))
    const [figure] = pulseFigures(drawn({ ...discharged, solution }))
    if (figure?.kind !== 'panels') throw new Error('no panels')
    expect(figure.panels.map(({ y }) => y.title)).toEqual(['Rested voltage', 'R, discharge'])
    const [rested, resistance] = figure.panels.map(({ curves }) => curves[0])
    const pulses = pulsesOf(solution)
    expect(pulses.length).toBeGreaterThan(2)
    expect(rested.points).toBe('joined')
    pulses.forEach((pulse, i) => {
      expect(rested.x[i]).toBe(pulse.charge)
      expect(rested.y[i]).toBe(pulse.rested)
      expectRelative(resistance.y[i], 1e3 * pulse.resistance, 1e-12)
    })
    for (let i = 1; i < rested.y.length; i++) expect(rested.y[i]).toBeLessThan(rested.y[i - 1])
  })

  it('are none of runs without pulses', () => {
    expect(pulseFigures(drawn(discharged))).toEqual([])
  })
})
