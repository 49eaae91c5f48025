import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { alloyCell, everythingHost, withNegative } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const swelling = { ...everythingHost, conversions: [], volumeShare: 0.1 }
const volumePerLithiation = everythingHost.lithiumMolarVolume * everythingHost.concentrationMax

/** A negative of one swelling host at θ, in a housing: v_s0 = 0.5. */
function electrode(
  theta: number,
  change: Partial<ElectrodeParameters> = {},
  housing: 'free' | 'rigid' = 'free',
) {
  const { sei, ...host } = swelling
  const cell = {
    ...withNegative(alloyCell, { hosts: [host], porosity: 0.5, inertShare: 0.4, ...change }),
    housing,
  }
  const model = new CellModel(cell, { model: 'SPM' })
  const y = model.initialState()
  const negative = model.negative as NonNullable<typeof model.negative>
  negative.hosts[0].initialise(y, theta)
  negative.updateGeometry(y)
  return { negative, y, growth: 0.1 * volumePerLithiation * theta }
}

describe('PorousElectrode', () => {
  it('gives the share α of its growth to pores and the rest to thickness', () => {
    const { negative, growth } = electrode(0.6, { poreShare: 0.7 })
    const lambda = 1 + 0.3 * growth
    expectRelative(negative.stretch[0], lambda, 1e-12)
    expectRelative(negative.porosity[0], 1 - (0.5 + growth) / lambda, 1e-12)
    expectRelative(negative.pores[0], negative.porosity[0] * lambda, 1e-12)
  })

  it('keeps its thickness in a rigid housing, whatever α says', () => {
    const { negative, growth } = electrode(0.6, { poreShare: 0.7 }, 'rigid')
    expect(negative.stretch[0]).toBe(1)
    expectRelative(negative.porosity[0], 0.5 - growth, 1e-12)
  })

  it('thickens where pores would fall below their least', () => {
    const { negative, growth } = electrode(0.9, { poreShare: 1, minimumPorosity: 0.4 })
    expectRelative(negative.porosity[0], 0.4, 1e-12)
    expectRelative(negative.stretch[0], (0.5 + growth) / 0.6, 1e-12)
  })

  it('conducts as (ε/ε₀)^b, also where b is not 1.5', () => {
    for (const bruggeman of [1.5, 2.2]) {
      const { negative } = electrode(0.6, { bruggeman, transportEfficiency: 0.3 })
      negative.updateEfficiency()
      const expected = 0.3 * (negative.porosity[0] / 0.5) ** bruggeman
      expectRelative(negative.efficiency[0], expected, 1e-12)
    }
  })

  it('counts what isolated material holds as solid', () => {
    const { negative, y } = electrode(0.6)
    const before = negative.solidVolume(y)[0]
    negative.isolatedGrowth[0] = 0.02
    expectRelative(negative.solidVolume(y)[0], before + 0.02, 1e-12)
  })

  it('does not move where no host changes volume', () => {
    const model = new CellModel(lgM50, { model: 'SPM' })
    for (const one of model.electrodes) {
      expect(one.changesVolume).toBe(false)
      expect(one.poreOffset).toBe(-1)
    }
  })

  it('integrates over its thickness: a constant to rounding, a bent profile to fourth order', () => {
    const mean = (n: number, f: (x: number) => number) => {
      const mesh = { negative: n, separator: 3, positive: n, radial: 3 }
      const { negative } = new CellModel(lgM50, { model: 'DFN', mesh })
      const values = Float64Array.from({ length: n }, (_, i) => f((i + 0.5) / n))
      return (negative as NonNullable<typeof negative>).mean(values)
    }
    expectRelative(
      mean(7, () => 3),
      3,
      1e-14,
    )
    const error = (n: number) => Math.abs(mean(n, Math.exp) - (Math.E - 1))
    expect(error(8) / error(16)).toBeGreaterThan(7)
  })

  it('guesses Δ from the host that stores most', () => {
    const model = new CellModel(alloyCell, { model: 'SPM' })
    const y = model.initialState()
    const negative = model.negative as NonNullable<typeof model.negative>
    negative.hosts[0].initialise(y, 0.5)
    negative.guessDelta(y)
    const U = new Float64Array(1)
    negative.hosts[0].equilibrium(y, U)
    expectRelative(y[negative.deltaOffset], U[0], 1e-12)
  })
})

describe('drive', () => {
  it('is |j|/2j₀ of the hosts in the measure of what each carries, without a jump as one overtakes another', () => {
    const host = { ...everythingHost, conversions: [] }
    const model = new CellModel(
      withNegative(alloyCell, { hosts: [host, { ...host, name: 'other' }] }),
      { model: 'SPM' },
    )
    const negative = model.negative as NonNullable<typeof model.negative>
    const [a, b] = negative.hosts
    const y = model.initialState()
    a.reaction.exchange[0] = 0.5
    b.reaction.exchange[0] = 50
    const drive = (first: number, second: number) => {
      y[a.currentOffset] = first
      y[b.currentOffset] = second
      return negative.drive(y)
    }
    expectRelative(drive(2, 0), 2, 1e-12)
    expectRelative(drive(0, -2), 0.02, 1e-12)
    expectRelative(drive(1, 1), 0.505, 1e-12)
    expectRelative(drive(1.0001, 1), drive(1, 1.0001), 1e-3)
    expect(drive(0, 0)).toBeGreaterThan(0)
  })
})
