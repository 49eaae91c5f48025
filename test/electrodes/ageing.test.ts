import { describe, expect, it } from 'vitest'
import { firstLayerCharge, firstLayerLithium } from '../../src/electrodes/ageing.ts'
import { shippedAgeing } from '../../src/electrodes/electrodeFrom.ts'
import { shippedIds } from '../../src/electrodes/extend.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('firstLayerCharge', () => {
  it('is z F L₀/V̄: 5 nm of the generic SEI hold 2.8 mAh/m²', () => {
    const ageing = shippedAgeing('carbonate')
    expectRelative(firstLayerLithium(ageing), (2 * 5e-9) / 9.585e-5, 1e-12)
    expectRelative(firstLayerCharge(ageing) / 3.6, 2.8, 0.01)
  })
})

describe('models/ageing', () => {
  it('has the two forms of growth that differ in what limits', () => {
    const forms = shippedIds('ageing').map((id) => shippedAgeing(id).sei.form)
    expect(new Set(forms)).toEqual(new Set(['solvent-diffusion', 'reaction-diffusion']))
  })
})
