import { describe, expect, it } from 'vitest'
import { electrolyteFrom, shippedElectrolytes } from '../../src/cells/electrolyte.ts'
import { recipeOf } from '../../src/electrodes/extend.ts'
import { slopeAt, valueAt } from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

const shipped = shippedElectrolytes().map((id) => electrolyteFrom(recipeOf(id, 'electrolytes')))

describe('every shipped electrolyte', () => {
  it.each(shipped)(
    '$title conducts, diffuses and keeps t⁺ in [0, 1) from none to 8 M',
    ({ parameters }) => {
      const { conductivity, diffusivity, transferenceNumber, thermodynamicFactor } = parameters
      for (const curve of conductivity.curves) {
        for (const c of [1, 100, 1000, 3000, 8000]) expect(valueAt(curve, c)).toBeGreaterThan(0)
      }
      for (const { curves } of [diffusivity, thermodynamicFactor]) {
        for (const curve of curves) {
          for (const c of [0, 1000, 3000, 8000]) expect(valueAt(curve, c)).toBeGreaterThan(0)
        }
      }
      for (const curve of transferenceNumber.curves) {
        for (const c of [0, 500, 1000, 2000, 4000, 8000]) {
          expect(valueAt(curve, c)).toBeGreaterThanOrEqual(-1e-6)
          expect(valueAt(curve, c)).toBeLessThan(1)
        }
      }
    },
  )
})

describe('electrolyteFrom', () => {
  it('lets properties level out between 3 and 4 mol/L: no slope ends at once', () => {
    const { conductivity, thermodynamicFactor } = electrolyteFrom(
      recipeOf('lp57', 'electrolytes'),
    ).parameters
    for (const { curves } of [conductivity, thermodynamicFactor]) {
      const [curve] = curves.slice(4)
      const steepest = Math.abs(slopeAt(curve, 3000))
      expect(slopeAt(curve, 4000)).toBe(0)
      for (let c = 3000; c < 4000; c += 10) {
        const turn = Math.abs(slopeAt(curve, c + 10) - slopeAt(curve, c))
        expect(turn).toBeLessThan(0.05 * steepest)
      }
    }
  })

  it('says that t⁺ was cut where its fit turns negative', () => {
    const { notes } = electrolyteFrom(recipeOf('lp57', 'electrolytes'))
    expect(notes[0]).toMatch(/t⁺ turns negative/)
  })

  it('scales a borrowed fit: EC:DEC conducts 0.82 of EC:EMC', () => {
    const value = (id: string) =>
      valueAt(electrolyteFrom(recipeOf(id, 'electrolytes')).parameters.conductivity.curves[5], 1000)
    expectRelative(value('ec-dec') / value('lp57'), 0.82, 1e-12)
  })

  it('names what is missing', () => {
    expect(() => electrolyteFrom({ title: 'x' })).toThrow(/concentration[\s\S]*conductivity/)
  })
})
