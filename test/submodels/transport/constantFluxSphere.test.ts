import { describe, expect, it } from 'vitest'
import { finiteVolumeSphere } from '../../../src/numerics/finiteVolumeSphere.ts'
import { gaussRadauSphere } from '../../../src/numerics/gaussRadauSphere.ts'
import { radialModes } from '../../../src/numerics/radialModes.ts'
import { ConstantFluxSphere } from '../../../src/submodels/transport/constantFluxSphere.ts'
import { sphereSurface } from '../../support/analyticSphere.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const [theta0, fall, d] = [0.9, 1e-4, 1e-3]

/** The analytic sphere's surface, in terms of the mean's fall. */
const series = (t: number) => theta0 - (fall / (3 * d)) * sphereSurface(d * t)

function sphere(n: number): ConstantFluxSphere {
  const made = new ConstantFluxSphere(radialModes(gaussRadauSphere(n)))
  made.set(theta0, fall, d)
  return made
}

describe('ConstantFluxSphere', () => {
  it.each([5, 50, 500, 5000])('has the surface of the analytic sphere after %i s', (t) => {
    expectRelative(theta0 - sphere(12).at(t), theta0 - series(t), 2e-4)
  })

  it('starts at the even lithiation and ends a fifth of the gradient from the falling mean', () => {
    expect(sphere(8).at(0)).toBe(theta0)
    const t = 1e5
    expectRelative(sphere(8).at(t), theta0 - fall * t - fall / (15 * d), 1e-12)
  })

  it('gives at even times what it gives at each, to rounding', () => {
    const one = sphere(8)
    const theta = new Float64Array(101)
    one.atEvenTimes(101, 7, theta)
    theta.forEach((value, i) => {
      expectRelative(value, one.at(7 * i), 1e-13)
    })
  })

  it('mirrors lithium that enters', () => {
    const entering = new ConstantFluxSphere(radialModes(gaussRadauSphere(8)))
    entering.set(1 - theta0, -fall, d)
    expectRelative(1 - entering.at(300), sphere(8).at(300), 1e-14)
  })

  it('holds for shells too, whose surface also follows the gradient', () => {
    const shells = new ConstantFluxSphere(radialModes(finiteVolumeSphere(200, 'flux')))
    shells.set(theta0, fall, d)
    expectRelative(theta0 - shells.at(200), theta0 - series(200), 1e-4)
  })
})
