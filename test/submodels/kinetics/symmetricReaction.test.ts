import { describe, expect, it } from 'vitest'
import {
  currentAt,
  exchangeCurrent,
  lineariseReaction,
  reactionWorkspace,
} from '../../../src/submodels/kinetics/symmetricReaction.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const one = (value: number) => Float64Array.of(value)
const thermalVoltage = 0.0514 // V
const film = 4e-3 // Ω·m²
const theta0 = 0.62
const q = -3e-3 // m²/A
const U = (theta: number) => 0.5 - 0.8 * theta
const hOf = (j: number) => Math.tanh(2 * j)
const gap = 0.05 // V
const fresh = 0.07
const sideAt = (delta: number) => -0.2 - 0.5 * (delta - 0.2)

function exchange(theta: number, u: number, s = 1.3) {
  const j0 = one(0)
  const slope = one(0)
  exchangeCurrent(1, 2, one(theta), one(u), one(s), j0, slope)
  return { j0: j0[0], slope: slope[0] }
}

/** Everything that the reaction's residual holds, written out once more with sinh's inverse. */
function residual(j: number, delta: number, u: number): number {
  const theta = theta0 + q * j
  const { j0 } = exchange(theta, u)
  const ohmic = (j * (1 + fresh) + sideAt(delta)) * film
  return delta - U(theta) - gap * hOf(j) - ohmic - thermalVoltage * Math.asinh(j / (2 * j0))
}

function linearise(j: number, delta: number, u: number) {
  const theta = theta0 + q * j
  const { j0, slope } = exchange(theta, u)
  const work = reactionWorkspace(1)
  work.exchange[0] = j0
  lineariseReaction(
    1,
    thermalVoltage,
    one(j),
    0,
    one(delta),
    0,
    one(u),
    one(q),
    one(U(theta) + gap * hOf(j)),
    one(-0.8),
    one(gap * 2 * (1 - hOf(j) ** 2)),
    one(slope),
    one(sideAt(delta)),
    one(-0.5),
    one(fresh),
    one(film),
    work,
  )
  return { base: work.base[0], onDelta: work.onDelta[0], onSalt: work.onSalt[0] }
}

/** The j that belongs to Δ and u, by bisection of a residual that falls with j. */
function root(delta: number, u: number): number {
  let [low, high] = [-200, 200]
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2
    if (residual(middle, delta, u) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

describe('exchangeCurrent', () => {
  it('is j₀ref at half filling and reference salt, and falls as √(θ(1−θ)) and √u', () => {
    expectRelative(exchange(0.5, 1, 1).j0, 2, 1e-15)
    expectRelative(exchange(0.1, 1, 1).j0, 2 * 2 * Math.sqrt(0.09), 1e-15)
    expectRelative(exchange(0.5, 0.25, 1).j0, 1, 1e-15)
    expectRelative(exchange(0.5, 1, 1.7).j0, 3.4, 1e-15)
  })

  it.each([0.05, 0.5001, 0.97])('reports d ln j₀/dθ, θ = %f', (theta) => {
    const d = 1e-6
    const rise = Math.log(exchange(theta + d, 1).j0 / exchange(theta - d, 1).j0)
    expectRelative(exchange(theta, 1).slope, rise / (2 * d), 1e-6)
  })

  it('lets an empty and a full host start: j₀ stays above zero and even', () => {
    expect(exchange(0, 1).j0).toBeGreaterThan(0)
    expectRelative(exchange(1, 1).j0, exchange(0, 1).j0, 1e-9)
    expect(exchange(-0.001, 1)).toEqual(exchange(0, 1))
  })
})

describe('lineariseReaction', () => {
  const cases = [
    { delta: 0.02, u: 1 },
    { delta: 0.2, u: 0.4 },
    { delta: -0.3, u: 1.6 },
  ]

  it.each(cases)('at the root of j = 2 j₀ sinh stays there, Δ = $delta', ({ delta, u }) => {
    const j = root(delta, u)
    expectRelative(linearise(j, delta, u).base, j, 1e-9)
  })

  it.each(cases)('has the ∂j/∂Δ and ∂j/∂u of the root, Δ = $delta', ({ delta, u }) => {
    const { onDelta, onSalt } = linearise(root(delta, u), delta, u)
    const d = 1e-5
    expectRelative(onDelta, (root(delta + d, u) - root(delta - d, u)) / (2 * d), 1e-6)
    expectRelative(onSalt, (root(delta, u + d) - root(delta, u - d)) / (2 * d), 1e-6)
  })

  it('converges like the square of the error', () => {
    const [delta, u] = [0.2, 0.4]
    const j = root(delta, u)
    const error = (off: number) => Math.abs(linearise(j * (1 + off), delta, u).base - j)
    expectRelative(error(0.02) / error(0.01), 4, 0.05)
  })
})

describe('currentAt', () => {
  it('is 2 j₀ sinh(v/(2RT/F)) without a film', () => {
    const j = currentAt(0.1, thermalVoltage, 3, 0)
    expectRelative(j, 6 * Math.sinh(0.1 / thermalVoltage), 1e-14)
  })

  it.each([1e-9, 1e-3, 0.05, 0.4, 2, 20])('finds the root with a film, v = %f V', (v) => {
    const j = currentAt(v, thermalVoltage, 0.3, 0.02)
    expectRelative(thermalVoltage * Math.asinh(j / 0.6) + 0.02 * j, v, 1e-12)
  })

  it('is odd in the driving force', () => {
    expect(currentAt(-0.3, thermalVoltage, 1, 0.01)).toBe(-currentAt(0.3, thermalVoltage, 1, 0.01))
    expect(Math.abs(currentAt(0, thermalVoltage, 1, 0.01))).toBe(0)
  })

  it('stays finite for absurd driving forces', () => {
    expect(Number.isFinite(currentAt(500, thermalVoltage, 1, 0))).toBe(true)
    expectRelative(currentAt(500, thermalVoltage, 1, 1), 500, 1e-2)
  })
})
