import { describe, expect, it } from 'vitest'
import { unitText } from '../../src/reports/unitText.ts'
import { unitOf } from '../../src/units/unit.ts'

describe('unitText', () => {
  it.each([
    ['mohm', 'mΩ'],
    ['ohm', 'Ω'],
    ['mAh/cm^2', 'mAh/cm²'],
    ['mol/m^3', 'mol/m³'],
    ['degC', '°C'],
    ['um', 'µm'],
    ['mAh/g', 'mAh/g'],
    ['Wh/L', 'Wh/L'],
    ['%', '%'],
    ['1', ''],
  ])('has for %s %s, which is read back as the same', (unit, text) => {
    expect(unitText(unit)).toBe(text)
    expect(unitOf(text)).toEqual(unitOf(unit))
  })
})
