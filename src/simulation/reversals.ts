import type { CellModel } from './cellModel.ts'
import type { Interpolant } from './interpolant.ts'

interface Observer {
  /** Charge and energy [Ah, Wh; > 0 delivered] passed in one direction. */
  readonly passed: (charge: number, energy: number) => void
  /** The current turned within a step. */
  readonly turned: (t: number, interpolant: Interpolant) => void
}

/**
 * Parts what a step passes where its current changes sign, so that what goes out and what comes in are booked apart.
 * Charge and energy are states of the model: a step of one direction is one difference of them, exact to rounding.
 *
 * Within a time step the current is taken as linear, which it is between the samples of a profile. Where it is zero,
 * charge and energy are stationary, and each is read from the cubic that has its values and slopes (I and IV) at both
 * ends: exact where the voltage is linear too.
 */
export class Reversals {
  readonly #model: CellModel
  readonly #observer: Observer
  /** Held currents have one sign. */
  #watched = false
  #sign = 0
  #current = 0
  #charge = 0
  #energy = 0

  constructor(model: CellModel, observer: Observer) {
    this.#model = model
    this.#observer = observer
  }

  /** Before a step, with the state that it starts from. */
  enter(y: Float64Array, heldCurrent: boolean): void {
    this.#watched = !heldCurrent
    this.#sign = 0
    this.#current = 0
    this.#charge = y[this.#model.chargeAt]
    this.#energy = y[this.#model.energyAt]
  }

  /** The consistent start of the step. */
  begin(y: Float64Array): void {
    this.#current = y[this.#model.currentAt]
    this.#sign = Math.sign(this.#current)
  }

  /** After each accepted time step. */
  advance(from: number, to: number, interpolant: Interpolant): void {
    if (!this.#watched) return
    const before = this.#current
    const current = interpolant.value(to, this.#model.currentAt)
    this.#current = current
    const sign = Math.sign(current)
    if (sign === 0 || sign === this.#sign) return
    if (this.#sign !== 0) this.#split(from, to, before, current, interpolant)
    this.#sign = sign
  }

  /** After the step, with the state that it ends at. */
  leave(y: Float64Array): void {
    const { chargeAt, energyAt } = this.#model
    this.#observer.passed(y[chargeAt] - this.#charge, y[energyAt] - this.#energy)
  }

  #split(from: number, to: number, I0: number, I1: number, interpolant: Interpolant): void {
    const { chargeAt, energyAt, voltageAt } = this.#model
    const share = I0 / (I0 - I1)
    const hours = (to - from) / 3600
    const at = (index: number, slope0: number, slope1: number) =>
      hermite(
        share,
        interpolant.value(from, index),
        interpolant.value(to, index),
        hours * slope0,
        hours * slope1,
      )
    const charge = at(chargeAt, I0, I1)
    const V0 = interpolant.value(from, voltageAt)
    const V1 = interpolant.value(to, voltageAt)
    const energy = at(energyAt, I0 * V0, I1 * V1)
    this.#observer.passed(charge - this.#charge, energy - this.#energy)
    this.#observer.turned(from + share * (to - from), interpolant)
    this.#charge = charge
    this.#energy = energy
  }
}

/** The cubic over s in [0, 1] with these values and slopes at its ends. */
function hermite(s: number, y0: number, y1: number, slope0: number, slope1: number): number {
  const r = 1 - s
  return r * r * ((1 + 2 * s) * y0 + s * slope0) + s * s * ((1 + 2 * r) * y1 - r * slope1)
}
