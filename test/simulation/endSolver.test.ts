import { describe, expect, it } from 'vitest'
import { curveOf } from '../../src/numerics/curve.ts'
import { packCurve } from '../../src/numerics/packedCurve.ts'
import { type EndPoint, EndSolver } from '../../src/simulation/endSolver.ts'
import {
  guardRate,
  openCircuitPotential,
  potentialWorkspace,
} from '../../src/submodels/equilibrium/openCircuitPotential.ts'

const curve = packCurve(curveOf((x) => 0.4 - 0.3 * x, 0, 1))
const upper = packCurve(curveOf((x) => 0.6 - 0.3 * x, 0, 1))
const ocp = { lithiation: curve, delithiation: upper }
const solver = new EndSolver(ocp)

const point: EndPoint = {
  P: 0.998,
  q: -1e-3,
  delta: 0.05,
  salt: 0.7,
  h: -1,
  alpha: 0.1,
  kappa: 0,
  hHistory: 0,
  dT: 0,
  thermalVoltage: 0.0514,
  exchange: 0.5,
  areaFactor: 1.5,
  film: 2e-3,
  fresh: 0.1,
  side: -0.05,
  pristine: 0,
}

/** What is left of Δ at the current found [V], written once more. */
function surplus(p: EndPoint, j: number): number {
  const theta = p.P + p.q * j
  const h =
    p.kappa === 0 ? p.h : (p.alpha * p.hHistory + p.kappa * j) / (p.alpha + p.kappa * Math.abs(j))
  const work = potentialWorkspace(1)
  openCircuitPotential(ocp, 1, Float64Array.of(theta), Float64Array.of(h), p.dT, work)
  const t = Math.min(Math.max(theta, 1e-6), 1 - 1e-6)
  const j0 = 2 * p.exchange * Math.sqrt(t * (1 - t) * p.salt) * p.areaFactor
  const ohmic = ((j < 0 ? j * (1 + p.fresh) : j) + p.side) * p.film
  return p.delta - work.potential[0] - ohmic - p.thermalVoltage * Math.asinh(j / (2 * j0))
}

describe('EndSolver', () => {
  it.each([
    { title: 'a full host, lithiated further', change: {} },
    { title: 'a full host, emptied', change: { delta: 0.4 } },
    { title: 'an empty host, emptied further', change: { P: 0.002, delta: 0.9 } },
    { title: 'a predicted surface far beyond full', change: { P: 1.3 } },
    { title: 'a host whose memory moves along', change: { kappa: 0.05, hHistory: 0.4 } },
  ])('finds the current of $title', ({ change }) => {
    const p = { ...point, ...change }
    const j = solver.solve(p, 0, 1e-12)
    expect(Math.abs(surplus(p, j))).toBeLessThan(3e-6) // θ is known to 1e-12, the guard rises by 1e6 V
    const theta = p.P + p.q * j
    expect(theta).toBeGreaterThan(-2e-3)
    expect(theta).toBeLessThan(1 + 2e-3)
  })

  it('leaves the step of the lines where that is near enough in lithiation', () => {
    const j = solver.solve(point, 0, 1e-12)
    const near = j + 1e-5 / point.q
    expect(solver.solve(point, near, 2e-5)).toBe(near)
    expect(Math.abs((solver.solve(point, near, 5e-6) - j) * point.q)).toBeLessThan(5e-7)
  })

  it('keeps the step of the lines where no current fits a Δ beyond any guard', () => {
    expect(solver.solve({ ...point, delta: 1e7 }, 1.5, 1e-9)).toBe(1.5)
  })
})

describe('bends', () => {
  const stands = (at: EndSolver, theta: number) => at.bends(theta, theta, 0)

  it('lets lines be where they leave the root by less than the tolerance', () => {
    const tolerance = 1e-7
    const p = { ...point, delta: -0.5 }
    const j = solver.solve(p, 0, 1e-12)
    const root = p.P + p.q * j
    const short = Math.sqrt((2 * tolerance) / guardRate)
    expect(solver.bends(root, root + 1.01 * short, tolerance)).toBe(true)
    expect(solver.bends(root, root + 0.99 * short, tolerance)).toBe(false)
    // one Newton step from there
    const from = j + (0.99 * short) / p.q
    const d = 1e-6
    const slope = (surplus(p, from + d) - surplus(p, from - d)) / (2 * d)
    const line = from - surplus(p, from) / slope
    expect(Math.abs((line - j) * p.q)).toBeLessThan(tolerance)
  })

  it('takes in where the guard of the potential is steep, and nothing of the range that is used', () => {
    for (const theta of [-1, 0, 5e-4, 0.9995, 1, 1.2]) expect(stands(solver, theta)).toBe(true)
    for (const theta of [0.005, 0.5, 0.995]) expect(stands(solver, theta)).toBe(false)
  })

  it('takes in what lies behind a knee, to the end of the branch', () => {
    const knee = packCurve(
      curveOf((x) => 3.4 + Math.exp(-400 * (x - 0.1)) - Math.exp(300 * (x - 0.9)), 0, 1),
    )
    const walled = new EndSolver({ lithiation: knee, delithiation: upper })
    const [low, high] = [0.1 + Math.log(4) / 400, 0.9 - Math.log(3) / 300] // slopes of −100 V
    for (const theta of [0.001, 0.05, low - 5e-4, high + 5e-4, 0.95]) {
      expect(stands(walled, theta)).toBe(true)
    }
    for (const theta of [low + 5e-4, 0.5, high - 5e-4]) expect(stands(walled, theta)).toBe(false)
  })
})
