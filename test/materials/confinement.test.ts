import { describe, expect, it } from 'vitest'
import { confinementPressure, shearModulusOf } from '../../src/materials/confinement.ts'
import { phase, swellingOf } from '../../src/materials/phase.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'

const shell = { inner: 1, outer: 8, yieldStress: 3e9, shearModulus: 110e9 }

describe('confinementPressure', () => {
  it('is none before anything swells, and without a shell', () => {
    expect(confinementPressure([shell], 1, 60e9)).toBe(0)
    expect(confinementPressure([], 2, 60e9)).toBe(0)
  })
  it('starts as a misfitting sphere in an elastic matrix', () => {
    const [J, K, G] = [1.0001, 60e9, 110e9]
    expectRelative(
      confinementPressure([shell], J, K),
      ((J - 1) * 4 * G * K) / (3 * K + 4 * G),
      1e-12,
    )
  })
  it('ends as a shell that has yielded through: 2 Y ln(b/a), thinner as it stretches', () => {
    const [a, b] = [Math.cbrt(2), Math.cbrt(9)]
    expectRelative(confinementPressure([shell], 2, 60e9), 2 * 3e9 * Math.log(b / a), 1e-12)
    expect(confinementPressure([shell], 3, 60e9)).toBeLessThan(
      confinementPressure([shell], 2, 60e9),
    )
  })
  it('adds up over nested shells: two halves press like the whole', () => {
    const halves = [
      { ...shell, outer: 4 },
      { ...shell, inner: 4 },
    ]
    expectRelative(
      confinementPressure(halves, 2, 60e9),
      confinementPressure([shell], 2, 60e9),
      1e-12,
    )
  })
  it('of a phase without known stiffness is nothing', () => {
    expect(shearModulusOf(phase('lithium-oxide'))).toBe(0)
  })
})

describe('what confinement leaves within reach', () => {
  it('0.99 of the silicon of Si85Ti15 at a yield stress of 4 GPa, above 5 mV', () => {
    const silicon = phase('silicon-amorphous')
    const { host, bulkModulus = [0, 0] } = silicon
    if (host === undefined) throw new Error('silicon stores lithium')
    const { volumeShare } = powderFrom('si85ti15').structure[0]
    const matrix = { inner: 1, outer: 1 / volumeShare, yieldStress: 4e9, shearModulus: 112e9 }
    const U = (theta: number) => {
      const K = bulkModulus[0] + (bulkModulus[1] - bulkModulus[0]) * theta
      const p = confinementPressure([matrix], swellingOf(silicon, theta), K)
      return (
        valueAt(host.openCircuitPotential.lithiation, theta) -
        (host.lithiumMolarVolume * p) / FARADAY
      )
    }
    let [low, high] = [0.5, 1]
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2
      if (U(middle) > 0.005) low = middle
      else high = middle
    }
    expectRelative(low, 0.99, 0.01)
  })
})
