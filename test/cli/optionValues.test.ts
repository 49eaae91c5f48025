import { describe, expect, it } from 'vitest'
import { OptionReader } from '../../src/cli/optionValues.ts'

describe('OptionReader', () => {
  it('reads what is right', () => {
    const reader = new OptionReader()
    expect(reader.count('--cycles', '100')).toBe(100)
    expect(reader.oneOf('--model', 'spme', ['SPM', 'SPMe', 'DFN'])).toBe('SPMe')
    expect(reader.models('--models', 'SPM, DFN,SPM')).toEqual(['SPM', 'DFN'])
    expect(reader.share('--initial-soc', '0.8')).toBe(0.8)
    expect(reader.share('--initial-soc', '80 %')).toBe(0.8)
    expect(reader.tolerance('--rtol', '1e-6')).toBe(1e-6)
    expect(reader.times('--at', '900, 15 min,0,every 5 min,1 h, Every 60')).toEqual({
      listed: [900, 0, 3600],
      intervals: [300, 60],
    })
    expect(reader.listOf('--fields', 'b, a,b', ['a', 'b', 'c'])).toEqual(['a', 'b'])
    expect(reader.mesh('--mesh', '20/10/30/8')).toEqual({
      negative: 20,
      separator: 10,
      positive: 30,
      radial: 8,
    })
    expect(reader.issues).toEqual([])
  })

  it('leaves alone what was not given', () => {
    const reader = new OptionReader()
    expect(reader.count('--cycles', undefined)).toBeUndefined()
    expect(reader.mesh('--mesh', undefined)).toBeUndefined()
    expect(reader.issues).toEqual([])
  })

  it.each([
    ['count', ['1.5', '-2', '1e3', 'ten', '']],
    ['share', ['1.1', '-0.1', '80', '', '20 V', 'NaN']],
    ['tolerance', ['0', '1', '-1e-4', '1 %', '', 'tight']],
    ['mesh', ['20/10/20', '0/1/1/1', '1/1/1/1', '20/10/20/8/1', 'a/b/c/d', '20.5/1/1/1']],
    ['models', ['', 'SPM,', 'P2D']],
    [
      'times',
      [
        '',
        '900,',
        '-1',
        'x',
        '3 V',
        'Infinity',
        '1e400',
        'every',
        'every 0',
        'every 5 V',
        'everyday',
      ],
    ],
  ] as const)('refuses as %s: %j', (kind, texts) => {
    for (const text of texts) {
      const reader = new OptionReader()
      expect(reader[kind]('--option', text), text).toBeUndefined()
      expect(reader.issues.length, text).toBe(1)
    }
  })

  it('lists all names once, however many are unknown, and offers one that starts the same', () => {
    const reader = new OptionReader()
    expect(
      reader.listOf('--fields', 'phi,c_e,zz', ['c_e', 'phi_e'], {
        listed: 'c_e, phi_e (V)',
      }),
    ).toBeUndefined()
    expect(reader.issues).toEqual([
      {
        path: '--fields',
        value: 'phi,zz',
        expected: 'names among c_e, phi_e (V)',
        remedy: 'phi_e',
      },
    ])
  })

  it('keeps every complaint', () => {
    const reader = new OptionReader()
    reader.count('--cycles', 'x')
    reader.oneOf('--model', 'DNF', ['SPM', 'DFN'])
    expect(reader.issues.map(({ path, remedy }) => [path, remedy])).toEqual([
      ['--cycles', '100'],
      ['--model', 'DFN'],
    ])
  })
})
