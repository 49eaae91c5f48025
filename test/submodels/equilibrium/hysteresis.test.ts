import { describe, expect, it } from 'vitest'
import { hysteresisStage } from '../../../src/submodels/equilibrium/hysteresis.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const kappa = 3e-3

function stage(alpha: number, w: number, j: number) {
  const h = new Float64Array(1)
  const dhdj = new Float64Array(1)
  hysteresisStage(
    1,
    alpha,
    Float64Array.of(kappa),
    Float64Array.of(9, w),
    1,
    Float64Array.of(9, 9, j),
    2,
    h,
    dhdj,
  )
  return { h: h[0], dhdj: dhdj[0] }
}

describe('hysteresisStage', () => {
  it.each([2, -2, 0.01])('solves the implicit stage of dh/dt = κ(j − |j|h), j = %f', (j) => {
    const [alpha, w] = [0.02, 0.3]
    const { h } = stage(alpha, w, j)
    expectRelative(alpha * (h - w), kappa * (j - Math.abs(j) * h), 1e-12)
  })

  it('keeps h at rest', () => {
    expect(stage(0.02, -0.7, 0).h).toBe(-0.7)
  })

  it('leads to +1 on delithiation and to −1 on lithiation, and no further', () => {
    expectRelative(stage(1e-12, -1, 5).h, 1, 1e-9)
    expectRelative(stage(1e-12, 1, -5).h, -1, 1e-9)
    expect(stage(1e-3, 1, 5).h).toBe(1)
  })

  it.each([1.5, -1.5])('has the ∂h/∂j that differences show, j = %f', (j) => {
    const d = 1e-6
    const { dhdj } = stage(0.01, 0.4, j)
    expectRelative(dhdj, (stage(0.01, 0.4, j + d).h - stage(0.01, 0.4, j - d).h) / (2 * d), 1e-8)
  })

  it('follows the exact memory of a lithiation, 1 − h = 2 exp(−κ|j|t), as steps shrink', () => {
    const [j, time] = [-0.5, 800]
    const exact = -1 + 2 * Math.exp(kappa * j * time)
    const error = (steps: number) => {
      let h = 1
      for (let k = 0; k < steps; k++) h = stage(steps / time, h, j).h
      return h - exact
    }
    expectRelative(error(4000), error(2000) / 2, 1e-2) // backward Euler is of first order
    expectRelative(2 * error(4000) - error(2000) + exact, exact, 1e-6)
  })
})
