import { describe, expect, it } from 'vitest'
import { type NonlinearSystem, newton, newtonWorkspace } from '../../src/numerics/newton.ts'
import { expectRelative } from '../support/expectRelative.ts'

const circleAndHyperbola: NonlinearSystem = {
  size: 2,
  residual: (x, F) => {
    F[0] = x[0] ** 2 + x[1] ** 2 - 4
    F[1] = x[0] * x[1] - 1
  },
  jacobian: (x, J) => {
    J.set([2 * x[0], 2 * x[1], x[1], x[0]])
  },
}

const scalar = (f: (x: number) => number, slope: (x: number) => number): NonlinearSystem => ({
  size: 1,
  residual: (x, F) => {
    F[0] = f(x[0])
  },
  jacobian: (x, J) => {
    J[0] = slope(x[0])
  },
})

describe('newton', () => {
  it('finds where x² + y² = 4 meets xy = 1, in quadratic convergence', () => {
    const x = Float64Array.of(2, 0.5)
    const { status, iterations } = newton(circleAndHyperbola, x, { rtol: 1e-12 })
    expect(status).toBe('converged')
    expect(iterations).toBe(4)
    expectRelative(x[0], Math.sqrt(2 + Math.sqrt(3)), 1e-14)
    expectRelative(x[1], Math.sqrt(2 - Math.sqrt(3)), 1e-14)
  })

  it('gives the same from a workspace that was used before', () => {
    const workspace = newtonWorkspace(2)
    newton(circleAndHyperbola, Float64Array.of(5, 0.1), {}, workspace)
    const x = Float64Array.of(2, 0.5)
    const fresh = x.slice()
    newton(circleAndHyperbola, x, {}, workspace)
    newton(circleAndHyperbola, fresh)
    expect(x).toEqual(fresh)
  })

  it('answers how it failed, and never throws', () => {
    const flat = scalar(
      () => 1,
      () => 0,
    )
    expect(newton(flat, Float64Array.of(1)).status).toBe('singular-jacobian')
    const broken = scalar(Math.sqrt, () => 1)
    const x = Float64Array.of(-1)
    expect(newton(broken, x).status).toBe('not-finite')
    expect(x[0]).toBe(-1)
    const rootless = scalar(
      (x) => x * x + 1,
      (x) => 2 * x,
    )
    const result = newton(rootless, Float64Array.of(0.7), { maxIterations: 7 })
    expect(result).toEqual({ status: 'max-iterations', iterations: 7 })
  })
})
