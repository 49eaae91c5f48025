import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/units/inputError.ts'

describe('InputError', () => {
  it('says for each issue where it is, what was found, what was expected and what to try', () => {
    const error = new InputError([
      {
        file: 'a.json',
        path: 'negative.porosity',
        value: 1.2,
        expected: 'a share',
        remedy: '"45 %"',
      },
      { path: '--cycles', expected: 'a whole number' },
    ])
    expect(error.message.split('\n')).toEqual([
      'a.json: negative.porosity is 1.2; expected a share. Try: "45 %"',
      '--cycles; expected a whole number',
    ])
  })

  it('cuts long values, and keeps every issue as data', () => {
    const issue = { path: 'text', value: 'x'.repeat(500), expected: 'a protocol' }
    const error = new InputError([issue])
    expect(error.message.length).toBeLessThan(120)
    expect(error.issues).toEqual([issue])
  })
})
