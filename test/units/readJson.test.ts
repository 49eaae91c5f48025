import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/units/readJson.ts'

describe('readJson', () => {
  it('reads what JSON.parse reads, with or without a byte order mark', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1)
        expect(readJson(`\uFEFF${text}`)).toEqual(JSON.parse(text))
      }),
    )
  })

  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['a comma too many', '{\n  "a": 1,\n}', /line 3, column 1.*a field name/],
    ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', /line 3, column 3.*',' or '}'/],
    ['single quotes', "{ 'a': 1 }", /line 1, column 3.*double quotes/],
    ['an open end', '[1, 2', /line 1, column 6.*',' or '\]'/],
    ['something after the end', '{} {}', /line 1, column 4.*the end of the file/],
    ['an open string', '{"a": "b\n}', /line 1, column 7.*ends with a double quote/],
    ['prose', 'silicon is good', /line 1, column 1.*a value/],
    ['an empty file', ' \n', /the file is empty/],
    ['noise', '\u0001\u0002\u0000\uFFFD\uFFFD', /not binary data/],
  ]
  for (const [what, text, message] of faults) {
    it(`says where and what for ${what}`, () => {
      expect(() => readJson(text, 'mine.json')).toThrow(message)
      expect(() => readJson(text, 'mine.json')).toThrow(/^mine\.json: /)
    })
  }

  it('finds a place for any broken text, and never fails otherwise', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', '"', '}', ',', '\\', 'x'),
        (value, at, put) => {
          const whole = JSON.stringify(value, null, 1)
          const cut = at % (whole.length + 1)
          const text = whole.slice(0, cut) + put + whole.slice(cut + 1)
          try {
            readJson(text)
          } catch (error) {
            expect(String(error)).toMatch(/^InputError: line \d+/)
          }
        },
      ),
    )
  })
})
