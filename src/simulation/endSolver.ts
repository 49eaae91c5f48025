import type { PackedCurve } from '../numerics/packedCurve.ts'
import { findRoot } from '../numerics/rootFinding.ts'
import {
  guardRate,
  type OpenCircuitPotential,
  openCircuitPotential,
  potentialWorkspace,
} from '../submodels/equilibrium/openCircuitPotential.ts'
import { exchangeCurrent } from '../submodels/kinetics/symmetricReaction.ts'

/** Surfaces this near to empty or full are solved by their own equation … */
const endReach = 1.5e-3
/** … and those where a branch is steeper than this on its way to an end [V]: ten times a graphite's tail. */
const steepest = 100
/** How far beyond 0 and 1 the root is looked for: the guard of the potential is hundreds of volts there. */
const widestEnd = 2e-3

/** One point of one host within a stage: θ_s = P + q j, everything else given. */
export interface EndPoint {
  readonly P: number
  readonly q: number
  /** Δ, less what shifts the potential [V] */
  readonly delta: number
  readonly salt: number
  readonly h: number
  readonly alpha: number
  /** Rate of h per current, 0 where it stands still, and its history. */
  readonly kappa: number
  readonly hHistory: number
  readonly dT: number
  readonly thermalVoltage: number
  readonly exchange: number
  readonly areaFactor: number
  readonly film: number
  readonly fresh: number
  readonly side: number
  readonly pristine: number
}

/**
 * Near θ = 0 and 1 a potential is too steep for Newton's lines: an iterate that lands behind the wall creeps back by a
 * ten-thousandth at a time, and a step that passes a knee in one iteration looks solved while volts are missing. There j
 * is taken from its own equation at given Δ, which is monotone in θ_s, by bracketing.
 */
export class EndSolver {
  readonly #ocp: OpenCircuitPotential
  /** Where the walls begin. */
  readonly #low: number
  readonly #high: number
  readonly #theta = new Float64Array(1)
  readonly #h = new Float64Array(1)
  readonly #u = new Float64Array(1)
  readonly #s = new Float64Array(1)
  readonly #exchange = new Float64Array(1)
  readonly #slope = new Float64Array(1)
  readonly #pristine = new Float64Array(1)
  readonly #potential = potentialWorkspace(1)

  constructor(ocp: OpenCircuitPotential) {
    this.#ocp = ocp
    const branches = [ocp.lithiation, ocp.delithiation, ocp.firstLithiation ?? ocp.lithiation]
    this.#low = Math.max(endReach, ...branches.map(lowWall))
    this.#high = Math.min(1 - endReach, ...branches.map(highWall))
  }

  /**
   * Whether this solver is needed where a surface moved from one lithiation to another: one stands at a wall, and a
   * potential as sharp as the guard of the ends would leave the line between them by more than `tolerance`.
   */
  bends(from: number, to: number, tolerance: number): boolean {
    const moved = to - from
    if (0.5 * guardRate * moved * moved < tolerance) return false
    return this.#atWall(from) || this.#atWall(to)
  }

  #atWall(theta: number): boolean {
    return theta < this.#low || theta > this.#high
  }

  /**
   * The current density per reference area [A/m²]: `linear` where θ_s is then within `tolerance` of the root.
   */
  solve(point: EndPoint, linear: number, tolerance: number): number {
    const theta = point.P + point.q * linear
    const surplus = (at: number) => this.#surplus(point, at)
    let low = theta - tolerance
    let high = theta + tolerance
    if (!(surplus(low) < 0)) {
      high = low
      low = Math.min(low, 0) - widestEnd
    } else if (!(surplus(high) > 0)) {
      low = high
      high = Math.max(high, 1) + widestEnd
    } else return linear
    const root = findRoot(surplus, low, high, { atol: 0.1 * tolerance })
    return Number.isNaN(root) ? linear : (root - point.P) / point.q
  }

  /** What is left of Δ when the surface stands at θ [V]; rises with θ. */
  #surplus(point: EndPoint, theta: number): number {
    const { alpha, kappa, thermalVoltage, side, film } = point
    const j = (theta - point.P) / point.q
    this.#theta[0] = theta
    this.#h[0] =
      kappa === 0 ? point.h : (alpha * point.hHistory + kappa * j) / (alpha + kappa * Math.abs(j))
    this.#u[0] = Math.max(point.salt, 1e-9)
    this.#s[0] = point.areaFactor
    this.#pristine[0] = point.pristine
    openCircuitPotential(
      this.#ocp,
      1,
      this.#theta,
      this.#h,
      point.dT,
      this.#potential,
      this.#pristine,
    )
    exchangeCurrent(1, point.exchange, this.#theta, this.#u, this.#s, this.#exchange, this.#slope)
    const main = j < 0 ? j * (1 + point.fresh) : j
    return (
      point.delta -
      this.#potential.potential[0] -
      (main + side) * film -
      thermalVoltage * Math.asinh(j / (2 * this.#exchange[0]))
    )
  }
}

/** Lithiation up to which the curve is steep from its lower end on … */
function lowWall({ from, scale, table }: PackedCurve): number {
  let node = 0
  while (2 * node + 1 < table.length && -table[2 * node + 1] * scale > steepest) node++
  return from + node / scale
}

/** … and that from which it is steep to its upper end. */
function highWall({ from, cells, scale, table }: PackedCurve): number {
  let node = cells
  while (node >= 0 && -table[2 * node + 1] * scale > steepest) node--
  return from + node / scale
}
