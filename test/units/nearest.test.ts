import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../src/units/nearest.ts'

describe('nearest', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('porostiy', 'porosity')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
  })
  it('finds the word that was meant, and none where nothing is near', () => {
    expect(nearest('porostiy', ['density', 'porosity'])).toBe('porosity')
    expect(nearest('colour', ['density', 'porosity'])).toBeUndefined()
  })
})
