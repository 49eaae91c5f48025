import { describe, expect, it } from 'vitest'
import { fieldOf, has, numberOf, type Section, sectionOf } from '../../src/interop/bpxFields.ts'

const top = (fields: Record<string, unknown>): Section => ({ path: '', fields, issues: [] })

describe('numberOf', () => {
  it('takes the fallback for what is missing, and not for what is wrong', () => {
    const section = top({ a: 'x' })
    expect(numberOf(section, 'b', { fallback: 7 })).toBe(7)
    expect(section.issues).toEqual([])
    expect(numberOf(section, 'a', { fallback: 7 })).toBeNaN()
    expect(section.issues).toEqual([{ path: 'a', value: 'x', expected: 'a number' }])
  })

  it('says its bounds, and that quotes are in the way', () => {
    const section = top({ a: '0.5', b: 2 })
    numberOf(section, 'a', { above: 0, below: 1 })
    numberOf(section, 'b', { atLeast: 0, atMost: 1 })
    expect(section.issues).toEqual([
      {
        path: 'a',
        value: '0.5',
        expected: 'a number, more than 0 and less than 1',
        remedy: '0.5 without the quotes',
      },
      { path: 'b', value: 2, expected: 'a number, at least 0 and at most 1' },
    ])
  })
})

describe('sectionOf', () => {
  it('joins paths, and reports a missing section once, not its fields', () => {
    const file = top({ a: { b: {} } })
    expect(sectionOf(sectionOf(file, 'a'), 'b').path).toBe('a.b')
    const missing = sectionOf(file, 'c')
    expect(numberOf(missing, 'd')).toBeNaN()
    sectionOf(missing, 'e')
    expect(file.issues).toEqual([{ path: 'c', expected: 'an object { … }' }])
    sectionOf(file, 'f', 'optional')
    expect(file.issues).toHaveLength(1)
  })
})

describe('fieldOf', () => {
  it('sees the file’s own fields only', () => {
    expect(has(top({}), 'toString')).toBe(false)
    expect(fieldOf(top({ a: 0 }), 'a')).toBe(0)
  })
})
