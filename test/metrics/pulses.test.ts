import { describe, expect, it } from 'vitest'
import { largestPulses, pulsesOf } from '../../src/metrics/pulses.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { type HandMadeStep, handMadeSteps } from '../support/handMadeSteps.ts'

const rest = (voltage: number): HandMadeStep => ({
  kind: 'rest',
  current: 0,
  rows: [
    [0, voltage - 0.1],
    [60, voltage],
  ],
})

/** A pulse of 36 s that begins at this voltage and is 20 mΩ off after 10 s. */
const pulse = (current: number, voltage: number): HandMadeStep => ({
  kind: current > 0 ? 'discharge' : 'charge',
  current,
  rows: [
    [0, voltage],
    [10, voltage - 0.02 * current],
    [36, voltage - 0.03 * current],
  ],
})

const run = handMadeSteps([
  rest(4),
  pulse(2, 4),
  rest(3.9),
  pulse(-1, 3.9),
  rest(3.95),
  pulse(0.5, 3.95),
  rest(3.9),
])

describe('pulses', () => {
  it('know the charge passed and the voltage rested at before them, and their resistance', () => {
    const pulses = pulsesOf(run)
    expect(pulses.map(({ kind, current, rested }) => [kind, current, rested])).toEqual([
      ['discharge', 2, 4],
      ['charge', -1, 3.9],
      ['discharge', 0.5, 3.95],
    ])
    expect(pulses[0].charge).toBe(0)
    expectRelative(pulses[1].charge, 0.02, 1e-12)
    expectRelative(pulses[2].charge, 0.01, 1e-12)
    for (const { resistance } of pulses) expectRelative(resistance, 0.02, 1e-12)
  })

  it('of the largest current leave slower steps out', () => {
    const currents = largestPulses(pulsesOf(run), 'discharge').map(({ current }) => current)
    expect(currents).toEqual([2])
  })
})
