import { describe, expect, it } from 'vitest'
import { defaultMesh, type MeshSize } from '../../src/simulation/mesh.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { runModel } from '../support/electrolyteProfile.ts'
import { lgM50 } from '../support/lgM50.ts'
import { seriesAt } from '../support/sharedCurves.ts'

const fine: MeshSize = { negative: 80, separator: 40, positive: 80, radial: 12 }

describe('defaultMesh', () => {
  it.each([
    { rate: '1C', limit: 0.1 },
    { rate: '2C', limit: 0.2 },
  ])('is within $limit mV rms of eight times as many cells at $rate', ({ rate, limit }) => {
    const run = (mesh: MeshSize) =>
      simulate(lgM50, `Discharge at ${rate} until 2.5 V`, { model: 'DFN', mesh, rtol: 1e-5 }).series
    const [coarse, reference] = [run(defaultMesh.DFN), run(fine)]
    const end = 0.98 * reference.time[reference.time.length - 1]
    const errors = [...coarse.time].flatMap((t, i) =>
      t < 5 || t > end ? [] : [coarse.voltage[i] - seriesAt(reference, t)],
    )
    const rms = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)
    expect(1e3 * rms).toBeLessThan(limit)
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
