import {
  addDifference,
  advance,
  clearDifference,
  combine,
  combineSome,
  differencesKept,
  differenceTable,
  interpolationWeights,
  predict,
  type StepMeasure,
  setDifference,
} from './backwardDifferences.ts'
import { changeSpacing, spacingScratch } from './differenceSpacing.ts'
import type { StageSystem } from './stage.ts'
import {
  errorWeights,
  largestWeighted,
  scaledDifference,
  weightedDifference,
  weightedSquares,
} from './vectorKernels.ts'
import { projectDifferences, type WeightedSums } from './weightedSums.ts'

export interface NdfOptions {
  /** Relative tolerance. */
  readonly rtol?: number
  /** Absolute tolerance, one for all unknowns or one each; rtol unless given. */
  readonly atol?: Float64Array | number
  /** Highest order used, 1 … 5. */
  readonly maxOrder?: number
  /** Unknowns whose own error, not only the root mean square of all, must be within tolerance. */
  readonly controlled?: readonly number[]
}

/** Shampine & Reichelt's κ: a slightly larger leading error coefficient bought with a smaller one. Order 5 is BDF5. */
const kappa = [0, -0.185, -1 / 9, -0.0823, -0.0415, 0]
/** γ_k = Σ_{j ≤ k} 1/j */
const gamma = [0, 1, 3 / 2, 11 / 6, 25 / 12, 137 / 60]
const leading = kappa.map((k, order) => (1 - k) * gamma[order])
/** error ≈ errorConstant · ∇^{k+1}y */
const errorConstant = kappa.map((k, order) => k * gamma[order] + 1 / (order + 1))
/** w = D₀ + Σ_j historyWeight[k][j] D_j */
const historyWeight = leading.map((a) => Float64Array.from(gamma, (g) => 1 - g / a))

/** Share of the step that the error would allow. Chosen by experiment: fewest attempts at the effort test's problems. */
const logSafety = Math.log(0.8)
/** A step is kept while the proposed factor lies between these; factors are compared by their logarithms. */
const worthShrinking = Math.log(0.9)
const worthGrowing = Math.log(1.2)
const largestGrowth = 8
const largestFirstGrowth = 10
const smallestShrink = 0.2
/** Error that steps shortened in advance aim at. */
const logForeseen = Math.log(0.7)
/** A step below this share of the time that remains, or below rounding of t, is too small. */
const smallestShare = 1e-24
/** α that freezes the differential unknowns, so that a stage only makes the algebraic ones consistent [1/s]. */
const freezing = 1e13
/** The slope at a start is taken over this share of the first step. */
const probeShare = 1 / 8

/**
 * Numerical differentiation formulas of order 1–5 with quasi-constant step, for stiff and index-1 systems given as
 * a stage solver:
 *
 *     (1−κ_k) γ_k (y − y_pred) + Σ_{j ≤ k} γ_j ∇ʲy_n = h f(t, y),
 *
 * that is α(y − w) = f with α = (1−κ_k)γ_k/h. History is kept as backward differences, so that a change of step is a
 * small triangular matrix and dense output is free. All combinations are linear, so linear invariants of f hold to
 * rounding. Step and order control as in ode15s (`shampine-1997`), with these differences: a step is kept while the
 * proposed factor lies in 0.9 … 1.2; the order falls at a second rejection in a row, not at the first; the slope at a
 * start comes from a stage, since f itself is never evaluated; after refusals in two steps in a row the next
 * are shortened in advance (`gustafsson-1994`); after four rejections in a row the algebraic unknowns are solved again
 * and the method restarts at order 1, because stale algebraic values make the error test fail for any step.
 */
export class Ndf {
  /** Time reached, and where the last step began [s]. */
  t = 0
  tPrevious = 0
  /** Size and order of the last step; its spacing also carries the dense output. */
  h = 0
  order = 1
  /** State at `t`. */
  readonly y: Float64Array
  /** Steps accepted, steps rejected (by the error test or by a failed stage), Newton iterations. */
  steps = 0
  rejected = 0
  iterations = 0

