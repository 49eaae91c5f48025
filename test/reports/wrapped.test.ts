import { describe, expect, it } from 'vitest'
import { wrapped } from '../../src/reports/wrapped.ts'

describe('wrapped', () => {
  it('breaks at spaces, and gives a word that is too long a line of its own', () => {
    expect(wrapped('a bb ccc dddddddd e', 6)).toEqual(['a bb', 'ccc', 'dddddddd', 'e'])
    expect(wrapped('a bb', 4)).toEqual(['a bb'])
    expect(wrapped('', 4)).toEqual([''])
  })

  it('says that there is more where it may not take all lines', () => {
    expect(wrapped('a b c', 1, 3)).toEqual(['a', 'b', 'c'])
    expect(wrapped('a b c', 1, 2)).toEqual(['a', 'b …'])
  })
})
