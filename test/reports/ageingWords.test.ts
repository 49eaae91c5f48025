import { describe, expect, it } from 'vitest'
import { ageingWords } from '../../src/reports/ageingWords.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { lgM50 } from '../support/lgM50.ts'

const cycles = [2.4, 2, 2].map((charge) => ({ charge, discharge: 2 }))

describe('ageingWords', () => {
  it('say of parameters without an ageing mechanism why cycles have no retention', () => {
    expect(ageingWords(handMadeSolution(cycles, { cell: lgM50 }))).toMatch(
      /no ageing mechanism .* neither retention nor life/,
    )
  })

  it('are empty of a cell that can age, and where nothing was cycled', () => {
    expect(ageingWords(handMadeSolution(cycles))).toBe('')
    expect(ageingWords(handMadeSolution(cycles.slice(0, 1), { cell: lgM50 }))).toBe('')
  })
})
