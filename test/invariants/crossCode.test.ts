import { describe, expect, it } from 'vitest'
import type { CellParameters, SeiParameters } from '../../src/cells/cellParameters.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { SimulationOptions } from '../../src/simulation/simulationOptions.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'
import {
  curve,
  curvesAbsent,
  curvesPresent,
  seriesAt,
  voltageError,
} from '../support/sharedCurves.ts'

const there = describe.skipIf(!curvesPresent)

interface Case {
  readonly title: string
  readonly cell?: CellParameters
  readonly protocol: string
  readonly options: SimulationOptions
  readonly file: string
  /** [mV] */
  readonly limit: number
  /** Allowed difference of the end, relative. */
  readonly end: number
}

const discharge = (rate: string) => `Discharge at ${rate} until 2.5 V`

const cases: readonly Case[] = [
  {
    title: 'SPM 1C',
    protocol: discharge('1C'),
    options: { model: 'SPM' },
    file: 'pybamm-lg-m50-spm-1C.csv',
    limit: 0.5,
    end: 2e-5,
  },
  {
    title: 'SPMe 1C',
    protocol: discharge('1C'),
    options: { model: 'SPMe' },
    file: 'pybamm-lg-m50-spme-1C.csv',
    limit: 1,
    end: 2e-4,
  },
  {
    title: 'DFN 1C',
    protocol: discharge('1C'),
    options: { model: 'DFN' },
    file: 'pybamm-lg-m50-dfn-1C.csv',
    limit: 0.3,
    end: 2e-4,
  },
  {
    title: 'DFN 2C',
    protocol: discharge('2C'),
    options: { model: 'DFN' },
    file: 'pybamm-lg-m50-dfn-2C.csv',
    limit: 0.5,
    end: 2e-4,
  },
  {
    title: 'DFN: 1C, rest, C/2, hold, rest',
    protocol:
      'Discharge at 1C until 2.5 V; Rest for 1 h; Charge at C/2 until 4.2 V; ' +
      'Hold at 4.2 V until C/50; Rest for 1 h',
    options: { model: 'DFN' },
    file: 'pybamm-lg-m50-dfn-cycle.csv',
    limit: 0.3,
    end: 2e-3,
  },
  {
    title: 'DFN 2C with lumped heat, and rest',
    protocol: `${discharge('2C')}; Rest for 30 min`,
    options: { model: 'DFN', thermal: 'lumped' },
    file: 'pybamm-lg-m50-dfn-thermal-2C.csv',
    limit: 0.5,
    end: 2e-3,
  },
  {
    title: 'DFN of graphite against lithium, both ways',
    cell: graphiteHalfCell,
    protocol: 'Discharge at 1 A until 10 mV; Rest for 1 h; Charge at 1 A until 0.5 V',
    options: { model: 'DFN' },
    file: 'pybamm-lg-m50-graphite-half-cell-dfn.csv',
    limit: 1,
    end: 1e-3,
  },
]

there(`the LG M50 in PyBaMM on fine meshes${curvesAbsent}`, () => {
  it.each(cases)('$title: voltage within $limit mV rms', (one) => {
    const { cell = lgM50, protocol, options, file, limit, end } = one
    const { series, status } = simulate(cell, protocol, options)
    const error = voltageError(series, curve(file))
    expect(status).toBe('completed')
    expect(1e3 * error.rms).toBeLessThan(limit)
    expect(Math.abs(error.end)).toBeLessThan(end)
  })

  it('heats as much: temperature of the 2C discharge within 0.05 K', () => {
    const { series } = simulate(lgM50, discharge('2C'), { model: 'DFN', thermal: 'lumped' })
    const reference = curve('pybamm-lg-m50-dfn-thermal-2C.csv')
    const end = series.time[series.time.length - 1]
    reference['time [s]'].forEach((t, i) => {
      if (t > 0.98 * end) return
      const T = seriesAt({ ...series, voltage: series.temperature }, t)
      expect(Math.abs(T - reference['temperature [K]'][i])).toBeLessThan(0.05)
    })
  })
})

const sei = (form: SeiParameters['form']): SeiParameters => ({
  form,
  molarVolume: 9.585e-5,
  lithiumPerMole: 2,
  resistivity: 2e5,
  initialThickness: 5e-9,
  initialLayer: 'present',
  solventDiffusivity: form === 'solvent-diffusion' ? 2.5e-22 : 2e-18,
  solventConcentration: form === 'solvent-diffusion' ? 2636 : 4541,
  rateConstant: 1e-12,
  potential: 0.4,
  barrierThickness: 0,
  barrierCoverage: 0,
  poreClogging: false,
})

there(`SEI on the LG M50 in PyBaMM, SPMe${curvesAbsent}`, () => {
  const cycling =
    'repeat 30 { Discharge at 1C until 2.5 V; Rest for 10 min; Charge at C/2 until 4.2 V; ' +
    'Hold at 4.2 V until C/50 }'
  const forms = [
    { form: 'solvent-diffusion', file: 'pybamm-lg-m50-spme-sei-solvent-diffusion.csv' },
    { form: 'reaction-diffusion', file: 'pybamm-lg-m50-spme-sei-ec-reaction-diffusion.csv' },
  ] as const

  it.each(forms)('$form: thickness and lithium within 0.5 % over 30 cycles', ({ form, file }) => {
    const [host] = lgM50.negative.hosts
    const negative = { ...lgM50.negative, hosts: [{ ...host, sei: sei(form) }] }
    const { cycles } = simulate({ ...lgM50, negative }, cycling, { model: 'SPMe', record: 'ends' })
    const reference = curve(file)
    expect(cycles).toHaveLength(30)
    cycles.forEach(({ seiThickness, ledger, dischargeCapacity }, i) => {
      const thickness = 1e-9 * reference['SEI thickness [nm]'][i]
      const lithium = reference['lithium in SEI [mol]'][i]
      const capacity = reference['discharge capacity [A.h]'][i]
      expect(Math.abs(seiThickness['negative/graphite'] / thickness - 1)).toBeLessThan(5e-3)
      expect(Math.abs(ledger.sei / lithium - 1)).toBeLessThan(5e-3)
      expect(Math.abs(dischargeCapacity / capacity - 1)).toBeLessThan(1e-3)
    })
  })
})
