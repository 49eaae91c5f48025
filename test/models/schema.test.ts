import { describe, expect, it } from 'vitest'
import { phaseFile } from '../../src/materials/phaseFile.ts'
import { families } from '../../src/materials/powderFrom.ts'
import { alloyConstants } from '../../src/materials/process/alloy.ts'
import { vapourConstants } from '../../src/materials/process/vapour.ts'
import { jsonSchemaOf } from '../../src/units/schema.ts'

const schemas: Readonly<Record<string, object>> = {
  phase: jsonSchemaOf(phaseFile),
  powder: { anyOf: Object.values(families).map(({ schema }) => jsonSchemaOf(schema)) },
  'alloy-process': jsonSchemaOf(alloyConstants),
  'vapour-process': jsonSchemaOf(vapourConstants),
}

/** `npx vitest run test/models -u` writes them anew after a reader has changed. */
describe('the schemas for editors are those of the readers', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it(name, async () => {
      const path = `../../models/schema/${name}.json`
      await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(path)
    })
  }
})
