import { describe, expect, it } from 'vitest'
import { defaultMesh, type MeshSize, meshFor } from '../../src/simulation/mesh.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Series } from '../../src/simulation/solution.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { lgM50 } from '../support/lgM50.ts'
import { seriesAt } from '../support/sharedCurves.ts'

const fine: MeshSize = { negative: 80, separator: 40, positive: 80, radial: 12 }

/** Root mean square of the voltage difference after 5 s and before the last knee [V]. */
function difference(coarse: Series, reference: Series): number {
  const end = 0.98 * reference.time[reference.time.length - 1]
  const errors = [...coarse.time].flatMap((t, i) =>
    t < 5 || t > end ? [] : [coarse.voltage[i] - seriesAt(reference, t)],
  )
  return Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)
}

const at = (depletion: number, brisk = false, crossing = 5e3) => ({ depletion, crossing, brisk })

describe('meshFor', () => {
  it('has more cells where diffusion carries the current by large differences of salt', () => {
    const { negative, separator, positive, radial } = defaultMesh.DFN
    const times = (n: number, between: number) => ({
      negative: n * negative,
      separator: between * separator,
      positive: n * positive,
      radial,
    })
    expect(meshFor('DFN', at(2))).toEqual(defaultMesh.DFN)
    expect(meshFor('DFN', at(2.1))).toEqual(times(2, 2))
    expect(meshFor('DFN', at(15))).toEqual(times(4, 2))
    expect(meshFor('DFN', at(50))).toEqual(defaultMesh.DFN)
    expect(meshFor('SPMe', at(3)).negative).toBe(2 * defaultMesh.SPMe.negative)
    expect(meshFor('SPM', at(3))).toEqual(defaultMesh.SPM)
  })

  it('has more radial points in particles that take longer to cross', () => {
    expect(meshFor('DFN', at(1, false, 16 * 15e3))).toEqual({ ...defaultMesh.DFN, radial: 16 })
    expect(meshFor('SPM', at(1, true, 1e9)).radial).toBe(24)
  })

  it('has more radial points where currents jump: half a second after one, a third of the error', () => {
    expect(meshFor('SPM', at(1, true))).toEqual({ ...defaultMesh.SPM, radial: 12 })
    const voltage = (radial: number) => {
      const options = { model: 'SPM', mesh: { radial }, rtol: 1e-8 } as const
      const { model, y } = runModel(lgM50, 'Discharge at 2C for 0.5 s', options)
      return y[model.voltageAt]
    }
    const exact = voltage(32)
    const error = (radial: number) => Math.abs(voltage(radial) - exact)
    expect(error(12)).toBeLessThan(error(8) / 3)
    expect(error(12)).toBeLessThan(1e-3)
  })
})

describe('defaultMesh', () => {
  it.each([
    { rate: '1C', limit: 0.1 },
    { rate: '2C', limit: 0.2 },
  ])('is within $limit mV rms of eight times as many cells at $rate', ({ rate, limit }) => {
    const run = (mesh: MeshSize) =>
      simulate(lgM50, `Discharge at ${rate} until 2.5 V`, { model: 'DFN', mesh, rtol: 1e-5 }).series
    expect(1e3 * difference(run(defaultMesh.DFN), run(fine))).toBeLessThan(limit)
  })

  it('is for the SPMe within 0.4 mV rms at 2C', () => {
    const run = (mesh: MeshSize) =>
      simulate(lgM50, 'Discharge at 2C until 2.5 V', { model: 'SPMe', mesh, rtol: 1e-5 }).series
    expect(1e3 * difference(run(defaultMesh.SPMe), run(fine))).toBeLessThan(0.4)
  })

  it.each(['SPM', 'SPMe'] as const)(
    'makes no error worth a tenth of a millivolt in the %s',
    (model) => {
      const voltage = (mesh: MeshSize) => {
        const options = { model, mesh, rtol: 1e-7 }
        const ran = runModel(lgM50, 'Discharge at 1C for 40 min', options)
        return ran.y[ran.model.voltageAt]
      }
      expect(Math.abs(voltage(defaultMesh[model]) - voltage(fine))).toBeLessThan(1e-4)
    },
  )
})
