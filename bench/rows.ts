import type { PybammJob } from './pybammJob.ts'
import type { TinselJob } from './tinselJob.ts'

/** One line of the table: the same work for both sides. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly tinsel: TinselJob
  readonly pybamm: PybammJob
  /** Points computed in one run: a sweep is reported in points a second. */
  readonly points?: number
  /** Ratio to the faster of PyBaMM's two that is wanted, and hoped for. */
  readonly want?: number
  readonly stretch?: number
  /** Whether voltages mean the same on both sides, so that both can be compared with the converged curve. */
  readonly comparable: boolean
  readonly note?: string
}

/** Parameter sets that both sides read, beside the project; the benchmark says so where they are absent. */
const cells = new URL('../../shared/bpx/', import.meta.url).pathname
export const lgM50 = `${cells}lg-m50-chen2020.bpx.json`
export const graphiteSilicon = `${cells}graphite-silicon-hysteresis.bpx.json`

/** PyBaMM's default mesh: cells in negative, separator, positive; shells a particle. */
const usualMesh = [20, 20, 20, 20] as const
const tolerance = { rtol: 1e-4, atol: 1e-6 }
const discharge = 'Discharge at 1C until 2.5 V'
const cycle = `${discharge}; Charge at 1C until 4.2 V; Hold at 4.2 V until C/20`

const ours: TinselJob = { cell: lgM50, model: 'DFN', protocol: discharge, rtol: tolerance.rtol }
const theirs: PybammJob = {
  cell: lgM50,
  model: 'DFN',
  mesh: usualMesh,
  ...tolerance,
  duration: 3700,
  outputs: ['Voltage [V]'],
}

/** Currents [A] × diffusivities of the negative host [m²/s]: 40 × 50 points. */
export const sweepPoints = Array.from({ length: 2000 }, (_, i) => [
  2.5 + (7.5 * Math.floor(i / 50)) / 39,
  2e-14 + (3e-14 * (i % 50)) / 49,
])

/** SEI by reaction and diffusion in series; values of the Chen 2020 set's SEI block. */
const pybammSei = {
  options: { SEI: 'ec reaction limited' },
  parameters: {
    'Ratio of lithium moles to SEI moles': 2,
    'SEI partial molar volume [m3.mol-1]': 9.585e-5,
    'SEI resistivity [Ohm.m]': 2e5,
    'SEI open-circuit potential [V]': 0.4,
    'Initial SEI thickness [m]': 5e-9,
    'SEI kinetic rate constant [m.s-1]': 1e-12,
    'SEI growth activation energy [J.mol-1]': 0,
    'EC initial concentration in electrolyte [mol.m-3]': 4541,
    'EC diffusivity [m2.s-1]': 2e-18,
  },
} as const

function ageing(cycles: number): Pick<Row, 'tinsel' | 'pybamm'> {
  return {
    tinsel: {
      ...ours,
      model: 'SPMe',
      protocol: `repeat ${cycles} { ${cycle} }`,
      sei: true,
      record: 'ends',
    },
    pybamm: {
      ...theirs,
      ...pybammSei,
      model: 'SPMe',
      experiment: Array.from({ length: cycles }, () => cycle.split('; ')),
      outputs: [],
      'ends only': true,
    },
  }
}

export const rows: readonly Row[] = [
  {
    id: 'dfn-their-mesh',
    title: 'DFN, LG M50, 1C to 2.5 V, its mesh (20/20/20, 20 a particle)',
    tinsel: { ...ours, mesh: { negative: 20, separator: 20, positive: 20, radial: 8, shells: 20 } },
    note: '20 shells on both sides, with the surface value by linear extrapolation',
    pybamm: theirs,
    want: 4.5,
    stretch: 7,
    comparable: true,
  },
  {
    id: 'dfn-default',
    title: 'the same, our default mesh',
    tinsel: ours,
    pybamm: theirs,
    want: 6,
    stretch: 10,
    comparable: true,
  },
  {
    id: 'spme',
    title: 'SPMe, same discharge',
    tinsel: { ...ours, model: 'SPMe' },
    pybamm: { ...theirs, model: 'SPMe' },
    want: 5,
    stretch: 8,
    comparable: true,
  },
  {
    id: 'spm',
    title: 'SPM, same discharge',
    tinsel: { ...ours, model: 'SPM' },
    pybamm: { ...theirs, model: 'SPM' },
    comparable: true,
  },
  {
    id: 'spm-sweep',
    title: 'SPM, capacity and voltage, sweep of 2000, points a second',
    tinsel: { ...ours, model: 'SPM', sweep: sweepPoints, samples: 100 },
    pybamm: {
      ...theirs,
      model: 'SPM',
      duration: 8000,
      inputs: ['Current function [A]', 'Negative particle diffusivity [m2.s-1]'],
      sweep: sweepPoints,
      samples: 100,
      outputs: ['Voltage [V]', 'Discharge capacity [A.h]'],
    },
    points: 2000,
    want: 20,
    stretch: 45,
    comparable: false,
    note: '40 currents × 50 diffusivities, 100 voltages and the capacity of each, one core; ours by exact modal propagation',
  },
  {
    id: 'spme-sei-200',
    title: 'SPMe + SEI, 200 CC–CCCV cycles',
    ...ageing(200),
    want: 6,
    stretch: 12,
    comparable: false,
    note: '1C to 2.5 V, 1C to 4.2 V, hold to C/20; PyBaMM keeps the ends of steps only',
  },
  {
    id: 'spme-sei-100',
    title: 'SPMe + SEI, 100 CC–CCCV cycles',
    ...ageing(100),
    comparable: false,
  },
  {
    id: 'dfn-cycle',
    title: 'DFN CC–CCCV cycle',
    tinsel: { ...ours, protocol: cycle },
    pybamm: { ...theirs, experiment: [cycle.split('; ')] },
    want: 12,
    stretch: 18,
    comparable: true,
  },
  {
    id: 'two-hosts',
    title: 'two hosts, DFN discharge (theirs without memory, ours with)',
    tinsel: { ...ours, cell: graphiteSilicon },
    pybamm: {
      ...theirs,
      cell: graphiteSilicon,
      duration: 4700,
      options: { 'particle phases': ['2', '1'] },
    },
    want: 5,
    stretch: 8,
    comparable: false,
    note: 'without memory the potential is the mean of the branches, so voltages differ',
  },
]
