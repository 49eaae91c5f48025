import { describe, expect, it } from 'vitest'
import { currentCorrection } from '../../src/simulation/control.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('currentCorrection', () => {
  const [V0, V1] = [3.7, -0.02] // V, V/A

  it('sets a current outright', () => {
    expect(currentCorrection('current', 5, 2, V0, V1)).toBe(3)
  })

  it('finds the current at which the linear cell has the voltage', () => {
    const dI = currentCorrection('voltage', 3.5, 2, V0, V1)
    expectRelative(V0 + V1 * dI, 3.5, 1e-14)
  })

  it('goes to the current at which V·I is the power, like the square of the error', () => {
    const power = 11
    let I = 2
    const misses: number[] = []
    for (let k = 0; k < 4; k++) {
      const V = V0 + V1 * (I - 2)
      misses.push(Math.abs(V * I - power))
      I += currentCorrection('power', power, I, V, V1)
    }
    expectRelative((V0 + V1 * (I - 2)) * I, power, 1e-14)
    expect(misses[1]).toBeLessThan(0.01 * misses[0])
  })
})
