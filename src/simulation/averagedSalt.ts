import { halfLogRatio } from '../submodels/transport/halfLog.ts'
import { FARADAY } from '../units/constants.ts'
import {
  type EliminatedRows,
  eliminatedRows,
  eliminateSalt,
  substitutePerCurrent,
  substituteSalt,
} from './averagedRows.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'

/** Means over one electrode's cells. */
export interface SaltMeans {
  readonly from: number
  readonly to: number
  /** ⟨ln u⟩ and the variance of ln u */
  log: number
  variance: number
  /** ⟨δu/u⟩ of the correction at unchanged current, and per current */
  step: number
  stepPerCurrent: number
}

/**
 * Salt where reactions are even: the ionic current is linear in each electrode, so the salt needs only the cell's
 * current, and one tridiagonal solve gives its correction at unchanged current and per current.
 */
export class AveragedSalt {
  readonly negative: SaltMeans
  readonly positive: SaltMeans
  /** Salt over pore volume of the whole cell, over c_ref [1]; mean of χ [V]. */
  mean = 1
  chi = 0
  readonly #cells: ElectrolyteCells
  readonly #ionicShare: Float64Array
  readonly #rows: EliminatedRows
  readonly #step: Float64Array
  readonly #stepPerCurrent: Float64Array

  constructor(cells: ElectrolyteCells) {
    const n = cells.cells
    const first = cells.negativeCells + cells.separatorCells
    this.#cells = cells
    this.negative = meansOf(0, cells.negativeCells)
    this.positive = meansOf(first, n)
    this.#ionicShare = ionicShares(cells)
    this.#rows = eliminatedRows(n)
    this.#step = new Float64Array(n)
    this.#stepPerCurrent = new Float64Array(n)
  }

  begin(y: Float64Array, w: Float64Array): void {
    const cells = this.#cells
    cells.refreshGeometry()
    cells.displace(w)
    cells.load(y)
    this.#average()
  }

  /** Corrections of salt at current density I [A/m²]; what they gain per current, too, where that is yet to be found. */
  solve(alpha: number, w: Float64Array, I: number, perCurrent: boolean): boolean {
    const cells = this.#cells
    const n = cells.cells
    cells.evaluateSalt()
    this.#averageChi()
    const perCharge = 1 / (FARADAY * cells.referenceConcentration)
    if (!eliminateSalt(cells, alpha, w, this.#ionicShare, I, perCharge, this.#rows)) return false
    substituteSalt(n, this.#rows, this.#step)
    this.negative.step = meanRatio(this.negative, this.#step, cells)
    this.positive.step = meanRatio(this.positive, this.#step, cells)
    if (!perCurrent) return true
    substitutePerCurrent(n, this.#rows, this.#stepPerCurrent)
    this.negative.stepPerCurrent = meanRatio(this.negative, this.#stepPerCurrent, cells)
    this.positive.stepPerCurrent = meanRatio(this.positive, this.#stepPerCurrent, cells)
    return true
  }

  /** Properties only: concentrations stand still. */
  freeze(): void {
    this.#cells.evaluateSalt()
    this.#averageChi()
    for (const side of [this.negative, this.positive]) {
      side.step = 0
      side.stepPerCurrent = 0
    }
  }

  /** Moves u by the correction that belongs to δI; adds squares to norm[0]; true where it had to be cut. */
  apply(dI: number, weight: Float64Array, norm: Float64Array): boolean {
    if (dI !== 0) addTo(this.#step, dI, this.#stepPerCurrent)
    const cut = this.#cells.move(this.#step, weight, norm)
    this.#average()
    return cut
  }

  finish(w: Float64Array, y: Float64Array): void {
    this.#cells.finish(w, y)
  }

  #average(): void {
    const { cells: n, width, u, pores } = this.#cells
    this.mean = meanSalt(n, width, pores, u)
    averageLog(this.negative, u)
    averageLog(this.positive, u)
  }

  #averageChi(): void {
    const { cells: n, chi } = this.#cells
    let sum = 0
    for (let i = 0; i < n; i++) sum += chi[i]
    this.chi = sum / n
  }
}

function meansOf(from: number, to: number): SaltMeans {
  return { from, to, log: 0, variance: 0, step: 0, stepPerCurrent: 0 }
}

function addTo(values: Float64Array, factor: number, more: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] += factor * more[i]
}

function meanSalt(n: number, width: Float64Array, pores: Float64Array, u: Float64Array): number {
  let salt = 0
  let volume = 0
  for (let i = 0; i < n; i++) {
    const pore = width[i] * pores[i]
    salt += pore * u[i]
    volume += pore
  }
  return salt / volume
}

/** So many factors of a millionth still have a product. */
const longestProduct = 40

/** Cells of an electrode are even, so means need no widths; a logarithm of products, and a series about the mean. */
function averageLog(side: SaltMeans, u: Float64Array): void {
  const { from, to } = side
  if (to === from) return
  let sum = 0
  for (let start = from; start < to; start += longestProduct) {
    const end = Math.min(start + longestProduct, to)
    let product = 1
    for (let i = start; i < end; i++) product *= u[i]
    sum += Math.log(product)
  }
  side.log = sum / (to - from)
  const mean = Math.exp(side.log)
  let squares = 0
  for (let i = from; i < to; i++) {
    const half = halfLogRatio(mean, u[i])
    squares += half * half
  }
  side.variance = (4 * squares) / (to - from)
}

/**
 * The u at which one reaction has the mean overpotential (2RT/F)⟨asinh(y/√u)⟩ of all cells, to second order in ln u:
 * ln u = ⟨ln u⟩ − Var(ln u)/4(1 + y²).
 *
 * @param drive y = j/2j₀ at about that u [1]
 */
export function effectiveSalt({ log, variance }: SaltMeans, drive: number): number {
  return Math.exp(log - variance / (4 * (1 + drive * drive)))
}

function meanRatio(
  { from, to }: SaltMeans,
  step: Float64Array,
  { u, uSlope }: ElectrolyteCells,
): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += (step[i] * uSlope[i]) / u[i]
  return to === from ? 0 : sum / (to - from)
}

/** Ionic share of the current at each face: linear through the electrodes, one in the separator. */
function ionicShares({ cells, negativeCells, separatorCells }: ElectrolyteCells): Float64Array {
  const first = negativeCells + separatorCells
  const shares = new Float64Array(cells)
  for (let f = 0; f < cells; f++) {
    if (f < negativeCells) shares[f] = (f + 1) / negativeCells
    else shares[f] = f < first ? 1 : (cells - 1 - f) / (cells - first)
  }
  return shares
}
