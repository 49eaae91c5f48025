import { describe, expect, it } from 'vitest'
import { electrodeParametersOf } from '../../src/cells/electrodeParameters.ts'
import { electrodeFrom, shippedAgeing } from '../../src/electrodes/electrodeFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadePowder, handMadePowderHost } from '../support/handMadePowder.ts'

const ageing = shippedAgeing('carbonate')
const conversion = {
  name: 'oxide',
  lithium: 5,
  potential: 0.4,
  exchangeCurrentDensity: 1,
  volumeLeft: 0.07,
}
const host = handMadePowderHost({
  volumeShare: 0.6,
  conversions: [conversion],
  fractureProbability: 0.5,
  coverage: 0.8,
  barrierThickness: 2e-9,
})
const electrode = electrodeFrom({
  powders: [{ powder: handMadePowder({ hosts: [host] }) }],
  porosity: 'swelling budget + 5 %',
  thickness: '30 um',
})
const window = { empty: [0.1], full: [0.9] }
const place = { ageing, rigid: true, made: 'empty', window } as const
const parameters = electrodeParametersOf(electrode, place)
const [own] = parameters.hosts

describe('electrodeParametersOf', () => {
  it('fills the layer: hosts, inert solid and pores add up to 1', () => {
    expectRelative(own.volumeShare + parameters.inertShare + parameters.porosity, 1, 1e-12)
  })

  it('passes effective transport ε^b', () => {
    expectRelative(parameters.transportEfficiency, electrode.porosity ** 1.5, 1e-14)
  })

  it('sends all swelling of a rigid cell to pores', () => {
    expect(electrodeParametersOf({ ...electrode, poreShare: 0.4 }, place).poreShare).toBe(1)
    const free = electrodeParametersOf({ ...electrode, poreShare: 0.4 }, { ...place, rigid: false })
    expect(free.poreShare).toBe(0.4)
  })

  it('starts a negative empty on its lithiation branch, a positive full on the other', () => {
    expect([own.initialLithiation, own.initialHysteresis]).toEqual([0, -1])
    const [full] = electrodeParametersOf(electrode, { ...place, made: 'full' }).hosts
    expect([full.initialLithiation, full.initialHysteresis]).toEqual([1, 1])
  })

  it('books conversion per volume of layer: 5 mol per kg of powder', () => {
    const { massShare, volumeShare } = electrode.powders[0]
    const [oxide] = own.conversions
    expectRelative(oxide.lithium, 5 * massShare * electrode.apparentDensity.layer, 1e-12)
    expectRelative(oxide.volumeLeft, 0.07 * volumeShare, 1e-12)
  })

  it('forms the first layer of SEI as z L₀ a/V̄ of lithium and L₀ a of volume, on conductive carbon too', () => {
    const layer = own.conversions[1]
    const { filmedArea } = electrode.hosts[0]
    expect(filmedArea).toBeGreaterThan(1.5 * own.specificArea)
    expect(layer.product).toBe('sei')
    expectRelative(layer.lithium, (2 * 5e-9 * filmedArea) / 9.585e-5, 1e-12)
    expectRelative(layer.volumeLeft, 5e-9 * filmedArea, 1e-12)
    expect(own.sei?.initialLayer).toBe('formed')
  })

  it('puts skin and coating in series with the film on the area they cover', () => {
    expect(own.sei?.barrierThickness).toBe(2e-9)
    expect(own.sei?.barrierCoverage).toBe(0.8)
  })

  it('takes the lithium of first-cycle reactions that the electrode’s first lithiation counts', () => {
    const lithium = own.conversions.reduce((sum, c) => sum + c.lithium, 0) * electrode.thickness
    const counted = electrode.conversionArealCapacity + electrode.seiArealCapacity
    expectRelative(lithium * 96485.33212, counted, 1e-9)
  })

  it('makes fresh area k_fr (1−coverage) p and isolation k_iso p', () => {
    expectRelative(own.fade?.freshAreaFactor ?? 0, ageing.fade.freshArea * 0.2 * 0.5, 1e-12)
    expectRelative(own.fade?.isolationFactor ?? 0, ageing.fade.isolation * 0.5, 1e-12)
  })

  it('tolerates what a network at 10 % strain follows: 0.331 of particle, 0.6 of it host', () => {
    expectRelative(own.fade?.toleratedSwing ?? 0, 0.331 / 0.6, 1e-12)
  })

  it('tolerates less where pores have less room than swelling needs', () => {
    const tight = electrodeFrom({
      powders: [{ powder: handMadePowder({ hosts: [host] }) }],
      porosity: '20 %',
      thickness: '30 um',
    })
    const offered = 0.95 / 0.8 - 1
    const [tightHost] = electrodeParametersOf(tight, place).hosts
    const share = offered / tight.swellingBudget.growth
    expectRelative(tightHost.fade?.toleratedSwing ?? 0, (share * 0.331) / 0.6, 1e-12)
  })

  it('gives a positive neither SEI nor fade', () => {
    const [positive] = electrodeParametersOf({ ...electrode, role: 'positive' }, place).hosts
    expect(positive.sei).toBeUndefined()
    expect(positive.fade).toBeUndefined()
    expect(positive.conversions.map(({ product }) => product)).toEqual(['oxide'])
  })
})
