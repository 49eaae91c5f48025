import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'

const issuesOf = (text: string): readonly InputIssue[] => {
  try {
    parseProtocol(text)
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

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

  it('gives up after twenty faults', () => {
    expect(issuesOf('Jump; '.repeat(1000))).toHaveLength(20)
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
