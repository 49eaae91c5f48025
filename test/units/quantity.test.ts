import { describe, expect, it } from 'vitest'
import type { Dimension } from '../../src/units/dimension.ts'
import { dimensions } from '../../src/units/dimension.ts'
import { InputError } from '../../src/units/inputError.ts'
import { formatQuantity, quantity, valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'

const cases: readonly (readonly [string, Dimension, number])[] = [
  ['1000 mAh/g', 'specificCapacity', 3.6e6],
  ['2.33 g/cm^3', 'density', 2330],
  ['20 um', 'length', 20e-6],
  ['20 µm', 'length', 20e-6],
  ['5 nm', 'length', 5e-9],
  ['4 Å', 'length', 4e-10],
  ['3 mAh/cm^2', 'arealCapacity', 108000],
  ['30 kJ/mol', 'molarEnergy', 30000],
  ['25 degC', 'temperature', 298.15],
  ['25 °C', 'temperature', 298.15],
  ['1 S/m', 'conductivity', 1],
  ['0.012 ohm cm', 'resistivity', 1.2e-4],
  ['0.012 Ω·cm', 'resistivity', 1.2e-4],
  ['10 m^2/g', 'specificSurface', 10000],
  ['1e-12 cm^2/s', 'diffusivity', 1e-16],
  ['160 GPa', 'pressure', 160e9],
  ['1 eV', 'energy', 1.602176634e-19],
  ['8.9 cm^3/mol', 'molarVolume', 8.9e-6],
  ['0.6 mohm cm^2', 'arealResistance', 6e-8],
  ['30 min', 'duration', 1800],
  ['10 W/(m^2 K)', 'heatTransferCoefficient', 10],
  ['10 W/m²/K', 'heatTransferCoefficient', 10],
  ['1.5 mg/cm²', 'arealMass', 0.015],
  ['1.2 mol/L', 'concentration', 1200],
  ['100 K/min', 'temperatureRate', 100 / 60],
  ['30 wt%', 'ratio', 0.3],
  ['0.3', 'ratio', 0.3],
  ['C/3', 'cRate', 1 / 3],
  ['2C', 'cRate', 2],
  ['0.5 C', 'cRate', 0.5],
]

describe('quantity', () => {
  for (const [text, dimension, expected] of cases) {
    it(`reads ${text} as ${dimension}`, () => {
      expectRelative(quantity(text, dimension), expected, 1e-12)
    })
  }

  it('reads a value and its unit apart', () => {
    expectRelative(quantity({ value: 2.33, unit: 'g/cm^3' }, 'density'), 2330, 1e-12)
  })

  it('suggests only units that measure what it suggests them for', () => {
    for (const [dimension, { units }] of Object.entries(dimensions)) {
      if (dimension === 'cRate') continue
      for (const unit of units) {
        expect(quantity({ value: 1, unit }, dimension as Dimension), unit).toBeGreaterThan(0)
      }
    }
  })

  const refused: readonly (readonly [unknown, Dimension, RegExp])[] = [
    ['5 kg', 'length', /'kg' measures a mass; um, nm/],
    ['5 nn', 'length', /no unit we know.*Did you mean 'nm'/],
    ['2.3 g/cm3x', 'density', /no unit we know/],
    ['2.3', 'density', /add the unit: g\/cm\^3/],
    [2.3, 'density', /add the unit/],
    ['heavy', 'density', /a density such as/],
    ['3 A', 'cRate', /'0.5C'/],
    ['C/0', 'cRate', /C-rate/],
    [Number.NaN, 'ratio', /finite/],
    [{ value: 'much', unit: 'g' }, 'mass', /a mass such as/],
  ]
  for (const [input, dimension, message] of refused) {
    it(`refuses ${JSON.stringify(input)} as ${dimension} and says what would do`, () => {
      const read = () => quantity(input as string, dimension, 'here')
      expect(read).toThrow(InputError)
      expect(read).toThrow(message)
      expect(read).toThrow(/^here/)
    })
  }
})

describe('formatQuantity', () => {
  it('goes back to the text it came from', () => {
    expect(formatQuantity(quantity('2.33 g/cm^3', 'density'), 'g/cm^3')).toBe('2.33 g/cm^3')
    expect(formatQuantity(298.15, 'degC')).toBe('25 degC')
    expect(formatQuantity(0.30004, '%', 3)).toBe('30 %')
  })

  it('is the inverse of reading, for every unit of the table', () => {
    for (const [text, dimension, si] of cases) {
      if (dimension === 'cRate') continue
      const unit = text.replace(/^[\d.e+-]+\s*/, '')
      expectRelative(valueIn(si, unit), Number.parseFloat(text), 1e-12)
    }
  })
})
