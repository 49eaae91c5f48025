import { describe, expect, it } from 'vitest'
import {
  currentAt,
  faceSize,
  faceTable,
  fluxAt,
  fluxCurrentAt,
  fluxLeftAt,
  fluxRightAt,
} from '../../../src/submodels/transport/faceTable.ts'
import { saltFlux } from '../../../src/submodels/transport/saltFlux.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const perCharge = 1e-8 // m³/C
const H = 2e-6 // m
const cubic = (u: number) => 3e-10 * (1 - 0.4 * u + 0.3 * u * u - 0.05 * u ** 3)
const cubicSlope = (u: number) => 3e-10 * (-0.4 + 0.6 * u - 0.15 * u * u)
const integral = (u: number) => 3e-10 * (u - 0.2 * u * u + 0.1 * u ** 3 - 0.0125 * u ** 4)
const transference = (u: number) => 0.4 - 0.1 * u

/** Three cells with faces 0 and 1; a boundary lies where `boundary` says, the second cell transports by `factor`. */
function fluxes(u: readonly number[], current: readonly number[], boundary = -1, factor = 1) {
  const faces = faceTable(3)
  for (const [f, i] of current.entries()) faces[faceSize * f + currentAt] = i
  const efficiency = [0.3, 0.3 * factor, 0.3]
  const array = (f: (u: number, i: number) => number) => Float64Array.from(u, f)
  saltFlux(
    3,
    boundary,
    -1,
    Float64Array.from(u),
    Float64Array.of(factor / (1 + factor), 1 / (1 + factor), 0),
    array((x, i) => H / (2 * efficiency[i] * cubic(x))),
    array((x, i) => (-H * cubicSlope(x)) / (2 * efficiency[i] * cubic(x) ** 2)),
    array(transference),
    array(() => -0.1),
    perCharge,
    faces,
  )
  const of = (at: number) => [faces[at], faces[faceSize + at]]
  return {
    flux: of(fluxAt),
    fluxLeft: of(fluxLeftAt),
    fluxRight: of(fluxRightAt),
    fluxCurrent: of(fluxCurrentAt),
  }
}

describe('saltFlux', () => {
  it('is ∫D du over the distance between like cells, exactly for a cubic D', () => {
    const { flux } = fluxes([0.5, 0.9, 1.6], [0, 0])
    expectRelative(flux[0], (-0.3 * (integral(0.9) - integral(0.5))) / H, 1e-12)
    expectRelative(flux[1], (-0.3 * (integral(1.6) - integral(0.9))) / H, 1e-12)
  })

  it('leaves anions their share of the current: −(1−t⁺) i/(F c_ref)', () => {
    const still = fluxes([1, 1, 1], [0, 0])
    expect(Math.abs(still.flux[0])).toBe(0)
    const { flux, fluxCurrent } = fluxes([1, 1, 1], [40, -20])
    expectRelative(flux[0], -0.7 * 40 * perCharge, 1e-12)
    expectRelative(flux[1], 0.7 * 20 * perCharge, 1e-12)
    expectRelative(fluxCurrent[0], -0.7 * perCharge, 1e-12)
  })

  it('adds half-cell resistances across a layer boundary', () => {
    const u = [1, 1 + 1e-6, 1] // a step so small that D is even
    const { flux } = fluxes(u, [0, 0], 0, 3)
    const resistance = (H / (2 * 0.3 * cubic(1))) * (1 + 1 / 3)
    expectRelative(flux[0], -1e-6 / resistance, 1e-5)
  })

  it('is even across a boundary of like cells as between them, to third order in the step', () => {
    const difference = (rise: number) => {
      const u = [1, 1 + rise, 1]
      return Math.abs(fluxes(u, [0, 0], 0).flux[0] / fluxes(u, [0, 0]).flux[0] - 1)
    }
    expect(difference(0.2)).toBeLessThan(2e-3)
    expect(difference(0.2) / difference(0.1)).toBeGreaterThan(3)
  })

  it('adds the paths through cells of one layer whose pores differ', () => {
    const { flux } = fluxes([0.5, 0.9, 1.6], [0, 0], -1, 0.1)
    const path = (H / (2 * 0.3)) * (1 + 1 / 0.1)
    expectRelative(flux[0], -(integral(0.9) - integral(0.5)) / path, 1e-12)
    expectRelative(flux[1], -(integral(1.6) - integral(0.9)) / path, 1e-12)
  })

  it.each([
    { title: 'like cells', boundary: -1, factor: 1 },
    { title: 'unlike cells of a layer', boundary: -1, factor: 0.1 },
    { title: 'a layer boundary', boundary: 0, factor: 0.3 },
  ])('has the slopes that differences show between $title', ({ boundary, factor }) => {
    const of = (u: number[], i: number) => fluxes(u, [i, 0], boundary, factor)
    const at = (l: number, r: number, i: number) => of([l, r, 1], i).flux[0]
    const { fluxLeft, fluxRight, fluxCurrent } = of([0.9, 1.1, 1], 30)
    const d = 1e-5
    const close = boundary < 0 ? 1e-3 : 5e-3 // there, how D bends is left out
    expectRelative(fluxLeft[0], (at(0.9 + d, 1.1, 30) - at(0.9 - d, 1.1, 30)) / (2 * d), close)
    expectRelative(fluxRight[0], (at(0.9, 1.1 + d, 30) - at(0.9, 1.1 - d, 30)) / (2 * d), close)
    expectRelative(fluxCurrent[0], (at(0.9, 1.1, 31) - at(0.9, 1.1, 29)) / 2, 1e-9)
  })
})
