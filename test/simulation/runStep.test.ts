import { describe, expect, it } from 'vitest'
import { profileProtocol } from '../../src/protocols/profileProtocol.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Series } from '../../src/simulation/solution.ts'
import { alloyCell, withNegative } from '../support/alloyCell.ts'
import { expectBalanced } from '../support/balances.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'
import { samplesFollowed } from '../support/samplesFollowed.ts'
import { seriesAt } from '../support/sharedCurves.ts'

const coarse = { negative: 10, separator: 5, positive: 10 }
const last = (values: Float64Array) => values[values.length - 1]
const rows = (series: Series, step: number) =>
  [...series.time.keys()].filter((i) => series.step[i] === step)

describe.each(['SPM', 'SPMe', 'DFN'] as const)('a step of the %s', (model) => {
  const options = { model, mesh: coarse }

  it('that follows a file ends where the cell is empty or full, and the run goes on', () => {
    const toEmpty = profileProtocol('0,5\n7200,5', 'down.csv').parts
    const toFull = profileProtocol('0,-10\n36,-10\n36,0\n60,0\n7200,-2', 'up.csv').parts
    const protocol = { title: 'both', parts: [...toEmpty, ...toFull] }
    const { status, steps, series } = simulate(lgM50, protocol, options)
    expect(status).toBe('completed')
    expect(steps.map(({ endedBy }) => endedBy)).toEqual(['lower-cut-off', 'samples'])
    expectRelative(series.voltage[rows(series, 0).at(-1) as number], 2.5, 1e-3)
    const [full] = simulate(
      lgM50,
      { title: 'up', parts: toFull },
      { ...options, initialSoc: 0.99 },
    ).steps
    expect(full.endedBy).toBe('upper-cut-off')
    expect(full.end).toBeLessThan(60)
  })

  it('that follows a file and starts beyond a cut-off says which', () => {
    const { steps } = simulate(lgM50, profileProtocol('0,-5\n10,-5', 'up.csv'), options)
    expect(steps[0]).toMatchObject({ endedBy: 'upper-cut-off', start: 0, end: 0 })
  })

  it('ends on its cut-off to a millionth of it, both ways', () => {
    const { series, steps } = simulate(
      lgM50,
      'Discharge at 1C until 3.1 V; Rest for 1 min; Charge at C/2 until 4 V',
      options,
    )
    expect(steps.map(({ endedBy }) => endedBy)).toEqual(['voltage', 'duration', 'voltage'])
    expectRelative(series.voltage[rows(series, 0).at(-1) as number], 3.1, 1e-6)
    expectRelative(last(series.voltage), 4, 1e-6)
  })

  it('holds a voltage, and ends where the current has fallen to its limit', () => {
    const { series, steps } = simulate(
      lgM50,
      'Discharge at 1C for 20 min; Hold at 4.0 V until C/20',
      options,
    )
    expect(steps[1]).toMatchObject({ kind: 'hold', endedBy: 'current' })
    for (const i of rows(series, 1)) expectRelative(series.voltage[i], 4, 1e-6)
    expectRelative(last(series.current), -0.25, 1e-6)
  })

  it('rests: no current, and the voltage recovers ever more slowly', () => {
    const { series } = simulate(lgM50, 'Discharge at 2C for 10 min; Rest for 2 h', options)
    const rest = rows(series, 1)
    for (const i of rest) expect(series.current[i]).toBe(0)
    const voltage = (s: number) =>
      series.voltage[rest.find((i) => series.time[i] >= 600 + s) as number]
    expect(voltage(600)).toBeGreaterThan(voltage(1))
    expect(Math.abs(voltage(7199) - voltage(6600))).toBeLessThan(
      0.1 * Math.abs(voltage(600) - voltage(1)),
    )
  })

  it('keeps V·I at the power asked for', () => {
    const { series, steps } = simulate(lgM50, 'Discharge at 15 W for 30 min', options)
    series.voltage.forEach((V, i) => {
      expectRelative(V * series.current[i], 15, 2e-5)
    })
    expectRelative(steps[0].energy, 7.5, 1e-4)
    expect(steps[0].kind).toBe('discharge')
  })

  it('passes the charge that its current says', () => {
    const { steps, series } = simulate(lgM50, 'Discharge at 2 A for 30 min', options)
    expectRelative(steps[0].charge, 1, 1e-10)
    expectRelative(last(series.charge), 1, 1e-10)
    expectRelative(steps[0].end, 1800, 1e-15)
  })

  it('follows a profile linearly between its samples', () => {
    const { series, steps } = simulate(
      lgM50,
      samplesFollowed([0, 10, 30], [0, 5, -1], 'current'),
      options,
    )
    expect(steps[0]).toMatchObject({ kind: 'profile', endedBy: 'samples', end: 30 })
    series.time.forEach((t, i) => {
      const expected = t <= 10 ? t / 2 : 5 - 0.3 * (t - 10)
      expect(Math.abs(series.current[i] - expected)).toBeLessThan(1e-9)
    })
    expectRelative(steps[0].charge * 3600, 25 + 40, 1e-6)
  })

  it('takes as many steps over a long plateau as a held current does, to the same voltage', () => {
    const sampled = simulate(lgM50, samplesFollowed([0, 1, 600], [5, 5, 5], 'current'), options)
    const held = simulate(lgM50, 'Discharge at 5 A for 10 min', options)
    for (const t of [30, 600]) {
      expectRelative(seriesAt(sampled.series, t), seriesAt(held.series, t), 1e-4)
    }
    expect(sampled.effort.steps).toBeLessThan(3 * held.effort.steps)
  })

  it('follows profiles of voltage and power', () => {
    const held = simulate(lgM50, samplesFollowed([0, 20, 40], [4.0, 3.9, 3.95], 'voltage'), options)
    expectRelative(last(held.series.voltage), 3.95, 1e-6)
    const powered = simulate(lgM50, samplesFollowed([0, 20, 40], [10, 20, 5], 'power'), options)
    expectRelative(last(powered.series.voltage) * last(powered.series.current), 5, 1e-4)
  })

  it('that starts beyond a limit it moves towards ends at once', () => {
    const { steps, status } = simulate(
      lgM50,
      'Discharge at 1C until 2.5 V; Discharge at 1C until 3 V; Rest for 1 min',
      options,
    )
    expect(status).toBe('completed')
    expect(steps.map(({ endedBy }) => endedBy)).toEqual(['voltage', 'at-once', 'duration'])
    expect(steps[1].charge).toBe(0)
  })

  it('charges to nothing where the voltage is past its limit already', () => {
    const { steps } = simulate(lgM50, 'Charge at C/10 until 3.0 V or 10 s', {
      ...options,
      initialSoc: 0.1,
    })
    expect(steps[0]).toMatchObject({ endedBy: 'at-once', charge: 0 })
  })
})

