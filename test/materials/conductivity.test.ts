import { describe, expect, it } from 'vitest'
import {
  effectiveMedium,
  maxwellConductivity,
  patchwork,
} from '../../src/materials/conductivity.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('maxwellConductivity', () => {
  it('is the matrix without inclusions, the inclusion without matrix, and either where they are equal', () => {
    expectRelative(maxwellConductivity(5, 100, 0), 5, 1e-14)
    expectRelative(maxwellConductivity(5, 100, 1), 100, 1e-14)
    expectRelative(maxwellConductivity(5, 5, 0.3), 5, 1e-14)
  })
  it('insulating spheres leave 2(1−v)/(2+v) of the matrix', () => {
    expectRelative(maxwellConductivity(10, 0, 0.4), (10 * 2 * 0.6) / 2.4, 1e-14)
  })
  it('of two insulators is nothing', () => {
    expect(maxwellConductivity(0, 0, 0.5)).toBe(0)
  })
})

describe('effectiveMedium', () => {
  it('solves its own equation over ten orders of magnitude', () => {
    const sigma = effectiveMedium([1e-8, 1e3], [0.5, 0.5])
    const excess =
      (0.5 * (1e-8 - sigma)) / (1e-8 + 2 * sigma) + (0.5 * (1e3 - sigma)) / (1e3 + 2 * sigma)
    expect(Math.abs(excess)).toBeLessThan(1e-9)
  })
  it('conducts above a third of conductor, (3v−1)/2 of it', () => {
    expectRelative(effectiveMedium([0, 1], [0.4, 0.6]), 0.4, 1e-6)
    expect(effectiveMedium([1e-12, 1], [0.7, 0.3])).toBeLessThan(1e-10)
  })
  it('of equal grains is theirs', () => {
    expect(effectiveMedium([7, 7], [0.2, 0.8])).toBe(7)
  })
})

describe('patchwork', () => {
  it('conducts in the plane above half coverage', () => {
    expect([0, 0.5, 0.75, 1].map(patchwork)).toEqual([0, 0, 0.5, 1])
  })
})
