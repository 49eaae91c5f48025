import { describe, expect, it } from 'vitest'
import { fieldsAmong, insideNames, insideSynonyms, insideWords } from '../../src/cli/insideNames.ts'
import { fieldNames } from '../../src/simulation/fields.ts'

describe('insideNames', () => {
  it('are the fields and the voltage, which is none of them', () => {
    expect(insideNames).toEqual([...fieldNames, 'voltage'])
    expect(fieldsAmong(insideNames)).toEqual(fieldNames)
  })

  it('stand with their units where they are listed', () => {
    expect(insideWords).toMatch(/^c_e \(mol\/m\^3\), .*, voltage \(V\)$/)
  })

  it('have synonyms that are no names themselves', () => {
    const names: readonly string[] = insideNames
    for (const [word, name] of Object.entries(insideSynonyms)) {
      expect(names).not.toContain(word)
      expect(names).toContain(name)
    }
  })
})