describe('a step that cannot go on says why', () => {
  const charge = 'Charge at C/5 until 4.2 V'
  const tight = (housing: 'rigid' | 'free') => ({
    ...withNegative(alloyCell, { porosity: 0.14, inertShare: 0.4, poreShare: 1 }),
    housing,
  })

  it('pores that close end the run in a rigid cell, at the least porosity', () => {
    const { status, stop, series, steps } = simulate(tight('rigid'), charge, { model: 'SPMe' })
    expect(status).toBe('stopped')
    expect(stop?.reason).toBe('pores-closed')
    expect(stop?.message).toMatch(/negative/)
    expect(steps.at(-1)?.endedBy).toBe('stop')
    expectRelative(last(series.porosity.negative), 0.05, 1e-6)
    expectRelative(last(series.time), stop?.time ?? 0, 1e-12)
  })

  it('the same electrode thickens in a free housing, and keeps that porosity', () => {
    const { status, series } = simulate(tight('free'), charge, { model: 'SPMe' })
    expect(status).toBe('completed')
    expect(last(series.stretch.negative)).toBeGreaterThan(1.005)
    expectRelative(last(series.porosity.negative), 0.05, 1e-9)
  })

  it('in the DFN the first point to close ends the run', () => {
    const { stop } = simulate(tight('rigid'), charge, { model: 'DFN', mesh: coarse })
    expect(stop?.reason).toBe('pores-closed')
  })

  it('a power beyond all that a cell can give has no consistent state', () => {
    const { status, stop } = simulate(lgM50, 'Discharge at 20 kW for 1 h', { model: 'SPMe' })
    expect(status).toBe('stopped')
    expect(stop?.reason).toBe('no-consistent-state')
    expect(stop?.message).toMatch(/Try/)
  })

  it.each(['SPM', 'DFN'] as const)(
    'a current that outlives the lithium stops the %s with time, place and advice',
    (model) => {
      const { status, stop, series } = simulate(lgM50, 'Discharge at 1C for 3 h', { model })
      expect(status).toBe('stopped')
      expect(stop?.reason).toBe('infeasible-step')
      expect(stop?.message).toMatch(/surface of graphite \(negative\) is empty.*Try/)
      expect(stop?.time).toBeGreaterThan(3600)
      expect(stop?.time).toBeLessThan(3900)
      for (const V of series.voltage) expect(Math.abs(V)).toBeLessThan(20.001)
    },
  )
})

