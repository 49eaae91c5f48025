import { describe, expect, it } from 'vitest'
import type { Control, Limit, Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'

const stepOf = (text: string): Step => {
  const [part] = parseProtocol(text).parts
  if (part.kind !== 'step') throw new Error('a loop where a step was expected')
  return part
}

const volts = (value: number): Limit => ({ kind: 'voltage', value })
const seconds = (value: number): Limit => ({ kind: 'duration', value })
const ampereHours = (value: number): Limit => ({ kind: 'capacity', value })
const until = (value: number, unit: 'A' | 'C' | 'A/m^2'): Limit => ({
  kind: 'current',
  value: { value, unit },
})
const driven = (value: number, unit: 'A' | 'C' | 'A/m^2'): Control => ({
  kind: 'current',
  value: { value, unit },
})
const rest: Control = { kind: 'rest' }

describe('readStep', () => {
  const table: readonly (readonly [string, Control, readonly Limit[]])[] = [
    ['Charge at C/4 until 4.2 V', driven(-0.25, 'C'), [volts(4.2)]],
    ['Discharge at 1C for 2 hours or until 2.5 V', driven(1, 'C'), [seconds(7200), volts(2.5)]],
    ['Discharge at 1 A until 2.5 V or 2 h', driven(1, 'A'), [volts(2.5), seconds(7200)]],
    ['discharge AT 0.5c UNTIL 2.5v', driven(0.5, 'C'), [volts(2.5)]],
    ['Discharge at 2 C for 90 s', driven(2, 'C'), [seconds(90)]],
    ['Discharge at 3C/4 for 1 day', driven(0.75, 'C'), [seconds(86400)]],
    ['Charge at 250 mA for 1 minute', driven(-0.25, 'A'), [seconds(60)]],
    ['Charge at 5 mA/cm^2 until 4.2 V', driven(-50, 'A/m^2'), [volts(4.2)]],
    ['Charge at 5 mA/cm² until 4.2 V', driven(-50, 'A/m^2'), [volts(4.2)]],
    ['Charge at 16 A/m2 until 500 mV', driven(-16, 'A/m^2'), [volts(0.5)]],
    ['Discharge at 20 W until 3 V', { kind: 'power', value: 20 }, [volts(3)]],
    ['Charge at 0.25 kW until 0.5 Ah', { kind: 'power', value: -250 }, [ampereHours(0.5)]],
    ['Discharge at 1C until 250 mAh', driven(1, 'C'), [ampereHours(0.25)]],
    ['Hold at 4.2 V until C/20', { kind: 'voltage', value: 4.2 }, [until(0.05, 'C')]],
    ['Hold at 4.2 V until 50 mA', { kind: 'voltage', value: 4.2 }, [until(0.05, 'A')]],
    ['Hold at 4.2 V for 30 min', { kind: 'voltage', value: 4.2 }, [seconds(1800)]],
    ['Hold at -0.5 V until 0.5 mA/cm^2', { kind: 'voltage', value: -0.5 }, [until(5, 'A/m^2')]],
    ['Rest for 1 h', rest, [seconds(3600)]],
    [
      'Rest for 1e2 seconds or until 320 K',
      rest,
      [seconds(100), { kind: 'temperature', value: 320 }],
    ],
  ]
  it.each(table)('%s', (text, control, limits) => {
    const step = stepOf(text)
    expect(step.control).toEqual(control)
    expect(step.until).toEqual(limits)
    expect(step.text).toBe(text)
  })

  it('takes the ambient temperature from a further "at", before or behind the limits', () => {
    expect(stepOf('Discharge at 1C until 2.5 V at 10 degC').ambientTemperature).toBe(283.15)
    expect(stepOf('Discharge at 1C at 283.15 K until 2.5 V').ambientTemperature).toBe(283.15)
    expect(stepOf('Discharge at 1C until 2.5 V')).not.toHaveProperty('ambientTemperature')
  })

  it('gives a set temperature to the step that follows, also into a loop', () => {
    expect(stepOf('Set temperature to 45 degC; Rest for 1 h').ambientTemperature).toBe(318.15)
    const [loop] = parseProtocol(
      'set temperature 45 degC\nrepeat 2 { Rest for 1 h; Rest for 2 h }',
    ).parts
    expect(loop).toMatchObject({
      parts: [{ ambientTemperature: 318.15 }, { text: 'Rest for 2 h' }],
    })
  })

  it('holds at the voltage the step before it went to where none is said', () => {
    const [, hold] = parseProtocol('Charge at C/3 until 4.1 V; Hold until C/20').parts
    expect(hold).toMatchObject({ control: { kind: 'voltage', value: 4.1 } })
  })
})
