import { describe, expect, it } from 'vitest'
import { type Snapshot, snapshotOf } from '../../src/simulation/snapshot.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'
import { stateAfter } from '../support/stateAfter.ts'

const mesh = { negative: 20, separator: 10, positive: 20 }

function taken(
  cell: typeof lgM50 | typeof graphiteHalfCell,
  model: 'SPM' | 'SPMe' | 'DFN',
  protocol: string,
): Snapshot {
  const state = stateAfter(cell, protocol, { model, mesh })
  const snapshot = snapshotOf(state.model, state.y)
  if (snapshot === undefined) throw new Error('no potentials')
  return snapshot
}

const ms = 'Discharge at 1C for 0.000001 s'
const κ = 0.1297 - 2.51 + 3.329
const { positive, separator, negative } = lgM50
const I = 5 / lgM50.area

describe('averagedPath', () => {
  it('drops φ_e by Ohm’s law of a current that is linear in the electrodes, while salt is even', () => {
    const { electrolyte } = taken(lgM50, 'SPMe', ms).path
    const half = (L: number, cells: number, efficiency: number) => {
      const from = L / cells / 2
      return (I * (L * L - from * from)) / (2 * L * efficiency * κ)
    }
    const drop =
      half(negative.thickness, 20, negative.transportEfficiency) +
      (I * separator.thickness) / (separator.transportEfficiency * κ) +
      half(positive.thickness, 20, positive.transportEfficiency)
    expectRelative(electrolyte[0] - electrolyte[49], drop, 1e-6)
  })

  it('lets φ_s end at the voltage and begin at zero, up to half a cell of solid', () => {
    const { path, voltage } = taken(lgM50, 'SPMe', 'Discharge at 1C for 10 min')
    const h = positive.thickness / 20
    const toCollector =
      (I / positive.electronicConductivity) * (h / 2 - (h * h) / 8 / positive.thickness)
    expectRelative(path.positive[19] - toCollector, voltage, 1e-12)
    expect(path.negative[0]).toBeLessThan(0)
    expectRelative(path.negative[0], (-I / 215) * (85.2e-6 / 40) * (1 - 1 / 80), 1e-12)
  })

  it('has mean φ_s − φ_e = Δ in both electrodes, to the order of the mesh', () => {
    const { path, model, y } = taken(lgM50, 'SPMe', 'Discharge at 1C for 10 min')
    const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length
    const { negative: n, positive: p } = model
    const delta = (electrode: typeof p) => y[electrode.deltaOffset]
    const electrolyte = (from: number, to: number) => mean(path.electrolyte.subarray(from, to))
    expectRelative(mean(path.positive) - electrolyte(30, 50), delta(p), 2e-6)
    expectRelative(mean(path.negative) - electrolyte(0, 20), n === undefined ? 0 : delta(n), 1e-4)
  })

  it('gives the SPMe the φ_e of the DFN within millivolts at 1C', () => {
    const reduced = taken(lgM50, 'SPMe', 'Discharge at 1C for 10 min').path.electrolyte
    const full = taken(lgM50, 'DFN', 'Discharge at 1C for 10 min').path.electrolyte
    const worst = Math.max(...reduced.map((phi, i) => Math.abs(phi - full[i])))
    expect(worst).toBeLessThan(0.004)
  })

  it('knows no drop in the electrolyte or the solid in the SPM', () => {
    const { path, voltage } = taken(lgM50, 'SPM', 'Discharge at 1C for 10 min')
    expect(path.ohmicDrop + path.solidDrop + path.concentrationDrop).toBe(0)
    expect(Math.abs(path.negative[0])).toBe(0)
    expectRelative(path.positive[0], voltage, 1e-14)
    expect([...path.salt]).toEqual([1, 1, 1])
  })

  it('begins at the lithium of a half cell with its overpotential', () => {
    const { path } = taken(graphiteHalfCell, 'SPMe', 'Discharge at 1 A for 0.000001 s')
    const j = 1 / graphiteHalfCell.area
    const eta = ((2 * 8.314462618 * 298.15) / 96485.33212) * Math.asinh(j / 40)
    expectRelative(path.counterDrop, -eta, 1e-9)
    const h = separator.thickness / 10
    const ohmic = (j * h) / (2 * separator.transportEfficiency * κ)
    expect(Math.abs(path.electrolyte[0] + eta + ohmic)).toBeLessThan(1e-4)
  })
})
