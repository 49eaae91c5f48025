import { describe, expect, it } from 'vitest'
import { electrolyteFile } from '../../src/cells/electrolyteSchema.ts'
import { recipeOf, shippedIds } from '../../src/electrodes/extend.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('electrolyteFile', () => {
  it.each(shippedIds('electrolytes'))('reads %s, 1 M', (id) => {
    expectRelative(
      parseWith(electrolyteFile, recipeOf(id, 'electrolytes')).concentration,
      1000,
      1e-12,
    )
  })

  it('names a form that it does not know', () => {
    const file = {
      ...(recipeOf('lp57', 'electrolytes') as object),
      conductivity: { form: 'magic' },
    }
    expect(() => parseWith(electrolyteFile, file)).toThrow(/conductivity\.form/)
  })
})
