import { describe, expect, it } from 'vitest'
import { electrolyteFile } from '../../src/cells/electrolyteSchema.ts'
import { formatFile } from '../../src/cells/formatFile.ts'
import { cellRecipe, separatorFile } from '../../src/cells/recipe.ts'
import { ageingFile } from '../../src/electrodes/ageing.ts'
import { electrodeRecipe } from '../../src/electrodes/recipe.ts'
import { jsonSchemaOf } from '../../src/units/schema.ts'

const schemas = {
  cell: cellRecipe,
  electrode: electrodeRecipe,
  electrolyte: electrolyteFile,
  separator: separatorFile,
  format: formatFile,
  ageing: ageingFile,
}

/** `npx vitest run test/models -u` writes them anew after a reader has changed. */
describe('the schemas of cells and their parts are those of the readers', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it(name, async () => {
      const text = `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`
      await expect(text).toMatchFileSnapshot(`../../models/schema/${name}.json`)
    })
  }
})
