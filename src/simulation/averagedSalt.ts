import { factorTridiagonal, solveTridiagonal } from '../numerics/tridiagonal.ts'
import { currentAt, faceSize, faceTable } from '../submodels/transport/faceTable.ts'
import { saltFlux } from '../submodels/transport/saltFlux.ts'
import { FARADAY } from '../units/constants.ts'
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
  readonly #faces: Float64Array
  readonly #lower: Float64Array
  readonly #diagonal: Float64Array
  readonly #upper: Float64Array
  readonly #step: Float64Array
  readonly #stepPerCurrent: Float64Array

  constructor(cells: ElectrolyteCells) {
    const n = cells.cells
    const first = cells.negativeCells + cells.separatorCells
    this.#cells = cells
    this.negative = meansOf(0, cells.negativeCells)
    this.positive = meansOf(first, n)
    this.#ionicShare = ionicShares(cells)
    this.#faces = faceTable(n)
    this.#lower = new Float64Array(n)
    this.#diagonal = new Float64Array(n)
    this.#upper = new Float64Array(n)
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

  /** Corrections of salt at current density I [A/m²], up to δI. */
  solve(alpha: number, w: Float64Array, I: number): boolean {
    const cells = this.#cells
    const n = cells.cells
    cells.evaluateSalt()
    this.#averageChi()
    storageRows(
      n,
      alpha,
      w,
      cells.saltOffset,
      cells.width,
      cells.stored,
      cells.storage,
      cells.returned,
      this.#diagonal,
      this.#step,
    )
    this.#fluxRows(I)
    if (!factorTridiagonal(n, this.#lower, this.#diagonal, this.#upper)) return false
    solveTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#step)
    solveTridiagonal(n, this.#lower, this.#diagonal, this.#upper, this.#stepPerCurrent)
    for (const side of [this.negative, this.positive]) {
      side.step = meanRatio(side, this.#step, cells)
      side.stepPerCurrent = meanRatio(side, this.#stepPerCurrent, cells)
    }
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
    for (let i = 0; i < this.#step.length; i++) this.#step[i] += dI * this.#stepPerCurrent[i]
    const cut = this.#cells.move(this.#step, weight, norm)
    this.#average()
    return cut
  }

  finish(w: Float64Array, y: Float64Array): void {
    this.#cells.finish(w, y)
  }

  #average(): void {
    const { cells: n, width, u, pores } = this.#cells
    let salt = 0
    let volume = 0
    for (let i = 0; i < n; i++) {
      const pore = width[i] * pores[i]
      salt += pore * u[i]
      volume += pore
    }
    this.mean = salt / volume
    averageLog(this.negative, u)
    averageLog(this.positive, u)
  }

  #averageChi(): void {
    const { cells: n, chi } = this.#cells
    let sum = 0
    for (let i = 0; i < n; i++) sum += chi[i]
    this.chi = sum / n
  }

  #fluxRows(I: number): void {
    const cells = this.#cells
    const n = cells.cells
    for (let f = 0; f < n - 1; f++) this.#faces[faceSize * f + currentAt] = this.#ionicShare[f] * I
    saltFlux(
      n,
      cells.negativeCells - 1,
      cells.negativeCells + cells.separatorCells - 1,
      cells.stored,
      cells.saltResistance,
      cells.saltResistanceSlope,
      cells.transference,
      cells.transferenceSlope,
      1 / (FARADAY * cells.referenceConcentration),
      this.#faces,
    )
    addFluxes(
      n,
      this.#faces,
      this.#ionicShare,
      this.#lower,
      this.#diagonal,
      this.#upper,
      this.#step,
      this.#stepPerCurrent,
    )
  }
}

function addFluxes(
  n: number,
  faces: Float64Array,
  ionicShare: Float64Array,
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
  step: Float64Array,
  stepPerCurrent: Float64Array,
): void {
  stepPerCurrent[0] = 0
  for (let f = 0; f < n - 1; f++) {
    const at = faceSize * f
    const flux = faces[at]
    const left = faces[at + 1]
    const right = faces[at + 2]
    diagonal[f] += left
    upper[f] = right
    diagonal[f + 1] -= right
    lower[f + 1] = -left
    step[f] -= flux
    step[f + 1] += flux
    const perCurrent = faces[at + 3] * ionicShare[f]
    stepPerCurrent[f] -= perCurrent
    stepPerCurrent[f + 1] = perCurrent
  }
}

function meansOf(from: number, to: number): SaltMeans {
  return { from, to, log: 0, variance: 0, step: 0, stepPerCurrent: 0 }
}

/** Cells of an electrode are even, so means need no widths. */
function averageLog(side: SaltMeans, u: Float64Array): void {
  const n = side.to - side.from
  if (n === 0) return
  let sum = 0
  let squares = 0
  for (let i = side.from; i < side.to; i++) {
    const log = Math.log(u[i])
    sum += log
    squares += log * log
  }
  side.log = sum / n
  side.variance = squares / n - side.log * side.log
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

function storageRows(
  n: number,
  alpha: number,
  w: Float64Array,
  saltOffset: number,
  width: Float64Array,
  u: Float64Array,
  storage: Float64Array,
  returned: Float64Array,
  diagonal: Float64Array,
  step: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const stored = alpha * width[i] * storage[i]
    diagonal[i] = stored
    step[i] = alpha * width[i] * (w[saltOffset + i] + returned[i]) - u[i] * stored
  }
}

/** Ionic share of the current at each face: linear through the electrodes, one in the separator. */
function ionicShares({ cells, negativeCells, separatorCells }: ElectrolyteCells): Float64Array {
  const first = negativeCells + separatorCells
  return Float64Array.from({ length: cells }, (_, f) => {
    if (f < negativeCells) return (f + 1) / negativeCells
    return f < first ? 1 : (cells - 1 - f) / (cells - first)
  })
}
