import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { curveOf } from '../../src/numerics/curve.ts'
import {
  type ExactRun,
  ExactSpm,
  type ExactSpmOptions,
  exactSpm,
} from '../../src/simulation/exactSpm.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { InputError } from '../../src/units/inputError.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

const [graphite] = lgM50.negative.hosts

/** One host with two branches, a film and an entropic term, warm: all that the closed form carries. */
const furnished: CellParameters = {
  ...lgM50,
  name: 'furnished',
  ambientTemperature: 318.15,
  negative: {
    ...lgM50.negative,
    hosts: [
      {
        ...graphite,
        filmResistance: 0.005,
        diffusivityActivationEnergy: 30000,
        entropicCoefficient: curveOf((x) => 1e-4 * (x - 0.5), 0, 1),
        openCircuitPotential: {
          lithiation: curveOf((x) => 0.3 - 0.25 * x, 0, 1),
          delithiation: curveOf((x) => 0.5 - 0.35 * x, 0, 1),
          decayConstant: 20,
        },
      },
    ],
  },
}

function reached(run: ExactRun): { readonly time: number; readonly capacity: number } {
  if (run.status !== 'cut-off') throw new Error(`ended as ${run.status}`)
  return run
}

const cases = [
  ['discharge at C/5', lgM50, 1, 2.5, 'Discharge at 1 A until 2.5 V', undefined],
  ['discharge at 1C', lgM50, 5, 2.5, 'Discharge at 5 A until 2.5 V', undefined],
  ['discharge at 3C', lgM50, 15, 2.5, 'Discharge at 15 A until 2.5 V', undefined],
  ['charge from 10 %', lgM50, -2.5, 4.2, 'Charge at 2.5 A until 4.2 V', 0.1],
  ['half cell', graphiteHalfCell, 1, 0.01, 'Discharge at 1 A until 0.01 V', undefined],
  ['hysteresis, film, heat', furnished, 5, 2.7, 'Discharge at 5 A until 2.7 V', undefined],
] as const

