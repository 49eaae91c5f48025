import { describe, expect, it } from 'vitest'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { isConstant, valueAt } from '../../src/numerics/curve.ts'
import { bpxExample, withField } from '../support/bpxExample.ts'
import { expectRelative } from '../support/expectRelative.ts'

const read = (json: unknown) => cellParametersFromBpx(json)

describe('electrolyteFromBpx', () => {
  it('has an electrolyte of constants and curves, with a thermodynamic factor of 1', () => {
    const { electrolyte } = read(bpxExample())
    expect(electrolyte.initialConcentration).toBe(1200)
    expectRelative(valueAt(electrolyte.conductivity.curves[0], 500), 0.6, 1e-9)
    expectRelative(valueAt(electrolyte.conductivity.curves[0], 2000), 0.95, 1e-9)
    expect(isConstant(electrolyte.diffusivity.curves[0])).toBe(true)
    expect(valueAt(electrolyte.transferenceNumber.curves[0], 1000)).toBe(0.26)
    expect(valueAt(electrolyte.thermodynamicFactor.curves[0], 1000)).toBe(1)
  })

  it('keeps an electrolyte property above zero wherever a model may go', () => {
    for (const formula of [
      'x / 1000 * (1 - x / 3000)',
      '1 - x / 2500',
      '1.8 - x / 2500',
      'x / 1000',
      '1e-12 * x ** 2',
    ]) {
      const path = ['Parameterisation', 'Electrolyte', 'Conductivity [S.m-1]']
      const [curve] = read(withField(bpxExample(), path, formula)).electrolyte.conductivity.curves
      for (let c = 0; c < 9000; c += 0.7) {
        if (valueAt(curve, c) > 0) continue
        expect(valueAt(curve, c), `${formula} at ${c}`).toBeGreaterThan(0)
      }
    }
  })

  it('keeps a published conductivity to a part in a million from 20 mol/m³ up', () => {
    const path = ['Parameterisation', 'Electrolyte', 'Conductivity [S.m-1]']
    const nyman = '0.1297 * (x / 1000) ** 3 - 2.51 * (x / 1000) ** 1.5 + 3.329 * (x / 1000)'
    const [curve] = read(withField(bpxExample(), path, nyman)).electrolyte.conductivity.curves
    for (let c = 20; c < 4000; c += 1.7) {
      const k = c / 1000
      expectRelative(valueAt(curve, c), 0.1297 * k ** 3 - 2.51 * k ** 1.5 + 3.329 * k, 1e-6)
    }
  })
})
