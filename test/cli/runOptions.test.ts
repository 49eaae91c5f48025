import { describe, expect, it } from 'vitest'
import { readRunOptions } from '../../src/cli/runOptions.ts'
import { InputError } from '../../src/units/inputError.ts'

describe('readRunOptions', () => {
  it('leaves open what nobody chose', () => {
    expect(readRunOptions({})).toEqual({ cycles: undefined, options: {} })
  })

  it('reads what was typed', () => {
    const { options, cycles } = readRunOptions({
      model: 'dfn',
      cycles: '3',
      fields: 'c_e',
      at: '15 min',
      json: true,
    })
    expect(cycles).toBe(3)
    expect(options).toEqual({ model: 'DFN', fields: ['c_e'], fieldTimes: [900] })
  })

  it('says all at once what is wrong', () => {
    let issues: readonly { readonly path: string }[] = []
    try {
      readRunOptions({ model: 'X', cycles: '0', fields: 'zz', at: '-1', out: 'x.html' })
    } catch (error) {
      if (error instanceof InputError) issues = error.issues
    }
    const paths = ['--model', '--cycles', '--fields', '--at', '--out']
    expect(issues.map(({ path }) => path)).toEqual(paths)
  })
})
