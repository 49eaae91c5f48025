import { describe, expect, it } from 'vitest'
import { formatFile } from '../../src/cells/formatFile.ts'
import { recipeOf, shippedIds } from '../../src/electrodes/extend.ts'
import { parseWith } from '../../src/units/schema.ts'

describe('formatFile', () => {
  it.each(shippedIds('formats'))('reads %s', (id) => {
    expect(parseWith(formatFile, recipeOf(id, 'formats')).id).toBe(id)
  })

  it('names the kinds there are', () => {
    expect(() => parseWith(formatFile, { kind: 'prism', title: 'x' })).toThrow(/kind/)
  })

  it('names what a can lacks', () => {
    expect(() => parseWith(formatFile, { kind: 'can', title: 'x' })).toThrow(
      /diameter[\s\S]*height/,
    )
  })
})
