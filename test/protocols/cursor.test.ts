import { describe, expect, it } from 'vitest'
import {
  atStepEnd,
  cursorOn,
  here,
  issueAt,
  next,
  takeMark,
  takeWord,
} from '../../src/protocols/cursor.ts'

describe('a cursor on protocol text', () => {
  it('takes words in any case and marks, or stays where it is', () => {
    const cursor = cursorOn('Rest }')
    expect(takeWord(cursor, 'hold')).toBeUndefined()
    expect(takeWord(cursor, 'hold', 'rest')).toBe('rest')
    expect(takeMark(cursor, '{')).toBe(false)
    expect(atStepEnd(cursor)).toBe(true)
    expect(takeMark(cursor, '}')).toBe(true)
    expect(next(cursor).kind).toBe('end')
    expect(here(cursor).kind).toBe('end')
  })

  it('shows the place inside its own step, cut where it is long', () => {
    const long = `Rest for 1 h\n; Discharge at 1C for ${'1'.repeat(40)} apples and pears and plums and peaches; Rest for 2 h`
    const cursor = cursorOn(long)
    while (here(cursor).text !== 'apples') next(cursor)
    expect(issueAt(cursor, here(cursor), 'a unit')).toEqual({
      path: 'line 2, column 64',
      value: `…${'1'.repeat(23)} «apples» and pears and plums…`,
      expected: 'a unit',
    })
  })
})
