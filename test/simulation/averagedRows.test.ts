import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { constantCurve } from '../../src/numerics/curve.ts'
import {
  eliminatedRows,
  eliminateSalt,
  substitutePerCurrent,
  substituteSalt,
} from '../../src/simulation/averagedRows.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import type { ElectrolyteCells } from '../../src/simulation/electrolyteCells.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { isothermal, lgM50 } from '../support/lgM50.ts'

const D = 3e-10 // m²/s
const constant: CellParameters = {
  ...lgM50,
  electrolyte: { ...lgM50.electrolyte, diffusivity: isothermal(constantCurve(D)) },
}
const perCharge = 1 / (FARADAY * 1000)
const I = 50 // A/m²

function cellsOf(cell: CellParameters): ElectrolyteCells {
  const mesh = { negative: 3, separator: 2, positive: 4 }
  const { electrolyte } = new CellModel(cell, { model: 'SPMe', mesh })
  return electrolyte as ElectrolyteCells
}

/** Ionic current over I at a distance from the negative collector, and its integral. */
const L = lgM50.negative.thickness
const separator = lgM50.separator.thickness
const M = lgM50.positive.thickness
const shares = ({ cells: n }: ElectrolyteCells) =>
  Float64Array.from({ length: n }, (_, f) => (f < 3 ? (f + 1) / 3 : f < 5 ? 1 : (n - 1 - f) / 4))

/** Corrections at the present u, with history w = P u. */
function correction(
  cells: ElectrolyteCells,
  alpha: number,
  current: number,
  share = shares(cells),
) {
  const n = cells.cells
  const rows = eliminatedRows(n)
  const w = new Float64Array(cells.saltOffset + n)
  for (let i = 0; i < n; i++) w[cells.saltOffset + i] = cells.pores[i]
  cells.settle()
  cells.evaluateSalt()
  cells.displace(w)
  const solved = eliminateSalt(cells, alpha, w, share, current, perCharge, rows)
  const step = new Float64Array(n)
  const gain = new Float64Array(n)
  substituteSalt(n, rows, step)
  substitutePerCurrent(n, rows, gain)
  return { solved, step, gain }
}

function add(cells: ElectrolyteCells, step: Float64Array): void {
  for (let i = 0; i < step.length; i++) cells.stored[i] += step[i]
}

function solve(cells: ElectrolyteCells, alpha: number, current: number) {
  for (let k = 0; k < 20; k++) add(cells, correction(cells, alpha, current).step)
  return correction(cells, alpha, current)
}

describe('eliminateSalt', () => {
  it('finds the means of the exact steady profile in each cell, however few there are', () => {
    const cells = cellsOf(constant)
    const { step } = correction(cells, 1e-9, I)
    const { efficiency, width } = cells
    const slope = (1 - cells.transference[0]) * I * perCharge
    // −u′ is slope·share/(ε^b D): integrals of it from the collector, and their means over a cell
    const across = (x: number) => (slope * x ** 2) / (2 * L * efficiency[0] * D)
    const mean = (i: number) => (across(width[0]) / 3) * (3 * i * i + 3 * i + 1)
    const drop = across(L) + (slope * separator) / (efficiency[3] * D)
    const below = (x: number) => (slope * x ** 2) / (2 * M * efficiency[5] * D)
    const back = (i: number) => (below(width[5]) / 3) * (3 * i * i + 3 * i + 1)
    const exact = [0, 1, 2].map((i) => -mean(i))
    for (const i of [0, 1])
      exact.push(-across(L) - ((i + 0.5) * slope * width[3]) / (efficiency[3] * D))
    for (const i of [3, 2, 1, 0]) exact.push(-drop - below(M) + back(i))
    for (let i = 1; i < cells.cells; i++)
      expectRelative(step[i] - step[0], exact[i] - exact[0], 1e-6)
  })

  it('does so beside lithium too, with one cell for the whole separator', () => {
    const { electrolyte } = new CellModel(
      { ...constant, negative: { kind: 'lithium', exchangeCurrentDensity: 20 } },
      { model: 'SPMe', mesh: { separator: 1, positive: 4 } },
    )
    const cells = electrolyte as ElectrolyteCells
    const { step } = correction(cells, 1e-9, I, Float64Array.of(1, 0.75, 0.5, 0.25, 0))
    const { efficiency, width } = cells
    const slope = (1 - cells.transference[0]) * I * perCharge
    const below = (x: number) => (slope * x ** 2) / (2 * M * efficiency[1] * D)
    const back = (i: number) => (below(width[1]) / 3) * (3 * i * i + 3 * i + 1)
    const boundary = (-0.5 * slope * separator) / (efficiency[0] * D)
    for (const i of [0, 1, 2, 3])
      expectRelative(step[1 + i] - step[0], boundary - below(M) + back(3 - i), 1e-6)
  })

  it('keeps all salt, at any step', () => {
    const cells = cellsOf(lgM50)
    for (const alpha of [1e-3, 1, 1e3]) {
      const { step } = correction(cells, alpha, I)
      const moved = step.map((du, i) => du * cells.pores[i] * cells.width[i])
      const size = moved.reduce((sum, x) => sum + Math.abs(x), 0)
      expect(Math.abs(moved.reduce((sum, x) => sum + x, 0)) / size).toBeLessThan(1e-13)
    }
  })

  it('says how the solution moves with the current', () => {
    const cells = cellsOf(lgM50)
    const gain = solve(cells, 0.05, I).gain.slice()
    const here = cells.stored.slice()
    solve(cells, 0.05, I + 1e-3)
    for (let i = 0; i < gain.length; i++) {
      expectRelative((cells.stored[i] - here[i]) / 1e-3, gain[i], 2e-2)
    }
  })

  it('takes a guess that is 5 % off to within 0.25 % at once', () => {
    const cells = cellsOf(lgM50)
    solve(cells, 0.05, I)
    const solution = cells.stored.slice()
    for (let i = 0; i < solution.length; i++) cells.stored[i] *= 1 + 0.05 * Math.sin(i)
    add(cells, correction(cells, 0.05, I).step)
    for (let i = 0; i < solution.length; i++) expectRelative(cells.stored[i], solution[i], 2.5e-3)
  })

  it('says when there is no solution', () => {
    const cells = cellsOf(lgM50)
    cells.stored[2] = Number.NaN
    expect(correction(cells, 0.1, I).solved).toBe(false)
    cells.stored[2] = 1
    expect(correction(cells, 0.1, I).solved).toBe(true)
  })
})
