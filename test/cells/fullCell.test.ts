import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { electrodeFrom } from '../../src/electrodes/electrodeFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('fullCell', () => {
  it('takes a finished electrode as well as its recipe', () => {
    const recipe = {
      powders: [{ powder: { family: 'plain', phase: 'graphite', diameter: '18 um' } }],
      porosity: 0.3,
      arealCapacity: '3 mAh/cm^2',
    }
    const fromRecipe = cellFrom({ negative: recipe, positive: 'lco' })
    const fromElectrode = cellFrom({
      negative: electrodeFrom(recipe),
      positive: 'lco',
      electrolyte: 'lp57',
      format: '18650',
    })
    expectRelative(
      fromElectrode.designed.nominalCapacity,
      fromRecipe.designed.nominalCapacity,
      1e-12,
    )
    expectRelative(fromElectrode.designed.mass, fromRecipe.designed.mass, 1e-12)
  })

  it('has cut-offs of its positive: 2.5 and 4.2 V with LCO, 2.0 and 3.6 V with LFP', () => {
    expect(cellFrom('graphite').parameters.voltageWindow).toEqual({ lower: 2.5, upper: 4.2 })
    const lfp = cellFrom({ extends: 'graphite', positive: 'lfp' })
    expect(lfp.parameters.voltageWindow).toEqual({ lower: 2, upper: 3.6 })
  })

  it('lets an own window stand over that of the positive', () => {
    const cell = cellFrom({ extends: 'graphite', window: { lower: '3 V', upper: '4.1 V' } })
    expect(cell.parameters.voltageWindow).toEqual({ lower: 3, upper: 4.1 })
  })

  it('keeps its outer volume in a can, and thickens in a pouch whose pores do not suffice', () => {
    const recipe = { extends: 'si-oxide-skin', negative: { porosity: '40 %' } }
    const can = cellFrom(recipe).designed
    expect(can.volume.fullCharge).toBe(can.volume.asMade)
    const pouch = cellFrom({ ...recipe, format: 'pouch' }).designed
    expect(pouch.volume.fullCharge).toBeGreaterThan(1.05 * pouch.volume.asMade)
    expectRelative(pouch.porosityAtFullCharge.negative, 0.05, 1e-12)
    expectRelative(
      pouch.energyDensity.fullCharge * pouch.volume.fullCharge,
      pouch.energyDensity.asMade * pouch.volume.asMade,
      1e-12,
    )
  })

  it('says before any run that a can without room will close its pores', () => {
    const { notes } = cellFrom({ extends: 'si-oxide-skin', negative: { porosity: '40 %' } })
    expect(notes.join('\n')).toMatch(/pores close before full charge/)
  })

  it('says how far it takes a positive beyond its usual lithiation', () => {
    const { notes, cautions } = cellFrom('sn-oxide-skin')
    expect(cautions.join('\n')).toMatch(/below its usual 0\.42/)
    for (const caution of cautions) expect(notes).toContain(caution)
  })

  it('cautions of its negative and positive without their names, which the cell has in its own', () => {
    for (const id of ['si-tisi2-20nm', 'sn-oxide-skin']) {
      const { cautions, negative, positive } = cellFrom(id)
      expect(cautions.length, id).toBeGreaterThan(0)
      for (const caution of cautions) {
        expect(caution.startsWith(negative.title)).toBe(false)
        expect(caution.startsWith(positive?.title ?? '?')).toBe(false)
      }
    }
  })

  it('is rigid as a can and free as pouch and coin', () => {
    const housing = (format: string) => cellFrom({ extends: 'graphite', format }).parameters.housing
    expect(['18650', '21700', 'pouch', 'coin'].map(housing)).toEqual([
      'rigid',
      'rigid',
      'free',
      'free',
    ])
  })

  it('warms as its mass: heat capacity over specific heat is the mass', () => {
    const { parameters, designed } = cellFrom('graphite')
    expectRelative((parameters.thermal?.heatCapacity ?? 0) / 1000, designed.mass, 1e-12)
  })
})
