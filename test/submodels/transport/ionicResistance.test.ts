import { describe, expect, it } from 'vitest'
import { ionicResistance } from '../../../src/submodels/transport/ionicResistance.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const H = 2e-6 // m
const kappa = (u: number) => 0.9 * u // S/m, linear as within a layer is assumed

/** Resistance of the face between two cells, and its ∂/∂u on both sides. */
function between(u: number, v: number, boundary = -1, wider = 1) {
  const pair = (f: (x: number) => number) => Float64Array.of(f(u), wider * f(v))
  const out = () => new Float64Array(1)
  const [face, left, right] = [out(), out(), out()]
  ionicResistance(
    2,
    boundary,
    -1,
    Float64Array.of(u, v),
    Float64Array.of(1, wider),
    pair((x) => H / (2 * kappa(x))),
    pair((x) => -H / (2 * kappa(x) * x)),
    face,
    left,
    right,
  )
  return { R: face[0], left: left[0], right: right[0] }
}

describe('ionicResistance', () => {
  it.each([
    [1, 1],
    [1, 1.02],
    [1, 1.4],
    [1, 0.05],
    [1e-4, 1],
  ])('is ∫dx/κ of a conductivity linear between centres, u = %f and %f', (u, v) => {
    const exact = u === v ? H / kappa(u) : (H * Math.log(v / u)) / (kappa(v) - kappa(u))
    expectRelative(between(u, v).R, exact, 1e-8)
  })

  it('does not jump where its series takes over', () => {
    // half resistances differ by 5 % where v/u = 1.05/0.95
    const at = (1.05 / 0.95) * 0.5
    expectRelative(between(0.5, at * (1 + 1e-9)).R, between(0.5, at * (1 - 1e-9)).R, 1e-7)
  })

  it.each([
    [1, 1.02],
    [1, 1.4],
    [0.3, 0.1],
  ])('has the slopes that differences show, u = %f and %f', (u, v) => {
    const d = 1e-6
    const { left, right } = between(u, v)
    expectRelative(left, (between(u + d, v).R - between(u - d, v).R) / (2 * d), 2e-3)
    expectRelative(right, (between(u, v + d).R - between(u, v - d).R) / (2 * d), 2e-3)
  })

  it('adds half cells across a layer boundary, each halfway to the concentration there', () => {
    expectRelative(between(1, 1, 0, 3).R, (H / (2 * kappa(1))) * 4, 1e-12)
    const halfway = H / (2 * kappa(1.005)) + H / (2 * kappa(1.015))
    expectRelative(between(1, 1.02, 0).R, halfway, 2e-4)
  })

  it('leaves a dry cell finite beside a wet one', () => {
    expect(Number.isFinite(between(1e-6, 1).R)).toBe(true)
    expect(between(1e-6, 1).R).toBeLessThan(between(1e-6, 1e-6).R / 1e3)
  })

  it('has no resistance below zero where a dry cell lies behind a layer boundary', () => {
    for (const dry of [1e-6, 1e-3, 0.02]) {
      expect(between(1, dry, 0).R).toBeGreaterThan(H / (2 * kappa(1)))
      expect(between(dry, 1, 0).R).toBeGreaterThan(H / (2 * kappa(1)))
    }
  })
})
