import { describe, expect, it } from 'vitest'
import { attempt, attemptAsync } from '../../src/units/attempt.ts'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'

const fail = (path: string) => () => {
  throw new InputError([{ path, expected: 'better' }])
}

describe('attempt', () => {
  it('gathers issues of the parts, each under the path of its part', () => {
    const issues: InputIssue[] = []
    expect(attempt(issues, 'powders[0]', fail('core.phase'))).toBeUndefined()
    attempt(issues, 'powders[1]', fail('(file)'))
    attempt(issues, 'powders', fail('[2].x'))
    expect(attempt(issues, 'powders[3]', () => 7)).toBe(7)
    expect(issues.map(({ path }) => path)).toEqual([
      'powders[0].core.phase',
      'powders[1]',
      'powders[2].x',
    ])
  })

  it('lets bugs through', () => {
    const bug = () => {
      throw new TypeError('bug')
    }
    expect(() => attempt([], '', bug)).toThrow(TypeError)
  })
})

describe('attemptAsync', () => {
  it('does the same with what takes its time', async () => {
    const issues: InputIssue[] = []
    expect(await attemptAsync(issues, 'cell', async () => fail('np')())).toBeUndefined()
    expect(await attemptAsync(issues, '', async () => 7)).toBe(7)
    expect(issues.map(({ path }) => path)).toEqual(['cell.np'])
    await expect(attemptAsync([], '', () => Promise.reject(new TypeError('bug')))).rejects.toThrow(
      TypeError,
    )
  })
})