describe('ExactSpm', () => {
  it.each(cases)('is the limit of ever smaller steps: %s', (_, cell, I, limit, text, soc) => {
    const initial = soc === undefined ? {} : { initialSoc: soc }
    const { series } = simulate(cell, text, { model: 'SPM', rtol: 1e-9, ...initial })
    const spm = exactSpm(cell, initial)
    const run = reached(spm.discharge(I, limit))
    const last = series.time.length - 1
    expectRelative(run.time, series.time[last], 1e-8)
    expectRelative(run.capacity, Math.abs(series.charge[last]), 1e-8)
    series.time.forEach((t, i) => {
      expect(Math.abs(spm.voltageAt(I, t) - series.voltage[i])).toBeLessThan(1e-7)
    })
  })

  it('stands as near to a run at the usual tolerance as that is to the truth', () => {
    const { series } = simulate(lgM50, 'Discharge at 5 A until 2.5 V', { model: 'SPM' })
    const spm = exactSpm(lgM50)
    const errors = series.time.map((t, i) => spm.voltageAt(5, t) - series.voltage[i])
    const rms = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)
    expect(rms).toBeLessThan(5e-4)
    expect(rms).toBeGreaterThan(1e-8)
  })

  it('writes the voltage at even times from start to limit', () => {
    const spm = exactSpm(lgM50)
    const voltage = new Float64Array(100)
    const { time } = reached(spm.discharge(5, 2.5, voltage))
    expectRelative(voltage[99], 2.5, 1e-9)
    for (const i of [0, 1, 50, 98]) {
      expectRelative(voltage[i], spm.voltageAt(5, (time * i) / 99), 1e-12)
    }
  })

  it('ends at once where the start is beyond the limit', () => {
    expect(exactSpm(lgM50).discharge(5, 4.19)).toEqual({ status: 'at-once', time: 0, capacity: 0 })
  })

  it('says exhausted where an electrode runs out before the limit, with what passed until then', () => {
    const run = exactSpm(lgM50).discharge(1, -1e9)
    expect(run.status).toBe('exhausted')
    if (run.status === 'refused') return
    const { volumeShare, concentrationMax, initialLithiation } = graphite
    const charge = 96485.33212 * volumeShare * concentrationMax * initialLithiation
    const capacity = (charge * lgM50.negative.thickness * lgM50.area) / 3600
    expect(run.capacity).toBeLessThanOrEqual(capacity * (1 + 1e-9))
  })

  it('refuses what it cannot do exactly, and runs without a current, with the reason', () => {
    const half = { ...graphite, volumeShare: graphite.volumeShare / 2 }
    const hosts = [half, { ...half, name: 'other' }]
    const two = { ...lgM50, negative: { ...lgM50.negative, hosts } }
    const run = exactSpm(two).discharge(5, 2.5)
    expect(run).toEqual({ status: 'refused', reason: expect.stringContaining('2 hosts') })
    expect(exactSpm(two).voltageAt(5, 10)).toBeNaN()
    expect(exactSpm(lgM50).discharge(0, 2.5).status).toBe('refused')
    expect(exactSpm(lgM50).discharge(Number.NaN, 2.5).status).toBe('refused')
  })

  it('refuses a first lithiation, which the form knows nothing of', () => {
    const openCircuitPotential = {
      ...graphite.openCircuitPotential,
      firstLithiation: curveOf((x) => 0.2 - 0.1 * x, 0, 1),
    }
    const hosts = [{ ...graphite, openCircuitPotential }]
    const run = exactSpm({ ...lgM50, negative: { ...lgM50.negative, hosts } }).discharge(5)
    expect(run).toEqual({ status: 'refused', reason: expect.stringContaining('first lithium') })
  })

  it('starts where a simulation does, a thousandth off the end of a window that reaches it', () => {
    const hosts = [{ ...graphite, lithiationWindow: { empty: 0, full: 1 } }]
    const cell = { ...lgM50, negative: { ...lgM50.negative, hosts } }
    const { series } = simulate(cell, 'Charge at 5 A for 1 min', { model: 'SPM', initialSoc: 0 })
    const spm = exactSpm(cell, { initialSoc: 0 })
    expect(Math.abs(spm.voltageAt(-5, 0) - series.voltage[0])).toBeLessThan(1e-9)
  })

  it('takes what carries parameters, and ends by itself at the end of its window', () => {
    expect(exactSpm({ parameters: lgM50 }).discharge(5)).toEqual(exactSpm(lgM50).discharge(5, 2.5))
  })

  it('is refused with all that is wrong with a cell and options', () => {
    const call = () =>
      exactSpm({ ...lgM50, area: -1 }, { initialSoc: 80, radiall: 8 } as ExactSpmOptions)
    expect(call).toThrow(InputError)
    for (const part of [/cell\.area is -1/, /initialSoc is 80/, /radiall is 8.*Try: radial/]) {
      expect(call).toThrow(part)
    }
    expect(() => new ExactSpm({ radial: 1 })).toThrow(/options.radial is 1/)
  })

  it('has no voltage before the start, beyond an empty electrode, or of more points than were foreseen', () => {
    const spm = exactSpm(lgM50)
    const { time } = spm.discharge(5, -1e9) as { time: number }
    expect(spm.voltageAt(5, time / 2)).toBeGreaterThan(2.5)
    for (const t of [-1, 1.01 * time, Number.NaN]) expect(spm.voltageAt(5, t)).toBeNaN()
    expect(spm.voltageAt(Number.NaN, 0)).toBeNaN()
    expect(spm.voltageAt(0, 1e9)).toBe(spm.voltageAt(0, 0))
    expect(spm.discharge(5, 2.5, new Float64Array(200)).status).toBe('refused')
  })

  it('serves one cell after another with nothing left of the one before', () => {
    const spm = exactSpm(lgM50)
    const first = spm.discharge(5, 2.5)
    spm.use(furnished).discharge(5, 2.5)
    spm.use(graphiteHalfCell).discharge(1, 0.01)
    expect(spm.use(lgM50).discharge(5, 2.5)).toEqual(first)
  })

  it('holds from hundredths of C to 10C: capacity falls with current', () => {
    const spm = exactSpm(lgM50)
    const capacities = [0.05, 0.5, 5, 15, 50].map((I) => reached(spm.discharge(I, 2.5)).capacity)
    capacities.slice(1).forEach((capacity, i) => {
      expect(capacity).toBeLessThan(capacities[i])
    })
  })
})
