import { describe, expect, it } from 'vitest'
import type { PorousElectrode } from '../../src/simulation/porousElectrode.ts'
import { type Snapshot, snapshotOf } from '../../src/simulation/snapshot.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'
import { stateAfter } from '../support/stateAfter.ts'

function taken(...[cell, protocol]: [typeof lgM50 | typeof graphiteHalfCell, string]): Snapshot {
  const { model, y } = stateAfter(cell, protocol, { model: 'DFN' })
  const snapshot = snapshotOf(model, y)
  if (snapshot === undefined) throw new Error('no potentials')
  return snapshot
}

const cases = [
  ['on discharge', taken(lgM50, 'Discharge at 1C for 10 min')],
  ['at rest, while hosts still exchange', taken(lgM50, 'Discharge at 2C for 10 min; Rest for 5 s')],
  ['in a half cell', taken(graphiteHalfCell, 'Discharge at 1 A for 30 min')],
] as const

describe('porousPath', () => {
  it.each(cases)('has φ_s − φ_e = Δ in every cell, %s', (_, { model, y, path }) => {
    const check = ({ n, deltaOffset }: PorousElectrode, solid: Float64Array, start: number) => {
      for (let k = 0; k < n; k++) {
        const difference = solid[k] - path.electrolyte[start + k]
        expectRelative(difference, y[deltaOffset + k], 1e-12)
      }
    }
    const { negativeCells, separatorCells } = path.grid
    if (model.negative !== undefined) check(model.negative, path.negative, 0)
    check(model.positive, path.positive, negativeCells + separatorCells)
  })

  it.each(cases)(
    'carries the whole current as ions through the separator only, %s',
    (_, snapshot) => {
      const { model, path, current } = snapshot
      const { ionicCurrent, grid } = path
      const I = current / model.cell.area
      const scale = Math.max(Math.abs(I), ...ionicCurrent.map(Math.abs))
      const { negativeCells: nn, separatorCells: ns } = grid
      for (let f = nn; f <= nn + ns; f++) {
        expect(Math.abs(ionicCurrent[f] - I)).toBeLessThanOrEqual(1e-11 * scale)
      }
      expect(Math.abs(ionicCurrent[ionicCurrent.length - 1])).toBeLessThanOrEqual(1e-11 * scale)
      expect(ionicCurrent[0]).toBe(model.negative === undefined ? I : 0)
    },
  )

  it('falls from the negative side to the positive one on discharge, φ_s in each electrode', () => {
    const { path } = cases[0][1]
    const falls = (values: Float64Array) => values.every((v, i) => i === 0 || v < values[i - 1])
    expect(falls(path.electrolyte)).toBe(true)
    expect(falls(path.negative)).toBe(true)
    expect(falls(path.positive)).toBe(true)
    expect(path.negative[0]).toBeLessThan(0)
  })
})
