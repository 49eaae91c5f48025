import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { alloyCell, alloyHalfCell } from '../support/alloyCell.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const mesh = { negative: 5, separator: 3, positive: 4, radial: 4 }

function cellsOf(cell: typeof alloyCell) {
  const model = new CellModel(cell, { model: 'DFN', mesh })
  const electrolyte = model.electrolyte as NonNullable<typeof model.electrolyte>
  return { model, electrolyte, y: model.initialState() }
}

describe('ElectrolyteCells', () => {
  it('covers the layers from collector to collector, a half cell from the lithium on', () => {
    const full = cellsOf(lgM50).electrolyte
    expect([full.negativeCells, full.separatorCells, full.positiveCells]).toEqual([5, 3, 4])
    expectRelative(full.totalWidth, (85.2 + 12 + 75.6) * 1e-6, 1e-12)
    const half = cellsOf(alloyHalfCell).electrolyte
    expect([half.negativeCells, half.separatorCells, half.positiveCells]).toEqual([0, 3, 4])
  })

  it('starts even, with the salt of its pores and nothing displaced', () => {
    const { electrolyte, y } = cellsOf(alloyCell)
    const { inPores, inReservoir } = electrolyte.salt(y)
    const pores = 85.2e-6 * 0.45 + 12e-6 * 0.47 + 75.6e-6 * 0.335
    expectRelative(inPores, 1000 * pores, 2e-6) // a graphite that is not quite empty has swollen none
    expect(inReservoir).toBe(0)
  })

  it('has no reservoir where nothing changes volume', () => {
    expect(cellsOf(lgM50).electrolyte.reservoirOffset).toBe(-1)
  })

  it('evaluates half-cell resistances H λ/(2 ε^b K)', () => {
    const { electrolyte } = cellsOf(lgM50)
    electrolyte.u.fill(1)
    electrolyte.evaluate()
    const kappa = 0.1297 - 2.51 + 3.329
    const D = 8.794e-11 - 3.972e-10 + 4.862e-10
    const H = 85.2e-6 / 5
    expectRelative(electrolyte.resistance[0], H / (2 * 0.125 * kappa), 1e-6)
    expectRelative(electrolyte.saltResistance[0], H / (2 * 0.125 * D), 1e-6)
  })

  it('has the slopes of its properties that differences show', () => {
    const { electrolyte } = cellsOf(alloyCell)
    const at = (u: number) => {
      electrolyte.u.fill(u)
      electrolyte.evaluate()
      const { resistance, saltResistance, chi } = electrolyte
      return [resistance[0], saltResistance[0], chi[0]]
    }
    const [above, below] = [at(1.3 + 1e-5), at(1.3 - 1e-5)]
    at(1.3)
    const { resistanceSlope, saltResistanceSlope, chiSlope } = electrolyte
    const slopes = [resistanceSlope[0], saltResistanceSlope[0], chiSlope[0]]
    slopes.forEach((slope, k) => {
      expectRelative(slope, (above[k] - below[k]) / 2e-5, 1e-5)
    })
  })

  it('keeps u above zero where the balance stands below, and is itself elsewhere', () => {
    const { electrolyte } = cellsOf(lgM50)
    electrolyte.stored.set([1, 0.01, 1e-6, 0, -1e-5])
    electrolyte.settle()
    expectRelative(electrolyte.u[0], 1, 2e-6)
    expectRelative(electrolyte.u[1], 0.01, 2e-4)
    for (const u of electrolyte.u.subarray(2, 5)) expect(u).toBeGreaterThanOrEqual(1e-6)
    expect(electrolyte.uSlope[0]).toBeGreaterThan(0.999)
    expect(electrolyte.uSlope[4]).toBeLessThan(0.1)
  })

  it('cuts a step that would take nine tenths of a cell’s salt', () => {
    const { model, electrolyte } = cellsOf(lgM50)
    const weight = new Float64Array(model.size).fill(1)
    electrolyte.stored.fill(1)
    const norm = new Float64Array(1)
    const step = new Float64Array(electrolyte.cells)
    step[2] = -0.5
    expect(electrolyte.move(step, weight, norm)).toBe(false)
    expectRelative(norm[0], (0.5 * 0.25) ** 2, 1e-12)
    step[2] = -0.6
    expect(electrolyte.move(step, weight, norm)).toBe(true)
    expectRelative(electrolyte.stored[2], 0.05, 1e-12)
  })

  it('loses nothing when a state is reconciled with its hosts', () => {
    const { model, y } = runModel(alloyCell, 'Charge at C/5 for 1 h', { model: 'DFN', mesh })
    const electrolyte = model.electrolyte as NonNullable<typeof model.electrolyte>
    const total = (z: Float64Array) => {
      const { inPores, inReservoir } = electrolyte.salt(z)
      return inPores + inReservoir
    }
    const negative = model.negative as NonNullable<typeof model.negative>
    const bent = y.slice()
    negative.hosts[0].initialise(bent, 0.7)
    const before = total(bent)
    electrolyte.reconcile(bent)
    expectRelative(total(bent), before, 1e-13)
    expect(electrolyte.salt(bent).inPores).not.toBe(electrolyte.salt(y).inPores)
    for (let i = 0; i < 5; i++) expectRelative(bent[negative.poreOffset + i], negative.pores[i], 0)
  })
})
