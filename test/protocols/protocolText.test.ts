import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Control, Limit, Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'

const stepOf = (text: string): Step => {
  const [part] = parseProtocol(text).parts
  if (part.kind !== 'step') throw new Error('a loop where a step was expected')
  return part
}

const issuesOf = (text: string): readonly InputIssue[] => {
  try {
    parseProtocol(text)
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
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

describe('parseProtocol reads one step', () => {
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

describe('parseProtocol reads structure', () => {
  it('divides steps at semicolons and new lines, and passes over comments and empty steps', () => {
    const { parts } = parseProtocol(
      '# formation; none\n\nRest for 1 h; ;Rest for 2 h # two\r\n;Rest for 3 h\n',
    )
    expect(parts.map((part) => part.kind === 'step' && part.text)).toEqual([
      'Rest for 1 h',
      'Rest for 2 h',
      'Rest for 3 h',
    ])
  })

  it('nests loops, on one line or several', () => {
    const { parts } = parseProtocol(
      'repeat 100 {\n Charge at C/3 until 4.2 V\n repeat 2 times { Rest for 1 h } }; Rest for 2 h',
    )
    expect(parts).toMatchObject([
      {
        kind: 'repeat',
        times: 100,
        parts: [{ kind: 'step' }, { kind: 'repeat', times: 2, parts: [{ text: 'Rest for 1 h' }] }],
      },
      { kind: 'step' },
    ])
  })

  it('keeps a title, or the text on one line', () => {
    expect(parseProtocol('Rest for 1 h', 'a pause').title).toBe('a pause')
    expect(parseProtocol(' Rest for 1 h\n  Rest for 2 h ').title).toBe('Rest for 1 h; Rest for 2 h')
  })
})

describe('parseProtocol points at what it cannot read', () => {
  const table: readonly (readonly [string, string, string, RegExp])[] = [
    ['', 'line 1, column 1', '«»', /at least one step/],
    ['# nothing', 'line 1, column 10', '# nothing«»', /at least one step/],
    ['Chrage at C/3 until 4.2 V', 'line 1, column 1', '«Chrage» at C/3 until 4.2 V', /Charge at/],
    ['Rest for 1 h\n  Charge on C/3', 'line 2, column 10', 'Charge «on» C/3', /"at"/],
    ['Charge at 4.2 V until C/20', 'line 1, column 11', 'Charge at «4.2» V until C/20', /C-rate/],
    ['Charge at quick until 4.2 V', 'line 1, column 11', 'Charge at «quick» until 4.2 V', /C-rate/],
    ['Charge at C/x until 4.2 V', 'line 1, column 13', 'Charge at C/«x» until 4.2 V', /hours/],
    ['Charge at C/0 until 4.2 V', 'line 1, column 11', 'Charge at «C»/0 until 4.2 V', /above zero/],
    ['Charge at 0 A until 4.2 V', 'line 1, column 11', 'Charge at «0» A until 4.2 V', /above zero/],
    [
      'Charge at -1 A until 4.2 V',
      'line 1, column 11',
      'Charge at «-»1 A until 4.2 V',
      /above zero/,
    ],
    [
      'Charge at 1e999 A until 4 V',
      'line 1, column 11',
      'Charge at «1e999» A until 4 V',
      /computer/,
    ],
    ['Charge at 1 lb until 4 V', 'line 1, column 13', 'Charge at 1 «lb» until 4 V', /a unit/],
    ['Charge at 1 A/kg until 4 V', 'line 1, column 15', 'Charge at 1 A/«kg» until 4 V', /cm\^2/],
    ['Charge at C/3', 'line 1, column 14', 'Charge at C/3«»', /charge to have an end/],
    ['Charge at C/3 until 50 mA', 'line 1, column 21', 'Charge at C/3 until «50» mA', /a voltage/],
    ['Charge at C/3 for 4.2 V', 'line 1, column 19', 'Charge at C/3 for «4.2» V', /a duration/],
    ['Charge at C/3 or 4.2 V', 'line 1, column 15', 'Charge at C/3 «or» 4.2 V', /"until/],
    ['Hold at 4.2 V', 'line 1, column 14', 'Hold at 4.2 V«»', /a current or a duration/],
    ['Hold at 1 A until C/3', 'line 1, column 9', 'Hold at «1» A until C/3', /a voltage/],
    ['Hold at 4.2 V until 3 V', 'line 1, column 21', 'Hold at 4.2 V until «3» V', /a current/],
    ['Hold until C/20', 'line 1, column 6', 'Hold «until» C/20', /no step before/],
    ['Rest', 'line 1, column 5', 'Rest«»', /a duration/],
    ['Rest for 1 h ~', 'line 1, column 14', 'Rest for 1 h «~»', /end of the step/],
    ['Rest for 1 h at 2 V', 'line 1, column 14', 'Rest for 1 h «at» 2 V', /temperature/],
    [
      'Rest for 1 h at -300 degC',
      'line 1, column 17',
      'Rest for 1 h at «-»300 degC',
      /absolute zero/,
    ],
    ['Set temperature 45 degC', 'line 1, column 1', '«Set» temperature 45 degC', /a step after/],
    ['Set current 4 A; Rest for 1 s', 'line 1, column 5', 'Set «current» 4 A', /"temperature"/],
    [
      'repeat 1.5 { Rest for 1 h }',
      'line 1, column 8',
      'repeat «1.5» { Rest for 1 h }',
      /whole number/,
    ],
    [
      'repeat 0 { Rest for 1 h }',
      'line 1, column 8',
      'repeat «0» { Rest for 1 h }',
      /whole number/,
    ],
    ['repeat 2 Rest for 1 h', 'line 1, column 10', 'repeat 2 «Rest» for 1 h', /opening brace/],
    ['repeat 2 { }', 'line 1, column 10', 'repeat 2 «{» }', /at least one step/],
    ['repeat 2 { Rest for 1 h', 'line 1, column 24', 'repeat 2 { Rest for 1 h«»', /closing brace/],
    ['Rest for 1 h }', 'line 1, column 14', 'Rest for 1 h «}»', /none is open/],
  ]
  it.each(table)('%j', (text, path, value, expected) => {
    const [issue] = issuesOf(text)
    expect(issue?.path).toBe(path)
    expect(issue.value).toBe(value)
    expect(issue.expected).toMatch(expected)
  })

  it('reports every step that fails, once each, and names the file', () => {
    const text =
      'Rest\nCharge at C/3 until 4.2 V\nrepeat 2 { Hold at 4.2 V; Rest for 1 h; Jump }\nRest for 1 h; Rest 1 h'
    expect(issuesOf(text).map(({ path }) => path)).toEqual([
      'line 1, column 5',
      'line 3, column 25',
      'line 3, column 41',
      'line 4, column 20',
    ])
    expect(() => parseProtocol('Rest', 'pause', 'pause.txt')).toThrow(
      /^pause\.txt: line 1, column 5/,
    )
  })

  it('refuses loops nested past all reason instead of running out of stack', () => {
    expect(issuesOf('repeat 2 { '.repeat(50_000))[0].expected).toMatch(/nested at most/)
  })
})

describe('parseProtocol meets noise', () => {
  const words = fc.constantFrom(
    'Charge',
    'discharge',
    'Hold',
    'Rest',
    'repeat',
    'Set',
    'temperature',
    'at',
    'for',
    'until',
    'or',
    '{',
    '}',
    ';',
    '\n',
    '#',
    '4.2',
    '1e3',
    '-',
    '/',
    '^2',
    'V',
    'C',
    'C/3',
    'mA',
    'cm',
    'h',
    'degC',
    'W',
    'Ah',
    '°',
    '💥',
    '\u0000',
    'toString',
    '__proto__',
  )
  it('never throws anything but an InputError with a position, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, (noise) => {
        for (const { path } of issuesOf(noise))
          if (!/^line \d+, column \d+$/.test(path)) throw new Error(path)
      }),
      { seed: 1, numRuns: 3000 },
    )
  })
})
