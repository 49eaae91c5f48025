import { describe, expect, it } from 'vitest'
import type { Electrode } from '../../src/electrodes/electrode.ts'
import { electrodeFrom } from '../../src/electrodes/electrodeFrom.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadePowder, handMadePowderHost } from '../support/handMadePowder.ts'

const conversion = {
  name: 'oxide',
  lithium: 5,
  potential: 0.4,
  exchangeCurrentDensity: 1,
  volumeLeft: 0.07,
}
const powder = handMadePowder({
  hosts: [handMadePowderHost({ volumeShare: 0.6, conversions: [conversion] })],
})
const base = { powders: [{ powder }], conductiveCarbon: '10 %', binder: '10 %' }
const layer = electrodeFrom({ ...base, porosity: 0.4, arealCapacity: '3 mAh/cm^2' })

function expectSameLayer(actual: Electrode): void {
  for (const key of ['thickness', 'porosity', 'massLoading', 'reversibleArealCapacity'] as const) {
    expectRelative(actual[key], layer[key], 1e-9)
  }
}

describe('electrodeFrom', () => {
  it('gives the layer the reversible areal capacity it was asked for', () => {
    expectRelative(layer.reversibleArealCapacity, 3 * 36_000, 1e-12)
  })

  it('comes to the same layer from any consistent pair of inputs', () => {
    const { thickness, massLoading, apparentDensity } = layer
    const sizes = [
      { thickness: `${thickness} m` },
      { massLoading: `${massLoading} kg/m^2` },
      { arealCapacity: '3 mAh/cm^2' },
    ]
    const fillings = [{ porosity: 0.4 }, { layerDensity: `${apparentDensity.layer} kg/m^3` }]
    for (const size of sizes) {
      for (const filling of fillings)
        expectSameLayer(electrodeFrom({ ...base, ...size, ...filling }))
    }
  })

  it('has volume shares that fill the layer, hosts and inert and pores too', () => {
    const total = layer.volumeShares.reduce((sum, { share }) => sum + share, 0)
    expectRelative(total, 1, 1e-12)
    const hosted = layer.hosts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
    expectRelative(hosted + layer.inertShare + layer.porosity, 1, 1e-12)
  })

  it('has mass shares that give the loading from volume shares and densities', () => {
    const { powders, conductiveCarbon, binder, thickness, massLoading } = layer
    const mass =
      powders[0].volumeShare * powder.density +
      conductiveCarbon.volumeShare * conductiveCarbon.density +
      binder.volumeShare * binder.density
    expectRelative(mass * thickness, massLoading, 1e-12)
    expectRelative(powders[0].massShare + conductiveCarbon.massShare + binder.massShare, 1, 1e-12)
  })

  it('reads apparent density both ways: of the layer, and of two layers with their foil', () => {
    const { apparentDensity, massLoading, thickness, collector } = layer
    expectRelative(apparentDensity.layer, massLoading / thickness, 1e-12)
    const mass = 2 * massLoading + collector.thickness * collector.density
    expectRelative(apparentDensity.withFoil, mass / (2 * thickness + collector.thickness), 1e-12)
    expect(apparentDensity.withFoil).toBeGreaterThan(apparentDensity.layer)
  })

  it('takes conversion per mass of powder, and SEI on powder and conductive carbon, on the first lithiation', () => {
    const powderMass = 0.8 * layer.massLoading
    expectRelative(layer.conversionArealCapacity, FARADAY * 5 * powderMass, 1e-12)
    const carbon = 62_000 * 0.1 * layer.massLoading // m² per m²
    const wetted = powder.specificSurface * powderMass + carbon
    expectRelative(layer.seiArealCapacity / 3.6, 2.8 * wetted, 0.01)
    expectRelative(
      layer.firstCycleEfficiency,
      layer.reversibleArealCapacity / layer.firstLithiationArealCapacity,
      1e-14,
    )
  })

  it('wets what the powder brings: its specific surface times its mass in the layer', () => {
    const wetted = layer.hosts[0].specificArea * layer.thickness
    expectRelative(wetted, 1000 * 0.8 * layer.massLoading, 1e-12)
  })

  it('makes the porosity that its own swelling needs, and the points asked for on top', () => {
    const swollen = electrodeFrom({
      ...base,
      porosity: 'swelling budget + 5 %',
      thickness: '20 um',
    })
    expectRelative(swollen.porosity, swollen.swellingBudget.requiredPorosity + 0.05, 1e-12)
    expect(swollen.swellingBudget.growth).toBeGreaterThan(0.6)
  })

  it('forms no SEI on a positive', () => {
    const positive = electrodeFrom({ ...base, role: 'positive', porosity: 0.4, thickness: '20 um' })
    expect(positive.seiArealCapacity).toBe(0)
  })

  it('names porosity and minimum where the pores would count as closed from the start', () => {
    const [closed, pressed] = [{ porosity: '3 %' }, { porosity: '30 %', minimumPorosity: '30 %' }]
    const made = (layer: object) => () => electrodeFrom({ ...base, ...layer, thickness: '20 um' })
    expect(made(closed)).toThrow(/porosity is "3 %".*above the 5 % of minimumPorosity.*Try/)
    expect(made(pressed)).toThrow(/porosity is "30 %".*above the 30 % of minimumPorosity/)
    expect(made({ ...closed, minimumPorosity: '1 %' })).not.toThrow()
  })

  it('asks for a size where there is none', () => {
    expect(() => electrodeFrom({ ...base, porosity: 0.4 })).toThrow(
      /arealCapacity; expected one of/,
    )
  })

  it('names both conflicts of a recipe that says too much', () => {
    const failing = () =>
      electrodeFrom({
        ...base,
        porosity: 0.4,
        layerDensity: '1 g/cm^3',
        thickness: '50 um',
        massLoading: '5 mg/cm^2',
      })
    expect(failing).toThrow(/layerDensity.*only one[\s\S]*massLoading.*only one/)
  })
})
