import { type Ageing, firstLayerCharge } from '../electrodes/ageing.ts'
import { type Couple, coupleOf } from '../electrodes/couple.ts'
import type { Electrode, VoltageWindow } from '../electrodes/electrode.ts'
import { capacityOf, draftPorosity, pressed } from '../electrodes/electrodeFrom.ts'
import type { Mix } from '../electrodes/mix.ts'
import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { balanceOf, positiveCapacityFor } from './balance.ts'
import type { Side } from './parts.ts'

/** Two electrodes that fit each other. */
export interface SizedCell {
  readonly negative: Electrode
  readonly positive: Electrode
  readonly negativeToPositive: number
  readonly notes: readonly string[]
}

export interface SizingRequest {
  readonly negative: Side
  readonly positive: Side
  readonly ageing: Ageing
  readonly window: VoltageWindow
  /** N/P as the recipe asks; absent where it does not */
  readonly np: number | undefined
  readonly usualNp: number
}

/**
 * Sizes two electrodes to each other. Where one has a size (thickness, mass loading, areal capacity), N/P gives the other;
 * where both have, N/P follows and may not be asked for.
 */
export function sizedCell(request: SizingRequest): SizedCell {
  const { negative, positive, np } = request
  const negativeHasSize = hasSize(negative)
  const positiveHasSize = hasSize(positive)
  if (!negativeHasSize && !positiveHasSize) {
    throw new InputError([
      {
        path: 'negative.arealCapacity',
        expected: 'a size of one electrode: thickness, massLoading or arealCapacity',
        remedy: '"arealCapacity": "3 mAh/cm^2"',
      },
    ])
  }
  if (negativeHasSize && positiveHasSize) {
    const sized = bothGiven(request)
    if (np === undefined) return sized
    throw new InputError([
      {
        path: 'np',
        value: np,
        expected: `no N/P beside sizes of both electrodes: these make it ${sized.negativeToPositive.toPrecision(4)}`,
        remedy: 'leave out np, or the size of one electrode',
      },
    ])
  }
  return negativeHasSize ? positiveFollows(request) : negativeFollows(request)
}

/** (1−P)L of a layer [m]. */
export function solidThickness({ porosity, thickness }: Electrode): number {
  return (1 - porosity) * thickness
}

/** Charge that first-cycle reactions take per solid volume [A·s/m³]. */
export function irreversibleOf({ hosts }: Mix, role: Electrode['role'], ageing: Ageing): number {
  const film = role === 'negative' ? firstLayerCharge(ageing) : 0
  return hosts.reduce(
    (sum, { conversionCapacity, filmedArea }) => sum + conversionCapacity + filmedArea * film,
    0,
  )
}

function hasSize(side: Side): boolean {
  if (side.kind === 'made') return true
  const { thickness, massLoading, arealCapacity } = side.draft.recipe
  return [thickness, massLoading, arealCapacity].some((value) => value !== undefined)
}

function mixIn(side: Side): Mix {
  return side.kind === 'made' ? side.electrode.mix : side.draft.mix
}

function made(
  side: Side,
  ageing: Ageing,
  path: 'negative' | 'positive',
  known: { readonly lithiation?: readonly number[]; readonly arealCapacity?: number },
): Electrode {
  if (side.kind === 'made') return side.electrode
  const issues: InputIssue[] = []
  const electrode = attempt(issues, path, () => pressed(side.draft, { ageing, ...known }))
  if (electrode === undefined) throw new InputError(issues)
  return electrode
}

/** θ and potential of the negative at full charge, at an N/P; charges per solid volume. */
function chargedNegative(couple: Couple, irreversible: number, np: number) {
  const stored = (couple.lithiation.capacity + irreversible) / np - irreversible
  if (stored > 0) return couple.lithiation.atCharge(stored)
  throw new InputError([
    {
      path: 'np',
      value: np,
      expected: `less than ${(1 + couple.lithiation.capacity / irreversible).toPrecision(4)}: above it first-cycle reactions take all lithium of the positive`,
      remedy: 'a lower N/P, or a negative with a higher first-cycle efficiency',
    },
  ])
}

