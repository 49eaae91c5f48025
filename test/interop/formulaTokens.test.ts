import { describe, expect, it } from 'vitest'
import { cursorOn, next } from '../../src/interop/formulaTokens.ts'

const tokensOf = (text: string): string[] => {
  const tokens: string[] = []
  for (const cursor = cursorOn(text); cursor.token.kind !== 'end'; next(cursor)) {
    tokens.push(`${cursor.token.kind} ${cursor.token.text} ${cursor.token.position}`)
  }
  return tokens
}

describe('formula tokens', () => {
  it('keep exponents in numbers, powers in one mark, and their place', () => {
    expect(tokensOf(' 1.5e-3*x ** 2')).toEqual([
      'number 1.5e-3 2',
      'mark * 8',
      'name x 9',
      'mark ** 11',
      'number 2 14',
    ])
    expect(tokensOf('2e+x')).toEqual(['number 2 1', 'name e 2', 'mark + 3', 'name x 4'])
    expect(tokensOf('')).toEqual([])
  })
})
