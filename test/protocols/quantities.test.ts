import { describe, expect, it } from 'vitest'
import { cursorOn } from '../../src/protocols/cursor.ts'
import { readQuantity } from '../../src/protocols/quantities.ts'
import { expectRelative } from '../support/expectRelative.ts'

const read = (text: string) => readQuantity(cursorOn(text), 'a quantity')

describe('readQuantity', () => {
  const table: readonly (readonly [string, string, number])[] = [
    ['1.5 h', 'duration', 5400],
    ['2 hours', 'duration', 7200],
    ['90 min', 'duration', 5400],
    ['1 minute', 'duration', 60],
    ['10 seconds', 'duration', 10],
    ['2 days', 'duration', 172800],
    ['4.2V', 'voltage', 4.2],
    ['-10 mV', 'voltage', -0.01],
    ['500 mAh', 'capacity', 0.5],
    ['2 Ah', 'capacity', 2],
    ['250 mW', 'power', 0.25],
    ['1 kW', 'power', 1000],
    ['25 degC', 'temperature', 298.15],
    ['-20 °C', 'temperature', 253.15],
    ['300 K', 'temperature', 300],
  ]
  it.each(table)('%s is a %s of %d', (text, kind, value) => {
    const quantity = read(text)
    expect(quantity.kind).toBe(kind)
    expectRelative(quantity.value as number, value, 1e-14)
  })

  const rates: readonly (readonly [string, number, string])[] = [
    ['C', 1, 'C'],
    ['C/20', 0.05, 'C'],
    ['0.5C', 0.5, 'C'],
    ['3C/4', 0.75, 'C'],
    ['2 A', 2, 'A'],
    ['100 uA', 1e-4, 'A'],
    ['1 mA/cm2', 10, 'A/m^2'],
    ['1 mA/cm²', 10, 'A/m^2'],
    ['5 A/m^2', 5, 'A/m^2'],
  ]
  it.each(rates)('%s is %d in %s', (text, value, unit) => {
    const quantity = read(text)
    expect(quantity).toMatchObject({ kind: 'current', value: { unit } })
    if (quantity.kind === 'current') expectRelative(quantity.value.value, value, 1e-14)
  })
})
