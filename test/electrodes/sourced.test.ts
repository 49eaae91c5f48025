import { describe, expect, it } from 'vitest'
import { assumedIn, claimsIn } from '../../src/electrodes/sourced.ts'

const file = {
  a: { value: 1, unit: '1', basis: 'assumed', note: 'why not' },
  b: { c: [{ value: 2, unit: '1', basis: 'untraced', note: 'recalled', claim: '003 claim 2' }] },
  d: { value: 3, unit: '1', basis: 'measured', source: 'somebody' },
  claims: ['001 claim 1', '001 claim 2'],
}

describe('assumedIn', () => {
  it('finds what is assumed or untraced, with its path and its reason', () => {
    expect(assumedIn(file, 'file')).toEqual(['file: a: why not', 'file: b.c.0: recalled'])
  })
})

describe('claimsIn', () => {
  it('finds claims beside values and in lists', () => {
    expect(claimsIn(file)).toEqual([
      { path: '', claim: '001 claim 1' },
      { path: '', claim: '001 claim 2' },
      { path: 'b.c.0', claim: '003 claim 2' },
    ])
  })
})
