import { describe, expect, it } from 'vitest'
import { reportFigures } from '../../src/reports/reportFigures.ts'
import { drawn } from '../support/drawn.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

describe('reportFigures', () => {
  it('have ids of their own within a page of several sets', () => {
    const ids = ['a', 'b'].flatMap((set) =>
      reportFigures(drawn(handMadeEntry(1)), set).map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toMatch(/^a-/)
  })
})
