import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { InputError } from '../../src/units/inputError.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const spm = { model: 'SPM' } as const
const cycling =
  'Charge at C/20 for 1 min; repeat 3 { Discharge at 1C for 5 min; Rest for 1 min; Charge at 1C for 5 min }'

describe('simulate', () => {
  it('takes a parsed protocol, text, and anything that carries parameters', () => {
    const text = 'Discharge at 1C for 10 min'
    const plain = simulate(lgM50, text, spm)
    const carried = simulate({ parameters: lgM50 }, parseProtocol(text), spm)
    expect(carried.series.voltage).toEqual(plain.series.voltage)
    expect(plain).toMatchObject({ model: 'SPM', status: 'completed', cell: lgM50 })
    expect(plain.stop).toBeUndefined()
  })

  it('refuses text that is no protocol', () => {
    expect(() => simulate(lgM50, 'Dance until dawn')).toThrow(InputError)
  })

  it('goes to the cut-offs of the cell where a protocol names no voltage', () => {
    const voltageWindow = { lower: 3.1, upper: 3.9 }
    const cell = { ...lgM50, voltageWindow }
    const run = (lower: string, upper: string) => {
      const text = `Discharge at 1C until ${lower}; Charge at 1C until ${upper}; Hold at ${upper} until C/20`
      return simulate(cell, structuredClone(parseProtocol(text)), spm)
    }
    const named = run('lower cut-off', 'upper cut-off')
    expect(named.series.voltage).toEqual(run('3.1 V', '3.9 V').series.voltage)
    expect(named.steps.map(({ text }) => text)[2]).toBe('Hold at upper cut-off until C/20')
  })

  it('starts each host where the cell says', () => {
    const { series } = simulate(lgM50, 'Rest for 1 min', spm)
    expectRelative(series.lithiation['negative/graphite'][0], 0.9013973983641687, 1e-12)
    expectRelative(series.lithiation['positive/NMC811'][0], 0.2699987322515213, 1e-12)
  })

  it('starts at a state of charge that is linear in the window of each host', () => {
    const { series } = simulate(lgM50, 'Rest for 1 min', { ...spm, initialSoc: 0.25 })
    const negative = 0.0279 + 0.25 * (0.9013973983641687 - 0.0279)
    const positive = 0.9084 + 0.25 * (0.2699987322515213 - 0.9084)
    expectRelative(series.lithiation['negative/graphite'][0], negative, 1e-12)
    expectRelative(series.lithiation['positive/NMC811'][0], positive, 1e-12)
  })

  it('leaves nothing of the first cycle to a cell that starts from a state of charge', () => {
    const cell = cellFrom('graphite')
    const lost = (options: object) =>
      simulate(cell, 'Rest for 1 h', { ...spm, ...options }).cycles[0].ledger.sei
    expect(simulate(cell, 'Rest for 1 h', { ...spm, initialSoc: 1 }).initialSoc).toBe(1)
    const formed = lost({ initialSoc: 1 })
    expectRelative(lost({ initialSoc: 0 }), formed, 1e-2) // the first layer, and an hour's growth
  })

  it('numbers cycles and steps, and names what each step did', () => {
    const { steps, cycles, series } = simulate(lgM50, cycling, spm)
    expect(steps).toHaveLength(10)
    expect(steps.map(({ cycle }) => cycle)).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3, 3])
    expect(steps.slice(0, 4).map(({ kind }) => kind)).toEqual([
      'charge',
      'discharge',
      'rest',
      'charge',
    ])
    expect(cycles.map(({ cycle }) => cycle)).toEqual([0, 1, 2, 3])
    expect(series.step[series.step.length - 1]).toBe(9)
    expect(series.cycle[series.cycle.length - 1]).toBe(3)
  })

  it('gives a series that is dense and in order, with both sides of each change of step', () => {
    const { series, steps } = simulate(lgM50, cycling, { model: 'DFN' })
    for (let i = 1; i < series.time.length; i++) {
      const gap = series.time[i] - series.time[i - 1]
      const changes = series.step[i] !== series.step[i - 1]
      if (changes) expect(gap).toBe(0)
      else expect(gap).toBeGreaterThan(0)
      expect(gap).toBeLessThanOrEqual(10 + 1e-6)
    }
    for (const { start, end } of steps) {
      expect(series.time).toContain(start)
      expect(series.time).toContain(end)
    }
    const change = series.step.indexOf(1)
    expectRelative(series.current[change - 1], -0.25, 1e-12)
    expectRelative(series.current[change], 5, 1e-12)
  })

  it('has rows a second apart in profiles', () => {
    const samples = {
      title: 'samples',
      parts: [
        {
          kind: 'step' as const,
          text: 'samples',
          until: [],
          control: {
            kind: 'profile' as const,
            quantity: 'current' as const,
            time: Float64Array.of(0, 7, 12.5),
            value: Float64Array.of(0, 3, 1),
          },
        },
      ],
    }
    const { time } = simulate(lgM50, samples, spm).series
    for (let i = 1; i < time.length; i++)
      expect(time[i] - time[i - 1]).toBeLessThanOrEqual(1 + 1e-9)
    expect(time).toContain(7)
  })

  it('keeps what was done when it is interrupted', () => {
    const signal = { aborted: false }
    let asked = 0
    const solution = simulate(lgM50, cycling, {
      ...spm,
      signal: {
        get aborted() {
          return ++asked > 60 || signal.aborted
        },
      },
    })
    expect(solution.status).toBe('stopped')
    expect(solution.stop?.reason).toBe('interrupted')
    expect(solution.steps.length).toBeGreaterThan(1)
    expect(solution.steps.length).toBeLessThan(10)
    expect(solution.steps.at(-1)?.endedBy).toBe('stop')
    const { time } = solution.series
    expectRelative(time[time.length - 1], solution.stop?.time ?? 0, 1e-12)
    expect(solution.cycles.length).toBeGreaterThan(0)
  })

  it('reports progress after each step', () => {
    const seen: string[] = []
    simulate(lgM50, cycling, {
      ...spm,
      progress: ({ cycle, of, time }) => seen.push(`${cycle}/${of} ${Math.round(time)}`),
    })
    expect(seen).toHaveLength(10)
    expect(seen.slice(0, 2)).toEqual(['0/3 60', '1/3 360'])
  })

  it('keeps the ends of steps where only those are wanted, and the same books', () => {
    const all = simulate(lgM50, cycling, { ...spm, record: 'all' })
    const ends = simulate(lgM50, cycling, { ...spm, record: 'ends' })
    expect(ends.series.time.length).toBeLessThan(0.8 * all.series.time.length)
    expect(ends.cycles).toEqual(all.cycles)
    expect(ends.steps).toEqual(all.steps)
  })

  it('heats with lumped heat and not without', () => {
    const run = (thermal: 'lumped' | 'isothermal') =>
      simulate(lgM50, 'Discharge at 2C for 20 min; Rest for 20 h', { ...spm, thermal }).series
        .temperature
    const lumped = run('lumped')
    expect(lumped.reduce((a, b) => Math.max(a, b))).toBeGreaterThan(305)
    expectRelative(lumped[lumped.length - 1], 298.15, 1e-4)
    expect(run('isothermal').every((T) => T === 298.15)).toBe(true)
  })

  it('steps the ambient temperature: colder, the same current costs more voltage', () => {
    const [at25, at0] = [25, 0].map(
      (degC) => simulate(lgM50, cold(degC), spm).series.voltage.at(-1) as number,
    )
    expect(at0).toBeLessThan(at25 - 0.01)
  })
})

/** Half an hour of discharge at a temperature set by the step. */
function cold(degC: number) {
  const protocol = parseProtocol('Discharge at C/2 for 30 min')
  const parts = protocol.parts.map((part) => ({ ...part, ambientTemperature: 273.15 + degC }))
  return { ...protocol, parts }
}
