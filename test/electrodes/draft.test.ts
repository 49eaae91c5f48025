import { describe, expect, it } from 'vitest'
import { draftFrom } from '../../src/electrodes/draft.ts'
import { InputError } from '../../src/units/inputError.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadePowder } from '../support/handMadePowder.ts'

function issuesOf(recipe: unknown) {
  try {
    draftFrom(recipe, 'negative')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('draftFrom', () => {
  it('takes a finished powder as well as its recipe', () => {
    const { mix, powders } = draftFrom(
      { powders: [{ powder: handMadePowder() }], conductiveCarbon: 0.1, binder: '10 %' },
      'negative',
    )
    expect(powders[0].id).toBe('hand-made')
    expect(mix.ingredients.map(({ massShare }) => massShare)).toEqual([0.8, 0.1, 0.1])
  })

  it('puts copper under a negative and aluminium under a positive', () => {
    const recipe = { powders: [{ powder: handMadePowder() }] }
    expectRelative(draftFrom(recipe, 'negative').collector.density, 8960, 0.01)
    expectRelative(draftFrom(recipe, 'positive').collector.density, 2700, 0.01)
  })

  it('lists all that is wrong at once: unknown field, sign, unit, missing phase', () => {
    const issues = issuesOf({
      powders: [{ powder: { family: 'plain', phase: 'unobtainium', diameter: '1 um' } }],
      thicknes: '3 um',
      thickness: '-60 um',
      layerDensity: '1.5 um',
    })
    const paths = issues.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['powders[0].powder.phase', 'thicknes', 'thickness', 'layerDensity']),
    )
    expect(issues.find(({ path }) => path === 'thicknes')?.remedy).toBe("'thickness'")
  })

  it('names the file on every issue', () => {
    const failing = () => draftFrom({ powders: [] }, 'negative', 'mine.json')
    expect(failing).toThrow(/^mine\.json: powders/)
  })
})
