import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { shippedCells } from '../../src/cells/shippedCells.ts'
import { curveOf } from '../../src/numerics/curve.ts'
import type { FieldRecord } from '../../src/simulation/fieldRecorder.ts'
import type { ModelName } from '../../src/simulation/modelName.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { voltageParts } from '../../src/simulation/voltageBreakdown.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

const models = ['SPM', 'SPMe', 'DFN'] as const

function records(
  cell: CellParameters,
  protocol: string,
  model: ModelName,
  fieldTimes: readonly number[],
): readonly FieldRecord[] {
  return simulate(cell, protocol, { model, fieldTimes }).fields ?? []
}

function expectSum({ breakdown }: FieldRecord): void {
  const sum = voltageParts.reduce((total, part) => total + breakdown[part], 0)
  expectRelative(sum, breakdown.voltage, 1e-12)
}

/** Graphite with 5 % silicon beside it, with two branches and memory. */
const [graphite] = lgM50.negative.hosts
const composite: CellParameters = {
  ...lgM50,
  name: 'composite',
  negative: {
    ...lgM50.negative,
    porosity: 0.2,
    hosts: [
      graphite,
      {
        ...graphite,
        name: 'silicon',
        volumeShare: 0.05,
        radius: 1e-6,
        specificArea: 1.5e5,
        concentrationMax: 278000,
        initialLithiation: 0.8,
        openCircuitPotential: {
          lithiation: curveOf((x) => 0.35 - 0.3 * x, 0, 1),
          delithiation: curveOf((x) => 0.6 - 0.4 * x, 0, 1),
          decayConstant: 20,
        },
      },
    ],
  },
}

/** A film that grows, with its resistance. */
const filmed: CellParameters = {
  ...lgM50,
  name: 'filmed',
  negative: {
    ...lgM50.negative,
    hosts: [
      {
        ...graphite,
        sei: {
          form: 'reaction-diffusion',
          molarVolume: 9.585e-5,
          lithiumPerMole: 2,
          resistivity: 2e5,
          initialThickness: 5e-9,
          initialLayer: 'present',
          solventDiffusivity: 2e-18,
          solventConcentration: 4541,
          rateConstant: 1e-12,
          potential: 0.4,
          barrierThickness: 0,
          barrierCoverage: 0,
          poreClogging: false,
        },
      },
    ],
  },
}

const there =
  'Discharge at 1C for 30 min; Rest for 10 min; Charge at C/2 for 20 min; Hold at 3.9 V for 5 min'
const times = [0, 1, 900, 1800, 1801, 2300, 3000, 3700, 3850]

describe('voltageBreakdown', () => {
  it.each(models)(
    'sums to the voltage on discharge, at rest, on charge and in a hold: %s',
    (model) => {
      for (const cell of [lgM50, composite, filmed]) {
        const all = records(cell, there, model, times)
        expect(all.length).toBe(times.length)
        all.forEach(expectSum)
      }
    },
  )

  it.each(models)('sums to the voltage of a half cell: %s', (model) => {
    const all = records(graphiteHalfCell, there.replace('3.9', '0.2'), model, times.slice(0, 5))
    expect(all.length).toBe(5)
    all.forEach(expectSum)
  })

  it.each(shippedCells())('sums to the voltage through the first cycle of %s, in the DFN', (id) => {
    const { parameters } = cellFrom(id)
    const half = parameters.negative.kind === 'lithium'
    const [lithiate, back] = half ? ['Discharge', 'Charge'] : ['Charge', 'Discharge']
    const protocol = `${lithiate} at C/5 for 3 h; Rest for 10 min; ${back} at C/3 for 30 min`
    const all = records(parameters, protocol, 'DFN', [0, 30, 3600, 10800, 10830, 11300, 12000])
    expect(all.length).toBeGreaterThan(4)
    all.forEach(expectSum)
  })

  it.each(models)(
    'loses in every part on discharge and pays in every part on charge: %s',
    (model) => {
      const of = (cell: CellParameters) => records(cell, there, model, [900, 3000])
      const [discharge, charge] = of(filmed).map(({ breakdown }) => breakdown)
      const always = ['particleConcentration', 'kinetics', 'film'] as const
      const ohmic = ['electrolyteConcentration', 'electrolyteOhmic', 'solidOhmic'] as const
      for (const part of model === 'SPM' ? always : [...always, ...ohmic]) {
        expect(discharge[part], part).toBeLessThan(0)
        expect(charge[part], part).toBeGreaterThan(0)
      }
      if (model === 'SPM') for (const part of ohmic) expect(Math.abs(discharge[part])).toBe(0)
      expect(discharge.openCircuit).toBeGreaterThan(discharge.voltage)
    },
  )

  it('moves the hysteresis part from one branch to the other as silicon is delithiated', () => {
    const [start, later] = records(composite, 'Discharge at C/2 for 90 min', 'DFN', [0, 5400])
    // h starts at −1: the negative electrode lies low, the cell high
    const [silicon, host] = [0.05 * 278000, graphite.volumeShare * graphite.concentrationMax]
    const share = silicon / (silicon + host)
    const gap = (0.6 - 0.4 * 0.8 - (0.35 - 0.3 * 0.8)) / 2
    expectRelative(start.breakdown.hysteresis, share * gap, 1e-12)
    expect(later.breakdown.hysteresis).toBeLessThan(start.breakdown.hysteresis)
  })

  it('finds the ohmic and salt parts of the SPMe in a DFN that reacts evenly', () => {
    const stiff: CellParameters = {
      ...lgM50,
      negative: { ...lgM50.negative, hosts: [{ ...graphite, filmResistance: 1 }] },
      positive: {
        ...lgM50.positive,
        hosts: [{ ...lgM50.positive.hosts[0], filmResistance: 1 }],
      },
    }
    const [reduced] = records(stiff, 'Discharge at C/10 for 10 min', 'SPMe', [600])
    const [full] = records(stiff, 'Discharge at C/10 for 10 min', 'DFN', [600])
    for (const part of ['electrolyteOhmic', 'electrolyteConcentration', 'solidOhmic'] as const) {
      expectRelative(full.breakdown[part], reduced.breakdown[part], 0.01)
    }
  })

  it('is all open-circuit voltage after a long rest', () => {
    const [{ breakdown }] = records(
      lgM50,
      'Discharge at 1C for 30 min; Rest for 200 h',
      'DFN',
      [721800],
    )
    expectRelative(breakdown.openCircuit, breakdown.voltage, 1e-6)
  })
})
