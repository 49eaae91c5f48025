import type { Couple } from '../electrodes/couple.ts'
import type { VoltageWindow } from '../electrodes/electrode.ts'
import type { EquilibriumState } from '../electrodes/equilibrium.ts'

/** Where both electrodes are at the cut-offs after formation, at equilibrium; charges per area [A·s/m²]. */
export interface Balance {
  /** First charge, what first-cycle reactions took included */
  readonly firstCharge: number
  /** Discharge between the cut-offs after formation: 1C is this in an hour. */
  readonly capacity: number
  /** Energy of that discharge [J/m²] */
  readonly energy: number
  readonly charged: { readonly negative: EquilibriumState; readonly positive: EquilibriumState }
  readonly discharged: { readonly negative: EquilibriumState; readonly positive: EquilibriumState }
}

/**
 * Full capacity of the positive that makes N/P what is asked [A·s/m²].
 *
 * N/P is the negative's first lithiation (reversible + irreversible) over the positive's first charge in this cell, up to
 * the upper cut-off. That charge fixes the negative's state, so its potential, so the positive's potential at the cut-off,
 * so the share of the positive that was used.
 *
 * @param irreversible what first-cycle reactions of the negative take [A·s/m²]
 * @param positive     the positive at any size; only its shape is used
 * @returns NaN where the positive gives nothing at that potential
 */
export function positiveCapacityFor(
  negative: Couple,
  irreversible: number,
  positive: Couple,
  negativeToPositive: number,
  { upper }: VoltageWindow,
): number {
  const firstCharge = (negative.lithiation.capacity + irreversible) / negativeToPositive
  const charged = negative.lithiation.atCharge(firstCharge - irreversible)
  const given = givenShare(positive, upper + charged.potential)
  return given > 0 ? firstCharge / given : Number.NaN
}

/** Share of a full positive that it has given up at a potential [1]. */
function givenShare({ delithiation }: Couple, potential: number): number {
  return 1 - delithiation.atPotential(potential).charge / delithiation.capacity
}

/**
 * Balance of a full cell made of a full positive and an empty negative: first charge to the upper cut-off, discharge to
 * the lower one. Equilibrium at both ends, each electrode on the branch of its direction; the lithium that first-cycle
 * reactions take is gone from then on.
 */
export function balanceOf(
  negative: Couple,
  irreversible: number,
  positive: Couple,
  window: VoltageWindow,
): Balance {
  const full = positive.delithiation.capacity
  const stored = (charge: number) => negative.lithiation.atCharge(charge - irreversible)
  const left = (charge: number) => positive.delithiation.atCharge(full - charge)
  const firstCharge = rootOf(
    (q) => left(q).potential - stored(q).potential - window.upper,
    0,
    Math.min(full, negative.lithiation.capacity + irreversible),
  )
  const charged = { negative: stored(firstCharge), positive: left(firstCharge) }

  const atNegative = (q: number) => negative.delithiation.atCharge(charged.negative.charge - q)
  const atPositive = (q: number) => positive.lithiation.atCharge(charged.positive.charge + q)
  const voltage = (q: number) => atPositive(q).potential - atNegative(q).potential
  const room = Math.min(charged.negative.charge, full - charged.positive.charge)
  const capacity = rootOf((q) => window.lower - voltage(q), 0, room)
  const discharged = { negative: atNegative(capacity), positive: atPositive(capacity) }
  return { firstCharge, capacity, energy: integral(voltage, capacity), charged, discharged }
}

/**
 * The studied electrode of a half cell between its cut-offs against lithium: lithiated to the lower, delithiated to the
 * upper one. An electrode made empty starts by lithiation, one made full by delithiation.
 */
export function halfBalanceOf(
  studied: Couple,
  irreversible: number,
  made: 'empty' | 'full',
  { lower, upper }: VoltageWindow,
): {
  readonly firstCharge: number
  readonly capacity: number
  readonly energy: number
  /** Lithiated and delithiated end */
  readonly lithiated: EquilibriumState
  readonly delithiated: EquilibriumState
} {
  const lithiated = studied.lithiation.atPotential(lower)
  const delithiated = studied.delithiation.atPotential(upper)
  const capacity = Math.max(0, lithiated.charge - delithiated.charge)
  const firstCharge =
    made === 'empty'
      ? lithiated.charge + irreversible
      : studied.delithiation.capacity - delithiated.charge
  const voltage = (q: number) => studied.lithiation.atCharge(delithiated.charge + q).potential
  return { firstCharge, capacity, energy: integral(voltage, capacity), lithiated, delithiated }
}

/** Root of a rising function by bisection; the end that is nearer where it does not change sign. */
function rootOf(f: (x: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  if (f(low) >= 0) return low
  if (f(high) <= 0) return high
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (f(middle) < 0) low = middle
    else high = middle
  }
  return high
}

/** ∫ f from 0 to the end by the midpoint rule: the ends of a potential curve may be steep. */
function integral(f: (x: number) => number, end: number, parts = 400): number {
  let sum = 0
  for (let i = 0; i < parts; i++) sum += f(((i + 0.5) * end) / parts)
  return (sum * end) / parts
}
