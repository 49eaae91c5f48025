import { describe, expect, it } from 'vitest'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { lgM50 } from '../support/lgM50.ts'

/** Flat, then a wall as published fits of LiFePO₄ have it: e-fold within a few thousandths of lithiation. */
function withWall(at: number, perLithiation: number, diffusivity: number) {
  const lithiation = curveOf(
    (x) => 3.42 - 0.015 * x + Math.exp(-perLithiation * (x - at)),
    1e-4,
    1 - 1e-4,
  )
  const openCircuitPotential = { lithiation, delithiation: lithiation, decayConstant: 0 }
  const [host] = lgM50.positive.hosts
  const hosts = [{ ...host, openCircuitPotential, diffusivity: constantCurve(diffusivity) }]
  return { ...lgM50, positive: { ...lgM50.positive, hosts } }
}

describe('a potential with a wall inside the window', () => {
  it.each([
    [0.27, 396, 5e-16],
    [0.27, 600, 5e-16],
    [0.28, 200, 1e-15],
    [0.3, 200, 5e-16],
    [0.32, 396, 4e-15],
    [0.32, 600, 1e-15],
  ])('is charged and held against it (at %d, e-fold 1/%d, D = %d m²/s)', (at, steepness, D) => {
    const protocol = 'Charge at C/2 until 3.65 V; Hold at 3.65 V until C/20'
    const { status, effort } = simulate(withWall(at, steepness, D), protocol, {
      model: 'DFN',
      initialSoc: 0.05,
    })
    expect(status).toBe('completed')
    expect(effort.steps).toBeLessThan(600)
  })
})