  readonly #system: StageSystem
  readonly #rtol: number
  readonly #atol: Float64Array
  readonly #maxOrder: number
  readonly #controlled: Int32Array
  readonly #differences: Float64Array
  readonly #predicted: Float64Array
  readonly #history: Float64Array
  readonly #trial: Float64Array
  readonly #correction: Float64Array
  readonly #weight: Float64Array
  readonly #scratch = spacingScratch()
  readonly #coefficients = new Float64Array(6)
  readonly #measure: StepMeasure
  #projection = differenceTable(0)
  /** The sums whose differences these are; none where the history has moved since. */
  #projected: WeightedSums | undefined
  #tEnd = 0
  #nextH = 0
  #nextOrder = 1
  #equalSteps = 0
  #sinceStart = 0
  /** Whether steps are shortened in advance; whether the last was refused at first; its size and error. */
  #closing = false
  #refused = false
  #lastH = 0
  #lastLogError = 0

  constructor(
    system: StageSystem,
    { rtol = 1e-4, atol = rtol, maxOrder = 5, controlled = [] }: NdfOptions = {},
  ) {
    const n = system.size
    this.#system = system
    this.#rtol = rtol
    this.#atol = typeof atol === 'number' ? new Float64Array(n).fill(atol) : atol
    this.#maxOrder = maxOrder
    this.#controlled = Int32Array.from(controlled)
    this.#differences = differenceTable(n)
    this.y = new Float64Array(n)
    this.#predicted = new Float64Array(n)
    this.#history = new Float64Array(n)
    this.#trial = new Float64Array(n)
    this.#correction = new Float64Array(n)
    this.#weight = new Float64Array(n)
    const squares = new Float64Array(2)
    this.#measure = { rtol, atol: this.#atol, weight: this.#weight, squares }
  }

  /**
   * Begins at (t, y) towards tEnd.
   *
   * @param y         consistent state; copied
   * @param firstStep a thousandth of the way, 1 s at most, unless given [s]
   */
  start(t: number, y: Float64Array, tEnd: number, firstStep?: number): void {
    this.t = t
    this.tPrevious = t
    this.#tEnd = tEnd
    this.y.set(y)
    const wanted = firstStep ?? Math.min(1, 1e-3 * (tEnd - t))
    this.#restart(Math.min(tEnd - t, Math.max(wanted, 64 * Number.EPSILON * Math.abs(t))))
  }

  /** Takes one step that the error test accepts; it ends at tEnd exactly if it would pass it. */
  step(): 'accepted' | 'step-too-small' {
    if (this.#nextH !== this.h || this.#nextOrder !== this.order) {
      this.order = this.#nextOrder
      this.#respace(this.#nextH)
    }
    const remaining = this.#tEnd - this.t
    if (!(remaining > 0)) return 'step-too-small'
    const rounding = 16 * Number.EPSILON * Math.abs(this.t)
    const smallest = Math.min(rounding, remaining / 2) + smallestShare * remaining
    for (let rejections = 0; ; ) {
      if (this.h > 0.999 * remaining) this.#respace(remaining)
      if (!(this.h > smallest)) return 'step-too-small'

      const error = this.#attempt()
      if (error <= 1) {
        this.#accept(error, this.h === remaining)
        this.#foresee(error, rejections > 0)
        return 'accepted'
      }
      this.rejected++
      rejections++
      const failed = !(error < Infinity)
      if (failed || rejections === 2) this.#system.forget()
      const shrink = failed ? 0.25 : this.#shrink(error, rejections > 1)
      if (rejections % 4 === 0) {
        this.#resolveAlgebraic()
        this.#restart(this.h / 4)
      } else if (this.#sinceStart === 0) {
        this.#restart(this.h * shrink) // the slope was taken over a share of the step that failed
      } else {
        this.#respace(this.h * shrink)
      }
    }
  }

