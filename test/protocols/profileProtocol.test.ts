import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { profileProtocol } from '../../src/protocols/profileProtocol.ts'
import { InputError } from '../../src/units/inputError.ts'

const profileOf = (csv: string, quantity?: 'current' | 'power' | 'voltage') => {
  const [step] = profileProtocol(csv, 'drive.csv', quantity).parts
  if (step.kind !== 'step' || step.control.kind !== 'profile') throw new Error('no profile')
  const { time, value, quantity: read } = step.control
  return { time: [...time], value: [...value], quantity: read, until: step.until }
}
const issuesOf = (csv: string) => {
  try {
    profileOf(csv)
  } catch (error) {
    if (error instanceof InputError)
      return error.issues.map(({ path, expected }) => `${path}: ${expected}`)
    throw error
  }
  return []
}

describe('profileProtocol', () => {
  const headers: readonly (readonly [string, number, string])[] = [
    ['time_s,current_A', 1, 'current'],
    ['Time [s];Current [A]', 1, 'current'],
    ['t_s\tcurrent_mA', 1e-3, 'current'],
    ['Test Time / s,Current / A', -1, 'current'],
    ['test_time_second,current_ampere', -1, 'current'],
    ['time_s,power_W', 1, 'power'],
    ['Test Time / s,Power / W', -1, 'power'],
    ['time_s,Voltage / V', 1, 'voltage'],
  ]
  it.each(headers)('finds its columns by name: %s', (header, factor, quantity) => {
    const mark = header.includes(';') ? ';' : header.includes('\t') ? '\t' : ','
    const read = profileOf([header, `0${mark}2`, `10${mark}-4`].join('\n'))
    const until = quantity === 'voltage' ? [] : [{ kind: 'cut-offs' }]
    expect(read).toEqual({ time: [0, 10], value: [2 * factor, -4 * factor], quantity, until })
  })

  it('takes two columns of bare numbers for time and current, and passes over comments', () => {
    expect(profileOf('# a drive\n0,1\n\n1,2\n').value).toEqual([1, 2])
  })

  it('takes the column that is asked for where there are several', () => {
    expect(profileOf('time_s,current_A,power_W\n0,1,4\n1,1,5', 'power').value).toEqual([4, 5])
  })

  it('starts its clock at the first sample', () => {
    expect(profileOf('time_s,current_A\n300,1\n301,2').time).toEqual([0, 1])
  })

  it('makes two samples at one time a jump of a millisecond, and drops a repeated row', () => {
    const { time, value } = profileOf('time_s,current_A\n0,1\n1,1\n1,1\n2,1\n2,9\n2,5\n3,5')
    expect(time).toEqual([0, 1, 2, 2.001, 3])
    expect(value).toEqual([1, 1, 1, 5, 5])
  })

  it('takes minutes and hours, and milliamperes, with the unit in round brackets too', () => {
    const [step] = profileProtocol('Time (min),Current (mA)\n0,100\n2,100', 'a.csv').parts
    const samples = { time: Float64Array.of(0, 120), value: Float64Array.of(0.1, 0.1) }
    expect(step).toMatchObject({ control: samples })
    const [slow] = profileProtocol('time (h),current (A)\n0,1\n2,1', 'a.csv').parts
    expect(slow).toMatchObject({ control: { time: Float64Array.of(0, 7200) } })
  })

  it('says which heads it would take', () => {
    expect(issuesOf('minutes,b\n0,1')[0]).toContain('time_s, Time [min], time (h)')
    expect(issuesOf('time_s,b\n0,1')[0]).toContain('Current [mA]')
  })

  it('says line and column of what does not fit', () => {
    expect(issuesOf('time_s,current_A\n0,1\n1,x\n2,\n3,1')).toEqual([
      'line 3, column current_A: a number',
      'line 4, column current_A: a number',
    ])
    expect(issuesOf('time_s,current_A\n0,1\n5,1\n4,1')[0]).toMatch(
      /^line 4: times that do not run backwards/,
    )
    expect(issuesOf('time_s,current_A\n0,1\n1,1,1')[0]).toMatch(/^line 3: 2 columns/)
    expect(issuesOf('a,b\n0,1')[0]).toMatch(/^column names: a column of time/)
    expect(issuesOf('time_s,b\n0,1')[0]).toMatch(
      /^column names: a column of current, power, voltage/,
    )
    expect(issuesOf('time_s,current_A\n0,1')[0]).toMatch(/^line 2: two samples or more/)
    expect(issuesOf('time_s,current_A\n0,1\n0,1')[0]).toMatch(/a duration above zero/)
    expect(issuesOf('time_s,current_A\n0,"1\n2,1')[0]).toMatch(/every quote closed/)
    expect(issuesOf('')[0]).toMatch(/empty/)
  })

  it('says all at once: each time that runs backwards, and what is no number', () => {
    expect(issuesOf('time_s,current_A\n0,1\n10,abc\n5,1\nx,1\n4,1\n20,1')).toEqual([
      'line 5, column time_s: a number',
      'line 3, column current_A: a number',
      'line 4: times that do not run backwards: 10 s or more',
      'line 6: times that do not run backwards: 5 s or more',
    ])
    const falling = Array.from({ length: 50 }, (_, i) => `${-i},1`).join('\n')
    expect(issuesOf(falling)).toHaveLength(5)
  })

  const us06 = '../shared/validation/drive-cycle-us06.csv'
  it.skipIf(!existsSync(us06))(
    `reads the US06 drive cycle${existsSync(us06) ? '' : ' (skipped: the file is absent)'}`,
    () => {
      const { time, value } = profileOf(readFileSync(us06, 'utf8'))
      expect(time).toHaveLength(601)
      expect([time[1], value[0]]).toEqual([1, 0.012859])
      expect(time.at(-1)).toBe(600)
    },
  )
})
