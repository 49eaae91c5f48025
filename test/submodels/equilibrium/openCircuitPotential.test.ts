import { describe, expect, it } from 'vitest'
import { constantCurve, curveOf } from '../../../src/numerics/curve.ts'
import { packCurve } from '../../../src/numerics/packedCurve.ts'
import {
  type OpenCircuitPotential,
  openCircuitPotential,
  potentialWorkspace,
} from '../../../src/submodels/equilibrium/openCircuitPotential.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const lithiation = (x: number) => 0.4 - 0.3 * x
const delithiation = (x: number) => 0.7 - 0.4 * x * x
const entropic = (x: number) => 1e-4 * (x - 0.3)

const two: OpenCircuitPotential = {
  lithiation: packCurve(curveOf(lithiation, 0, 1)),
  delithiation: packCurve(curveOf(delithiation, 0, 1)),
  entropicCoefficient: packCurve(curveOf(entropic, 0, 1)),
}
const zero = packCurve(constantCurve(0))
const flat: OpenCircuitPotential = { lithiation: zero, delithiation: zero }

function at(ocp: OpenCircuitPotential, theta: number, h = -1, dT = 0, pristine = 0) {
  const work = potentialWorkspace(1)
  const share = Float64Array.of(pristine)
  openCircuitPotential(ocp, 1, Float64Array.of(theta), Float64Array.of(h), dT, work, share)
  return { U: work.potential[0], slope: work.slope[0], gap: work.gap[0], dUdT: work.entropic[0] }
}

describe('openCircuitPotential', () => {
  it('follows the lithiation branch at h = −1 and the delithiation branch at h = +1', () => {
    expectRelative(at(two, 0.37, -1).U, lithiation(0.37), 1e-12)
    expectRelative(at(two, 0.37, 1).U, delithiation(0.37), 1e-7)
  })

  it('lies between the branches in proportion to h', () => {
    const mean = (lithiation(0.6) + delithiation(0.6)) / 2
    expectRelative(at(two, 0.6, 0).U, mean, 1e-7)
    const quarter = 0.25 * lithiation(0.6) + 0.75 * delithiation(0.6)
    expectRelative(at(two, 0.6, 0.5).U, quarter, 1e-7)
  })

  it('moves with temperature by dU/dT, which it also reports', () => {
    expectRelative(at(two, 0.8, 0, 25).U - at(two, 0.8, 0, 0).U, 25 * entropic(0.8), 1e-9)
    expectRelative(at(two, 0.8, 0, 25).dUdT, entropic(0.8), 1e-9)
  })

  it.each([0.0001, 0.0012, 0.003, 0.2, 0.55, 0.9975, 0.9995])(
    'has the slopes in θ and h that differences show, θ = %f',
    (theta) => {
      const d = 1e-7
      const { slope, gap } = at(two, theta, 0.3, 10)
      const rise = at(two, theta + d, 0.3, 10).U - at(two, theta - d, 0.3, 10).U
      expectRelative(slope, rise / (2 * d), 2e-6)
      expectRelative(gap, (at(two, theta, 0.3 + d).U - at(two, theta, 0.3 - d).U) / (2 * d), 1e-6)
    },
  )

  it('is guarded at the ends: 1 V at the end, 1 mV a thousandth from it, opposite signs', () => {
    expectRelative(at(flat, 0).U, 1, 1e-2)
    expectRelative(at(flat, 1).U, -1, 1e-2)
    expectRelative(at(flat, 0.001).U, 1e-3, 1e-2)
    expectRelative(at(flat, 0.999).U, -1e-3, 1e-2)
  })

  it('goes on rising beyond the ends, at the full slope of the guard', () => {
    const slope = 205.0568621937484 * 6910.192179565431
    expectRelative(at(flat, -0.02).slope, -slope, 1e-12)
    expectRelative(at(flat, -0.02).U - at(flat, -0.01).U, 0.01 * slope, 1e-9)
    expectRelative(at(flat, 1.02).slope, -slope, 1e-12)
  })

  it('has no guard from four thousandths inwards, where it is below a picovolt anyway', () => {
    expect(at(flat, 0.004).U).toBe(0)
    expect(at(flat, 0.5).U).toBe(0)
    expect(Math.abs(at(flat, 0.0039999).U)).toBeLessThan(1e-11)
  })

  it('takes lithium for the first time on a branch of its own, in proportion to what is new', () => {
    const first = (x: number) => 0.15 - 0.1 * x
    const fresh = { ...two, firstLithiation: packCurve(curveOf(first, 0, 1)) }
    expectRelative(at(fresh, 0.3, -1, 0, 1).U, first(0.3), 1e-12)
    expectRelative(at(fresh, 0.3, -1, 0, 0).U, lithiation(0.3), 1e-12)
    const mixed = 0.4 * first(0.3) + 0.6 * lithiation(0.3)
    expectRelative(at(fresh, 0.3, -1, 0, 0.4).U, mixed, 1e-12)
    expectRelative(at(fresh, 0.3, -1, 0, 0.4).slope, -0.4 * 0.1 - 0.6 * 0.3, 1e-9)
    expectRelative(at(fresh, 0.3, 1, 0, 1).U, delithiation(0.3), 1e-7) // never on the way back
  })

  it('has one branch where there is no hysteresis, whatever h says', () => {
    const one = { lithiation: two.lithiation, delithiation: two.lithiation }
    expect(at(one, 0.4, 1).U).toBe(at(one, 0.4, -1).U)
    expect(at(one, 0.4, 1).gap).toBe(0)
  })
})
