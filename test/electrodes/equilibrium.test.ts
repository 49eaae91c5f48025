import { describe, expect, it } from 'vitest'
import { equilibriumOf, type StoringHost } from '../../src/electrodes/equilibrium.ts'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'

function host(capacity: number, potential: (theta: number) => number, fields = {}): StoringHost {
  const curve = curveOf(potential, 0, 1, 64)
  return {
    capacity,
    openCircuitPotential: { lithiation: curve, delithiation: curve },
    lithiumMolarVolume: 0,
    ...fields,
  }
}

const steep = host(100, (theta) => 1 - theta)
const flat = host(300, (theta) => 0.6 - 0.2 * theta)

describe('equilibriumOf', () => {
  it('gives a single host the potential of its own curve', () => {
    const { lithiation, potential } = equilibriumOf([steep], 'lithiation').atCharge(25)
    expectRelative(lithiation[0], 0.25, 1e-12)
    expectRelative(potential, 0.75, 1e-9)
  })

  it('puts two hosts at one potential, as linear curves do by hand: U = 0.5 at 50 + 150', () => {
    const state = equilibriumOf([steep, flat], 'lithiation').atPotential(0.5)
    expectRelative(state.charge, 50 + 150, 1e-9)
    const back = equilibriumOf([steep, flat], 'lithiation').atCharge(state.charge)
    expectRelative(back.potential, 0.5, 1e-9)
    expectRelative(back.lithiation[0], 0.5, 1e-9)
    expectRelative(back.lithiation[1], 0.5, 1e-9)
  })

  it('holds exactly the charge it is asked for, over the whole range', () => {
    const equilibrium = equilibriumOf([steep, flat], 'delithiation')
    for (let i = 1; i < 40; i++) {
      const { lithiation } = equilibrium.atCharge(10 * i)
      expectRelative(100 * lithiation[0] + 300 * lithiation[1], 10 * i, 1e-12)
    }
  })

  it('fills and empties all hosts at the ends', () => {
    const equilibrium = equilibriumOf([steep, flat], 'lithiation')
    expect(equilibrium.atCharge(0).lithiation).toEqual([0, 0])
    expect(equilibrium.atCharge(400).lithiation).toEqual([1, 1])
    expect(equilibrium.atPotential(-1).lithiation).toEqual([1, 1])
  })

  it('finds its place on a plateau without slope', () => {
    const { lithiation, potential } = equilibriumOf([host(10, () => 0.4)], 'lithiation').atCharge(7)
    expectRelative(lithiation[0], 0.7, 1e-9)
    expectRelative(potential, 0.4, 1e-8)
  })

  it('takes each direction’s own branch', () => {
    const lithiation = constantCurve(0.2)
    const delithiation = constantCurve(0.5)
    const two = host(1, () => 0, { openCircuitPotential: { lithiation, delithiation } })
    expectRelative(equilibriumOf([two], 'lithiation').atCharge(0.5).potential, 0.2, 1e-8)
    expectRelative(equilibriumOf([two], 'delithiation').atCharge(0.5).potential, 0.5, 1e-8)
  })

  it('lowers the potential of a confined host by νp/F: 92 mV at 1 GPa and 8.9 cm³/mol', () => {
    const confined = host(100, (theta) => 1 - theta, {
      lithiumMolarVolume: 8.9e-6,
      confinementPressure: constantCurve(1e9),
    })
    const { potential } = equilibriumOf([confined], 'lithiation').atCharge(25)
    expectRelative(0.75 - potential, 8.9e3 / FARADAY, 1e-7)
  })
})