function positiveFollows(request: SizingRequest): SizedCell {
  const { negative, positive, ageing, window } = request
  const mix = mixIn(negative)
  const irreversible = irreversibleOf(mix, 'negative', ageing)
  const couple = coupleOf(mix, 1)
  const { np, notes } = raisedForPorosity(request, couple, irreversible)
  const { lithiation } = chargedNegative(couple, irreversible, np)
  const electrode = made(negative, ageing, 'negative', { lithiation })
  const solid = solidThickness(electrode)
  const arealCapacity = positiveCapacityFor(
    coupleOf(mix, solid),
    irreversible * solid,
    coupleOf(mixIn(positive), 1),
    np,
    window,
  )
  if (!Number.isFinite(arealCapacity)) throw nothingToGive(window)
  const other = made(positive, ageing, 'positive', { arealCapacity })
  return { negative: electrode, positive: other, negativeToPositive: np, notes }
}

function negativeFollows(request: SizingRequest): SizedCell {
  const { negative, positive, ageing, window } = request
  const other = made(positive, ageing, 'positive', {})
  const mix = mixIn(negative)
  const irreversible = irreversibleOf(mix, 'negative', ageing)
  const couple = coupleOf(mix, 1)
  const { np, notes } = raisedForPorosity(request, couple, irreversible)
  const state = chargedNegative(couple, irreversible, np)
  const unit = positiveCapacityFor(couple, irreversible, coupleOf(other.mix, 1), np, window)
  if (!Number.isFinite(unit)) throw nothingToGive(window)
  const arealCapacity = (capacityOf(mix) * other.reversibleArealCapacity) / unit
  const electrode = made(negative, ageing, 'negative', {
    lithiation: state.lithiation,
    arealCapacity,
  })
  return { negative: electrode, positive: other, negativeToPositive: np, notes }
}

/** Both sizes stand; where the porosity follows the swelling, lithiation and porosity are found together. */
function bothGiven({ negative, positive, ageing, window }: SizingRequest): SizedCell {
  const other = made(positive, ageing, 'positive', {})
  const couple = coupleOf(other.mix, solidThickness(other))
  let lithiation = mixIn(negative).hosts.map(() => 1)
  for (let i = 0; ; i++) {
    const electrode = made(negative, ageing, 'negative', { lithiation })
    const solid = solidThickness(electrode)
    const irreversible = irreversibleOf(electrode.mix, 'negative', ageing) * solid
    const own = coupleOf(electrode.mix, solid)
    const { firstCharge, charged } = balanceOf(own, irreversible, couple, window)
    const change = charged.negative.lithiation.map((theta, m) => Math.abs(theta - lithiation[m]))
    if (negative.kind === 'made' || i >= 30 || Math.max(...change) < 1e-12) {
      const negativeToPositive = electrode.firstLithiationArealCapacity / firstCharge
      return { negative: electrode, positive: other, negativeToPositive, notes: [] }
    }
    lithiation = [...charged.negative.lithiation]
  }
}

/** N/P as asked; where the porosity follows the swelling and has a limit, as much higher as the limit needs. */
function raisedForPorosity(
  { negative, ageing, np: asked, usualNp }: SizingRequest,
  couple: Couple,
  irreversible: number,
): { readonly np: number; readonly notes: readonly string[] } {
  const np = asked ?? usualNp
  if (negative.kind === 'made') return { np, notes: [] }
  const { draft } = negative
  const limit = draft.recipe.porosityAtMost
  if (limit === undefined || draft.recipe.porosity?.kind !== 'swelling-budget')
    return { np, notes: [] }
  const porosityAt = (ratio: number) => {
    const { lithiation } = chargedNegative(couple, irreversible, ratio)
    return draftPorosity(draft, { ageing, lithiation }, [])
  }
  const needed = porosityAt(np)
  if (needed <= limit) return { np, notes: [] }
  let low = np
  let high = Math.min(20, 0.999 * (1 + couple.lithiation.capacity / irreversible))
  if (porosityAt(high) > limit) {
    throw new InputError([
      {
        path: 'negative.porosityAtMost',
        value: limit,
        expected: `at least ${percent(porosityAt(high))}, what this mix needs at any N/P`,
        remedy: 'a mix that swells less, or less margin',
      },
    ])
  }
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (porosityAt(middle) > limit) low = middle
    else high = middle
  }
  const note = `N/P raised from ${np} to ${high.toPrecision(4)}: at ${np} the swelling budget needs a porosity of ${percent(needed)}, more than the ${percent(limit)} allowed`
  return { np: high, notes: [note] }
}

function nothingToGive({ upper }: VoltageWindow): InputError {
  return new InputError([
    {
      path: 'window.upper',
      value: upper,
      expected: 'a cut-off at which the positive has given up some lithium',
      remedy: 'a higher upper cut-off',
    },
  ])
}

function percent(share: number): string {
  return `${(100 * share).toPrecision(3)} %`
}
