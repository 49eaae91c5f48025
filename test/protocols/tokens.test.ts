import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../src/protocols/tokens.ts'

describe('tokensOf', () => {
  it('parts numbers from units, and drops spaces and comments', () => {
    const tokens = tokensOf('Charge at 5mA/cm^2;# no\n1e-3 °C 💥')
    expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'word Charge',
      'word at',
      'number 5',
      'word mA',
      'mark /',
      'word cm',
      'mark ^',
      'number 2',
      'separator ;',
      'separator \n',
      'number 1e-3',
      'word °C',
      'unknown 💥',
      'end ',
    ])
  })

  it('covers any text: each token is where it says, in order, and only spaces and comments lie between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0
        for (const token of tokensOf(text)) {
          const skipped = text.slice(at, token.start)
          if (!/^([ \t\r\f\v\u00a0]|#[^\n]*)*$/.test(skipped))
            throw new Error(`lost ${JSON.stringify(skipped)}`)
          if (text.slice(token.start, token.end) !== token.text) throw new Error('misplaced')
          at = token.end
        }
      }),
      { seed: 5, numRuns: 1000 },
    )
  })
})
