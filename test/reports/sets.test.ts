import { describe, expect, it } from 'vitest'
import { familyTitle, setOf, setTitle } from '../../src/reports/sets.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'

describe('setOf', () => {
  it('is what the recipe says', () => {
    expect(setOf(handMadeEntry(0))).toBe('comparison')
  })

  it('parts half cells from full ones where no recipe says anything', () => {
    const bare = (entry: ReturnType<typeof handMadeEntry>) => {
      const { cell: _, ...rest } = entry
      return setOf(rest)
    }
    expect(bare(handMadeEntry(0))).toBe('cells')
    expect(bare(handMadeHalfEntry())).toBe('half-cell')
  })
})

describe('titles', () => {
  it('name what is known in words and what is not by its own name', () => {
    expect(setTitle('half-cell')).toBe('Half cells against lithium')
    expect(setTitle('mine')).toBe('mine')
    expect(familyTitle('003')).toContain('tin')
    expect(familyTitle(undefined)).toBe('References')
    expect(familyTitle('mine')).toBe('mine')
  })
})