describe('a step at the limits of what a cell can do', () => {
  it('ends in the SPMe where the salt has run out, and goes on in the DFN', () => {
    const run = (model: 'SPMe' | 'DFN') => simulate(lgM50, 'Discharge at 4C until 2.5 V', { model })
    const { stop, steps } = run('SPMe')
    expect(stop?.reason).toBe('infeasible-step')
    expect(stop?.message).toMatch(/electrolyte has run dry.*Try: model DFN/)
    expect(steps.at(-1)?.endedBy).toBe('stop')
    expect(run('DFN').steps[0].endedBy).toBe('voltage')
  })

  it('ends where a power is more than the cell can give any longer', () => {
    const { stop, series } = simulate(lgM50, 'Discharge at 20 W for 5 h', { model: 'SPM' })
    expect(stop?.reason).toBe('infeasible-step')
    expect(stop?.message).toMatch(/^20\.0 W are the most that the cell can give.*Try/)
    expectRelative(last(series.time), stop?.time ?? 0, 1e-12)
  })

  it('starts to hold a voltage volts away in a half cell, where Newton on all at once finds no start', () => {
    const options = { model: 'DFN', mesh: coarse, initialSoc: 0.6 } as const
    const { status, series } = simulate(graphiteHalfCell, 'Hold at 3 V for 0.01 s', options)
    expect(status).toBe('completed')
    for (const V of series.voltage) expectRelative(V, 3, 1e-6)
  })

  it('sits out a hold at the current that salt can bring to lithium', () => {
    const poor = {
      ...graphiteHalfCell,
      separator: { ...graphiteHalfCell.separator, transportEfficiency: 0.02 },
    }
    const { status, effort, series } = simulate(
      poor,
      'Discharge at C/5 for 1 h; Hold at 1.0 V for 10 min',
      { model: 'DFN', mesh: coarse },
    )
    expect(status).toBe('completed')
    expectRelative(last(series.voltage), 1, 1e-6)
    expect(effort.steps).toBeLessThan(400)
  })

  it('says at once where pores have no room to begin with', () => {
    const cell = {
      ...withNegative(alloyCell, { porosity: 0.1, inertShare: 0.44, poreShare: 1 }),
      housing: 'rigid' as const,
    }
    const { stop } = simulate(cell, 'Rest for 1 h', { model: 'SPM', initialSoc: 1 })
    expect(stop).toMatchObject({ reason: 'pores-closed', time: 0 })
  })

  it('has an end where its limit is never reached', () => {
    const { stop } = simulate(lgM50, 'Charge at 1 uA until 4.3 V', { model: 'SPM', record: 'ends' })
    expect(stop?.reason).toBe('infeasible-step')
    expect(stop?.message).toMatch(/had not come to its end.*or for 10 h/)
  })

  it.each(['SPM', 'SPMe', 'DFN'] as const)(
    'in the %s starts with hosts volts apart, and loses no lithium over the first instant',
    (model) => {
      const [graphite] = lgM50.negative.hosts
      const tiny = { ...graphite, volumeShare: 0.01, specificArea: 3e6, radius: 1e-8 }
      const hosts = [
        { ...graphite, initialLithiation: 0.9 },
        { ...tiny, name: 'empty', initialLithiation: 0, exchangeCurrentDensity: 50 },
        { ...tiny, name: 'full', initialLithiation: 1, exchangeCurrentDensity: 50 },
      ]
      const solution = simulate(withNegative(lgM50, { hosts, porosity: 0.2 }), 'Rest for 1 h', {
        model,
        mesh: coarse,
      })
      expect(solution.status).toBe('completed')
      expectBalanced(solution)
    },
  )

  it.each([
    ['SPM', 1e-7, 1000],
    ['SPMe', 1e-7, 1000],
    ['SPM', 5e-8, 3000],
    ['SPMe', 5e-8, 300],
  ] as const)(
    'starts a profile over such a first instant too: %s, %f m, %i A/m²',
    (model, radius, exchangeCurrentDensity) => {
      const [graphite] = lgM50.negative.hosts
      const tiny = {
        ...graphite,
        volumeShare: 0.01,
        specificArea: 3e6,
        radius,
        exchangeCurrentDensity,
      }
      const hosts = [
        { ...graphite, initialLithiation: 0.9 },
        { ...tiny, name: 'empty', initialLithiation: 0 },
        { ...tiny, name: 'full', initialLithiation: 1 },
      ]
      const cell = withNegative(lgM50, { hosts, porosity: 0.2 })
      const solution = simulate(cell, samplesFollowed([0, 1, 2], [1, 2, 0], 'current'), { model })
      expect(solution.status).toBe('completed')
      expectBalanced(solution)
    },
  )

  it('keeps the part of a profile that it could follow', () => {
    const { stop, series, steps } = simulate(
      lgM50,
      samplesFollowed([0, 60, 14400], [0, 5, 5], 'current'),
      {
        model: 'SPM',
      },
    )
    expect(stop?.reason).toBe('infeasible-step')
    expect(stop?.time).toBeGreaterThan(3600)
    expect(stop?.time).toBeLessThan(3800)
    expectRelative(last(series.time), stop?.time ?? 0, 1e-12)
    expectRelative(steps[0].charge, (5 * ((stop?.time ?? 0) - 30)) / 3600, 1e-6)
  })
})
