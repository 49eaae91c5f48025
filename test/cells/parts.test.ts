import { describe, expect, it } from 'vitest'
import { partsOf } from '../../src/cells/parts.ts'
import { InputError } from '../../src/units/inputError.ts'

const negative = {
  powders: [{ powder: { family: 'plain', phase: 'graphite', diameter: '18 um' } }],
}

describe('partsOf', () => {
  it('takes usual parts where the recipe names none, a coin for half cells', () => {
    expect(partsOf({ negative, positive: 'lco' }).format.kind).toBe('can')
    expect(partsOf({ negative, counter: 'lithium' }).format.kind).toBe('coin')
  })

  it('takes a part of one’s own, also on top of a shipped one', () => {
    const { separator } = partsOf({
      negative,
      positive: 'lco',
      separator: { extends: 'pe-20', thickness: '9 um' },
    })
    expect(separator.thickness).toBe(9e-6)
    expect(separator.title).toBe('Polyethylene, 20 um')
  })

  it('collects what its files assume, with the file’s title', () => {
    const { assumed } = partsOf({ negative, positive: 'lco' })
    expect(assumed.some((line) => line.startsWith('18650 can: coreDiameter'))).toBe(true)
  })

  it('gathers the issues of all parts', () => {
    const failing = () => partsOf({ negative, electrolyte: 'x', separator: 'y', format: 'z' })
    expect(failing).toThrow(InputError)
    expect(failing).toThrow(/positive; [\s\S]*electrolyte is[\s\S]*separator is[\s\S]*format is/)
  })
})
