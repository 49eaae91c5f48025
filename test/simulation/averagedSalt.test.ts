import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { constantCurve } from '../../src/numerics/curve.ts'
import { AveragedSalt, effectiveSalt } from '../../src/simulation/averagedSalt.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { isothermal, lgM50 } from '../support/lgM50.ts'

const D = 3e-10 // m²/s
const even: CellParameters = {
  ...lgM50,
  electrolyte: { ...lgM50.electrolyte, diffusivity: isothermal(constantCurve(D)) },
}

function settled(cell: CellParameters, protocol: string) {
  const ran = runModel(cell, protocol, { model: 'SPMe', rtol: 1e-7 })
  const electrolyte = ran.model.electrolyte as NonNullable<typeof ran.model.electrolyte>
  const u = electrolyte.pores.map((P, i) => ran.y[electrolyte.saltOffset + i] / P)
  return { ...ran, electrolyte, u }
}

describe('AveragedSalt', () => {
  it('settles to the parabola that even reactions keep up, (1−t⁺) I x²/(2 F L ε^b D)', () => {
    const { u, electrolyte } = settled(even, 'Discharge at C/2 for 90 min')
    const { thickness: L, transportEfficiency } = lgM50.negative
    const I = 2.5 / lgM50.area
    const bend = ((1 - 0.2594) * I) / (2 * FARADAY * L * transportEfficiency * D * 1000)
    const x = (i: number) => (i + 0.5) * electrolyte.width[0]
    for (let i = 1; i < electrolyte.negativeCells; i++) {
      expectRelative(u[0] - u[i], bend * (x(i) ** 2 - x(0) ** 2), 2e-4)
    }
  })

  it('falls evenly through the separator', () => {
    const { u, electrolyte } = settled(even, 'Discharge at C/2 for 90 min')
    const { separator } = lgM50
    const I = 2.5 / lgM50.area
    const slope = ((1 - 0.2594) * I) / (FARADAY * separator.transportEfficiency * D * 1000)
    const first = electrolyte.negativeCells
    for (let i = first; i < first + electrolyte.separatorCells - 1; i++) {
      expectRelative(u[i] - u[i + 1], slope * electrolyte.width[first], 2e-4)
    }
  })

  it('keeps all salt, and returns to even at rest', () => {
    const { u, electrolyte } = settled(lgM50, 'Discharge at 2C for 10 min; Rest for 2 h')
    for (const one of u) expectRelative(one, 1, 1e-6)
    const total = u.reduce((sum, c, i) => sum + c * electrolyte.width[i] * electrolyte.pores[i], 0)
    const pores = electrolyte.pores.reduce((sum, P, i) => sum + P * electrolyte.width[i], 0)
    expectRelative(total, pores, 1e-12)
  })

  it('carries the means of ln u that the voltage needs', () => {
    const { electrolyte, y } = settled(lgM50, 'Discharge at 2C for 10 min')
    const salt = new AveragedSalt(electrolyte)
    salt.begin(y, y)
    const logs = [...electrolyte.u.slice(0, electrolyte.negativeCells)].map(Math.log)
    const mean = logs.reduce((a, b) => a + b) / logs.length
    const variance = logs.reduce((a, b) => a + (b - mean) ** 2, 0) / logs.length
    expectRelative(salt.negative.log, mean, 1e-9)
    expectRelative(salt.negative.variance, variance, 1e-6)
    expectRelative(salt.mean, 1, 1e-4)
  })
})

describe('effectiveSalt', () => {
  it.each([1e-9, 0.3, 20])(
    'is the u at which one reaction has the mean overpotential of all, j/2j₀ = %f',
    (drive) => {
      const miss = (spread: number) => {
        const logs = [-spread, -0.2 * spread, 0.1 * spread, 1.1 * spread]
        const variance = logs.reduce((sum, x) => sum + x * x, 0) / 4
        const u = effectiveSalt({ ...side, log: 0, variance }, drive)
        const all = logs.map((x) => Math.asinh(drive * Math.sqrt(u / Math.exp(x))))
        return Math.abs(all.reduce((a, b) => a + b) / 4 - Math.asinh(drive))
      }
      const scale = Math.asinh(drive)
      expect(miss(0.2) / scale).toBeLessThan(1e-4)
      expect(miss(0.4)).toBeGreaterThan(5 * miss(0.2)) // what is left is of third order
    },
  )

  it('is what there is where salt is even', () => {
    expectRelative(effectiveSalt({ ...side, log: Math.log(0.7), variance: 0 }, 2), 0.7, 1e-14)
  })
})

const side = { from: 0, to: 4, log: 0, variance: 0, step: 0, stepPerCurrent: 0 }
