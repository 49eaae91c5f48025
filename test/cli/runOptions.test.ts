import { describe, expect, it } from 'vitest'
import { OptionReader } from '../../src/cli/optionValues.ts'
import { type RunOptions, readRunOptions } from '../../src/cli/runOptions.ts'

function read(options: RunOptions) {
  const reader = new OptionReader()
  return { ...readRunOptions(reader, options), issues: reader.issues }
}

describe('readRunOptions', () => {
  it('leaves open what nobody chose', () => {
    expect(read({})).toEqual({ cycles: undefined, options: {}, issues: [] })
  })

  it('reads what was typed', () => {
    const { options, cycles, times } = read({
      model: 'dfn',
      cycles: '3',
      fields: 'c_e',
      at: '15 min',
      json: true,
    })
    expect(cycles).toBe(3)
    expect(options).toEqual({ model: 'DFN', fields: ['c_e'] })
    expect(times).toEqual({ listed: [900], intervals: [] })
  })

  it('says all at once what is wrong', () => {
    const { issues } = read({ model: 'X', cycles: '0', fields: 'zz', at: '-1' })
    const paths = ['--model', '--cycles', '--fields', '--at', '--out']
    expect(issues.map(({ path }) => path)).toEqual(paths)
  })
  it('cannot count the cycles of a protocol that has its own', () => {
    const { issues } = read({ protocol: 'Rest for 1 h', cycles: '3' })
    expect(issues).toEqual([
      {
        path: '--cycles',
        value: '3',
        expected: expect.stringContaining('the default protocol'),
        remedy: "'repeat 3 { … }' in --protocol",
      },
    ])
  })
})
