import { describe, expect, it } from 'vitest'
import { pulseResistances } from '../../src/metrics/pulseResistance.ts'
import { gitt } from '../../src/protocols/pulses.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { type HandMadeStep, handMadeSteps } from '../support/handMadeSteps.ts'
import { lgM50 } from '../support/lgM50.ts'
import { metricValue } from '../support/metricValue.ts'

const rest: HandMadeStep = {
  kind: 'rest',
  current: 0,
  rows: [
    [0, 3.9],
    [60, 4],
  ],
}

/** A pulse whose voltage falls by ohms at once and by 10 mΩ √t more: rows at the times given. */
function pulse(current: number, ohms: number, times = [0, 4, 12, 20]): HandMadeStep {
  const rows = times.map((t) => [t, 4 - current * (ohms + 0.01 * Math.sqrt(t))] as const)
  return { kind: current > 0 ? 'discharge' : 'charge', current, rows }
}

const of = (...steps: readonly HandMadeStep[]) => pulseResistances(handMadeSteps(steps))
const diffusion = 10 * Math.sqrt(10) // mΩ at 10 s

describe('pulse resistance', () => {
  it('is read 10 s after the start, against the rest before, whatever rows there are', () => {
    for (const times of [
      [0, 4, 12, 20],
      [0, 10],
      [0, 9.5, 10.5],
    ]) {
      const metrics = of(rest, pulse(2, 0.03, times), rest)
      expectRelative(metricValue(metrics, 'pulse-resistance-discharge'), 30 + diffusion, 1e-12)
    }
  })

  it('is given as median, smallest and largest, by direction', () => {
    const metrics = of(
      ...[0.03, 0.05, 0.08].flatMap((ohms) => [rest, pulse(2, ohms), rest, pulse(-1, 2 * ohms)]),
      rest,
    )
    expectRelative(metricValue(metrics, 'pulse-resistance-discharge'), 50 + diffusion, 1e-12)
    expectRelative(metricValue(metrics, 'pulse-resistance-charge-smallest'), 60 + diffusion, 1e-12)
    expectRelative(metricValue(metrics, 'pulse-resistance-charge-largest'), 160 + diffusion, 1e-12)
  })

  it('is that of the largest current where steps between pulses are slower', () => {
    const metrics = of(rest, pulse(0.5, 0.2), rest, pulse(2, 0.03), rest)
    expect(metrics).toHaveLength(1)
    expectRelative(metrics[0].value, 30 + diffusion, 1e-12)
  })

  it('is none of steps that are shorter, that no rest follows, or whose rows are too few', () => {
    expect(of(rest, pulse(2, 0.03, [0, 5]), rest)).toEqual([])
    expect(of(rest, pulse(2, 0.03))).toEqual([])
    expect(of(rest, pulse(2, 0.03), pulse(-2, 0.03), rest)).toEqual([])
    expect(of(rest, pulse(2, 0.03, [0, 1800]), rest)).toEqual([])
  })

  it('of a titration agrees with its series', () => {
    const solution = simulate(lgM50, gitt({ count: 3 }))
    const { time, voltage } = solution.series
    const metrics = pulseResistances(solution)
    const second = solution.steps[2].start // the first pulse has no rest before it
    const before = voltage[time.indexOf(second)]
    const after = voltage[time.findIndex((t) => t >= second + 10)]
    const values = metrics.map(({ value }) => value)
    expect(metrics).toHaveLength(3)
    expect(Math.min(...values)).toBeLessThanOrEqual((1e3 * (before - after)) / 0.5)
    expect(Math.max(...values)).toBeGreaterThanOrEqual((0.95e3 * (before - after)) / 0.5)
  })
})
