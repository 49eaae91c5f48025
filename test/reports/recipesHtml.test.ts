import { describe, expect, it } from 'vitest'
import { recipeLinks, recipesHtml } from '../../src/reports/recipesHtml.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

describe('recipesHtml', () => {
  it('tells each recipe once, whatever number of models ran it', () => {
    const entry = handMadeEntry(1)
    const html = recipesHtml([entry, { ...entry, id: 'again', title: 'the same, DFN' }])
    expect(html.match(/<h3>Hand-made cell 1/g)?.length).toBe(1)
    for (const [anchor] of recipeLinks([entry])) expect(html).toContain(`id="${anchor}"`)
  })

  it('is nothing where no cell has a recipe', () => {
    const { cell: _, ...bare } = handMadeEntry(1)
    expect(recipesHtml([bare])).toBe('')
    expect(recipeLinks([bare])).toEqual([])
  })
})
