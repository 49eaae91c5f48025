import type { StageSystem } from './stage.ts'
import { addScaled, errorWeights, scaledDifference, weightedSquares } from './vectorKernels.ts'

export interface OneStepOptions {
  /** Relative tolerance: Newton converges to a share of it, and errors are measured in it. */
  readonly rtol?: number
  /** Absolute tolerance, one for all unknowns or one each; rtol unless given. */
  readonly atol?: Float64Array | number
}

const gamma = 1 - Math.SQRT1_2
/** Where in a step its first stage stands. */
export const sdirkMiddle = gamma
/**
 * Weights of the slopes at 0, γ and 1 whose sum is zero for parabolas and which, for y′ = λy, give the leading error of
 * the method: (γ²(3−2γ) − 1/6)(hλ)³.
 */
const first = 1 / (6 * gamma * (1 - gamma)) - (1 - gamma)
const last = 1 / 2 - gamma / (6 * gamma * (1 - gamma)) - gamma
const seen = first * gamma * gamma + last / 2
const errorScale = (1 / 6 - gamma * gamma * (3 - 2 * gamma)) / seen

/**
 * Two-stage, second-order, L-stable singly diagonally implicit Runge–Kutta method, γ = 1 − 1/√2 (`alexander-1977`),
 * with steps that the caller chooses. It is stiffly accurate, so algebraic unknowns are consistent after every step, and
 * it keeps no history that a kink in a sampled current could spoil: no restart per sample.
 */
export class Sdirk2 {
  steps = 0
  iterations = 0
  readonly #system: StageSystem
  readonly #rtol: number
  readonly #atol: Float64Array
  readonly #weight: Float64Array
  readonly #stage: Float64Array
  readonly #guess: Float64Array
  readonly #history: Float64Array
  readonly #slopes: Float64Array
  /** Slopes at both ends of the last step. The first is kept, so that a step that was refused can be tried shorter. */
  #slope: Float64Array
  #next: Float64Array
  #from = Number.NaN
  #end = Number.NaN

  constructor(system: StageSystem, { rtol = 1e-4, atol = rtol }: OneStepOptions = {}) {
    const n = system.size
    this.#system = system
    this.#rtol = rtol
    this.#atol = typeof atol === 'number' ? new Float64Array(n).fill(atol) : atol
    this.#weight = new Float64Array(n)
    this.#stage = new Float64Array(n)
    this.#guess = new Float64Array(n)
    this.#history = new Float64Array(n)
    this.#slopes = new Float64Array(n)
    this.#slope = new Float64Array(n)
    this.#next = new Float64Array(n)
  }

  /**
   * One step from t to t + h, which may be where the last began: then that one is forgotten, and y must be as it was.
   *
   * @param y state at t on entry, at t + h on return; unchanged on failure
   * @returns estimated error of the differential unknowns in units of the tolerance (root mean square), or a negative
   *          StageFailure. The estimate needs the slope at t: in a first step it is of first order, and too large.
   */
  advance(t: number, h: number, y: Float64Array): number {
    const { size, differential } = this.#system
    const stage = this.#stage
    const guess = this.#guess
    const alpha = 1 / (gamma * h)
    const goesOn = t === this.#end || t === this.#from
    if (t === this.#end) [this.#slope, this.#next] = [this.#next, this.#slope]
    const slope = this.#slope
    const next = this.#next
    this.#from = goesOn ? t : Number.NaN
    this.#end = Number.NaN
    errorWeights(size, this.#rtol, this.#atol, y, this.#weight)

    stage.set(y)
    if (goesOn) addScaled(size, y, gamma * h, slope, stage)
    let failure = this.#solve(t + gamma * h, alpha, y, stage)
    if (failure < 0) return failure

    // h·f₁ = (Y₁ − y)/γ, so that w₂ = y + (1−γ)h·f₁; the guess goes straight on
    scaledDifference(size, alpha, stage, y, this.#slopes)
    if (!goesOn) slope.set(this.#slopes)
    addScaled(differential, y, (1 - gamma) * h, this.#slopes, this.#history)
    addScaled(size, y, h, this.#slopes, guess)
    failure = this.#solve(t + h, alpha, this.#history, guess)
    if (failure < 0) return failure

    const start = -(first + last)
    errorSlope(differential, start, slope, first, this.#slopes, this.#slopes)
    scaledDifference(differential, alpha, guess, this.#history, next)
    errorSlope(differential, 1, this.#slopes, last, next, this.#slopes)
    const squares = weightedSquares(differential, this.#slopes, this.#weight)
    algebraicSlope(differential, size, 1 / ((1 - gamma) * h), guess, stage, next)
    y.set(guess)
    this.#end = t + h
    this.steps++
    return Math.abs(errorScale) * h * Math.sqrt(squares / differential)
  }

  /** The state that the last step found on its way, at `sdirkMiddle` of it: of second order like its end, and as consistent. */
  get middle(): Float64Array {
    return this.#stage
  }

  /** Call when y was changed by anything but `advance`. */
  forget(): void {
    this.#from = Number.NaN
    this.#end = Number.NaN
    this.#system.forget()
  }

  #solve(t: number, alpha: number, w: Float64Array, y: Float64Array): number {
    const iterations = this.#system.stage(t, alpha, w, y, this.#weight)
    if (iterations < 0) this.#system.forget()
    else this.iterations += iterations
    return iterations
  }
}

/** out = a·u + b·v */
function errorSlope(
  n: number,
  a: number,
  u: Float64Array,
  b: number,
  v: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i++) out[i] = a * u[i] + b * v[i]
}

/** slope = factor·(end − middle) for the algebraic unknowns, which have no derivative of their own. */
function algebraicSlope(
  from: number,
  to: number,
  factor: number,
  end: Float64Array,
  middle: Float64Array,
  slope: Float64Array,
): void {
  for (let i = from; i < to; i++) slope[i] = factor * (end[i] - middle[i])
}
