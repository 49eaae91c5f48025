import { describe, expect, it } from 'vitest'
import { checkOptions, oneOf, wholeNumber } from '../../src/simulation/optionRules.ts'
import type { InputIssue } from '../../src/units/inputError.ts'

const issuesOf = (options: unknown) => {
  const issues: InputIssue[] = []
  checkOptions(options as object, { radial: wholeNumber(2), model: oneOf(['a', 'b']) }, issues)
  return issues
}

describe('checkOptions', () => {
  it('lets pass what fits, and what is undefined', () => {
    expect(issuesOf({ radial: 2, model: undefined })).toEqual([])
  })

  it('says all that does not fit, with the name that may be meant', () => {
    expect(issuesOf({ radial: 1.5, modle: 'a', toString: 1 })).toEqual([
      { path: 'options.radial', value: 1.5, expected: 'a whole number, 2 or more' },
      { path: 'options.modle', value: 'a', expected: 'no option of this name', remedy: 'model' },
      { path: 'options.toString', value: 1, expected: 'no option of this name' },
    ])
    expect(issuesOf(null)).toHaveLength(1)
  })
})