  /** Step factor after a rejection; the order may fall by one, where the error then allows a longer step. */
  #shrink(error: number, mayFall: boolean): number {
    const { order } = this
    let factor = Math.exp(this.#logFactor(error, 0))
    if (mayFall && order > 1 && this.#sinceStart > 0) {
      const difference = this.#trial // ∇^order y, had the step been taken
      addDifference(order, this.#system.size, this.#differences, this.#correction, difference)
      const squares = weightedSquares(this.#system.size, difference, this.#weight)
      const controlled = largestWeighted(this.#controlled, difference, 1, 0, this.#weight)
      const lowerError = errorConstant[order - 1] * this.#norm(squares, controlled)
      const lower = Math.exp(this.#logFactor(lowerError, -1))
      if (lower > factor) {
        this.order = this.#nextOrder = order - 1
        factor = Math.min(lower, 1)
      }
    }
    return Math.max(smallestShrink, factor)
  }

  /** State at a time within the last step, from the polynomial of its order. */
  interpolate(t: number, out: Float64Array): void {
    interpolationWeights(this.order, (t - this.t) / this.h, this.#coefficients)
    combine(this.order, this.#system.size, this.#differences, this.#coefficients, out, 0)
  }

  /** Some unknowns of the state at a time within the last step; the rest of `out` stays as it is. */
  interpolateSome(t: number, indices: Int32Array, out: Float64Array): void {
    interpolationWeights(this.order, (t - this.t) / this.h, this.#coefficients)
    combineSome(this.order, indices, this.#differences, this.#coefficients, out)
  }

  /** Weighted sums of the state at a time within the last step, written from out[at] on. */
  sumsAt(t: number, sums: WeightedSums, out: Float64Array, at: number): void {
    if (this.#projected !== sums) this.#project(sums)
    const c = this.#coefficients
    interpolationWeights(this.order, (t - this.t) / this.h, c)
    combine(this.order, sums.length, this.#projection, c, out, at)
  }

  /** Differences of the sums, once a step. */
  #project(sums: WeightedSums): void {
    if (this.#projection.length < differencesKept * sums.length) {
      this.#projection = differenceTable(sums.length)
    }
    projectDifferences(sums, this.order, this.#differences, this.#projection)
    this.#projected = sums
  }

  /** One unknown at a time within the last step. */
  valueAt(t: number, index: number): number {
    const s = (t - this.t) / this.h
    let value = this.y[index]
    let c = 1
    for (let j = 1; j <= this.order; j++) {
      c *= (s + j - 1) / j
      value += c * this.#differences[differencesKept * index + j]
    }
    return value
  }

  /** Order 1 from the current state; the first difference from a short stage. */
  #restart(h: number): void {
    const n = this.#system.size
    const differences = this.#differences
    errorWeights(n, this.#rtol, this.#atol, this.y, this.#weight)
    this.#system.forget()
    this.order = this.#nextOrder = 1
    this.h = this.#nextH = h
    this.#equalSteps = 0
    this.#sinceStart = 0
    this.#closing = this.#refused = false
    this.#projected = undefined
    setDifference(0, n, differences, this.y)
    clearDifference(1, n, differences)
    clearDifference(2, n, differences)
    if (!(h > 0)) return

    const probe = h * probeShare
    this.#trial.set(this.y)
    const iterations = this.#stage(this.t + probe, 1 / probe, this.y)
    if (iterations < 0) {
      this.#system.forget()
      return
    }
    scaledDifference(n, 1 / probeShare, this.#trial, this.y, this.#correction)
    setDifference(1, n, differences, this.#correction)
  }

  /** Solves the algebraic unknowns again, the differential ones held. */
  #resolveAlgebraic(): void {
    this.#system.forget()
    this.#trial.set(this.y)
    if (this.#stage(this.t, freezing, this.y) < 0) return
    for (let i = this.#system.differential; i < this.#system.size; i++) this.y[i] = this.#trial[i]
  }

  /** Weighted error of one step of the current size and order, left in `trial`; Infinity or NaN if it failed. */
  #attempt(): number {
    const { order, h } = this
    const { size } = this.#system
    const predicted = this.#predicted
    const history = this.#history
    const trial = this.#trial
    predict(order, size, this.#differences, historyWeight[order], predicted, trial, history)
    const end = h === this.#tEnd - this.t ? this.#tEnd : this.t + h
    if (this.#stage(end, leading[order] / h, history) < 0) return Infinity
    const correction = this.#correction
    const squares = weightedDifference(size, trial, predicted, this.#weight, correction)
    const controlled = largestWeighted(this.#controlled, correction, 1, 0, this.#weight)
    return errorConstant[order] * this.#norm(squares, controlled)
  }

  #stage(t: number, alpha: number, w: Float64Array): number {
    const iterations = this.#system.stage(t, alpha, w, this.#trial, this.#weight)
    if (iterations > 0) this.iterations += iterations
    return iterations
  }

  #accept(error: number, last: boolean): void {
    const { order } = this
    const n = this.#system.size
    this.tPrevious = this.t
    this.t = last ? this.#tEnd : this.t + this.h
    this.steps++
    this.#sinceStart++
    this.#equalSteps++
    this.y.set(this.#trial)
    this.#projected = undefined
    advance(order, n, this.#differences, this.#correction, this.y, this.#measure)
    this.#nextH = this.h
    this.#nextOrder = order
    if (this.#equalSteps >= order) this.#choose(error)
  }

  /**
   * Where two steps in a row are refused, the way gets harder the further it goes, as where the voltage falls to its
   * cut-off: steps are shortened in advance, by Gustafsson's predictive rule, as long as it asks for that.
   */
  #foresee(error: number, refused: boolean): void {
    const logError = Math.log(Math.max(error, 1e-12))
    if (this.#closing || (refused && this.#refused)) {
      const correction = (this.#lastLogError + logForeseen - 2 * logError) / (this.order + 1)
      const factor = (this.h / this.#lastH) * Math.exp(correction)
      this.#closing = factor < 1
      this.#nextH = Math.min(this.#nextH, this.h * Math.max(smallestShrink, factor))
    }
    this.#refused = refused
    this.#lastH = this.h
    this.#lastLogError = logError
  }

  /** Order and size of the next step: of this order and its neighbours the one that goes furthest. */
  #choose(error: number): void {
    const { order } = this
    const { squares } = this.#measure
    const none = Number.NEGATIVE_INFINITY
    const same = this.#logFactor(error, 0)
    const lower = order > 1 ? this.#logFactor(this.#errorAt(order - 1, squares[0]), -1) : none
    const higher =
      order < this.#maxOrder ? this.#logFactor(this.#errorAt(order + 1, squares[1]), 1) : none

    const best = Math.max(same, lower, higher)
    if (same > worthShrinking && best < worthGrowing) return
    if (best === lower) this.#nextOrder = order - 1
    else if (best === higher) this.#nextOrder = order + 1
    const limit = this.#sinceStart <= 2 ? largestFirstGrowth : largestGrowth
    if (best <= worthShrinking || best >= worthGrowing) {
      this.#nextH = this.h * Math.min(Math.exp(best), limit)
    }
  }

  /** What the error of the last step would have been at a neighbouring order. */
  #errorAt(order: number, squares: number): number {
    const D = this.#differences
    const controlled = largestWeighted(
      this.#controlled,
      D,
      differencesKept,
      order + 1,
      this.#weight,
    )
    return errorConstant[order] * this.#norm(squares, controlled)
  }

  /** Root mean square over all unknowns, and no less than the largest of those controlled. */
  #norm(squares: number, controlled: number): number {
    return Math.max(Math.sqrt(squares / this.#system.size), controlled)
  }

  /** Logarithm of the step factor for this error at order + change. */
  #logFactor(error: number, change: number): number {
    if (error < 1e-12) return Math.log(largestFirstGrowth)
    return logSafety - Math.log(error) / (this.order + change + 1)
  }

  /** Changes the step; equal steps are counted anew. */
  #respace(h: number): void {
    if (h !== this.h) {
      changeSpacing(this.order, this.#system.size, this.#differences, h / this.h, this.#scratch)
    }
    this.h = h
    this.#equalSteps = 0
    this.#projected = undefined
  }
}
