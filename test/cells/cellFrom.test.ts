import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { InputError } from '../../src/units/inputError.ts'

function issuesOf(recipe: unknown) {
  try {
    cellFrom(recipe, { file: 'mine.json' })
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('cellFrom', () => {
  it('carries a record that goes to workers: structured-cloneable, no closures', () => {
    const { parameters } = cellFrom('sn4ni3-sn-z1')
    expect(structuredClone(parameters)).toEqual(parameters)
  })

  it('lists what is wrong in every part at once, each with the file', () => {
    const issues = issuesOf({
      extends: 'graphite',
      nperatio: 3,
      electrolyte: 'lp75',
      negative: {
        thicknes: '3 um',
        porosity: '140 %',
        powders: [{ powder: { family: 'plain', phase: 'graphite', diameter: '-3 um' } }],
      },
    })
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'electrolyte',
      'negative.porosity',
      'negative.powders[0].powder.diameter',
      'negative.thicknes',
      'nperatio',
    ])
    expect(issues.every(({ file }) => file === 'mine.json')).toBe(true)
    expect(issues.find(({ path }) => path === 'electrolyte')?.remedy).toBe("'lp57'")
  })

  it.each([
    [
      'shares that sum to 1.1',
      {
        negative: {
          powders: [
            { powder: { family: 'plain', phase: 'graphite', diameter: '18 um' }, share: '94 %' },
          ],
        },
      },
      'negative.powders',
    ],
    [
      'porosity and density that contradict',
      { negative: { porosity: 0.3, layerDensity: '1.8 g/cm^3' } },
      'negative.layerDensity',
    ],
    ['a negative thickness', { negative: { thickness: '-60 um' } }, 'negative.thickness'],
    ['a wrong unit', { negative: { thickness: '60 g' } }, 'negative.thickness'],
    [
      '30 % nickel',
      {
        negative: {
          powders: [{ powder: { family: 'tin-nickel', diameter: '10 um', nickel: '30 %' } }],
        },
      },
      'negative.powders[0].powder.nickel',
    ],
    [
      'a missing phase',
      {
        negative: {
          powders: [{ powder: { family: 'plain', phase: 'unobtainium', diameter: '1 um' } }],
        },
      },
      'negative.powders[0].powder.phase',
    ],
    ['cut-offs upside down', { window: { lower: '4.2 V', upper: '2.5 V' } }, 'window'],
    ['three electrodes', { positive: 'lco', counter: 'lithium' }, 'counter'],
    ['an unknown shipped cell', { extends: 'grafite' }, 'extends'],
  ])('names %s', (_, recipe, path) => {
    expect(issuesOf({ extends: 'graphite', ...recipe }).map((issue) => issue.path)).toContain(path)
  })

  it.each([[[]], [7], [null], ['no-such-cell'], [{}]])('refuses %j as a cell', (input) => {
    expect(() => cellFrom(input)).toThrow(InputError)
  })

  it('keeps what the recipe says about claims, and what it assumes', () => {
    const { claims, assumed, patent } = cellFrom('si-tisi2-20nm')
    expect(patent).toBe('001')
    expect(claims.map(({ path }) => path)).toContain('negative.powders.0.powder.active.massShare')
    expect(assumed.some((line) => line.includes('specificSurface'))).toBe(true)
    expect(new Set(assumed).size).toBe(assumed.length)
  })

  it('names the file that holds the wrong value, of those that extend one another', () => {
    const bases = [
      { name: 'middle.json', fields: { np: 77, negative: { thicknes: '3 um' } } },
      { name: 'base.json', fields: { extends: 'graphite', negative: { poreShare: 7 } } },
    ]
    try {
      cellFrom(
        { negative: { porosity: '140 %' }, electrolyte: 'lp75' },
        { file: 'mine.json', bases },
      )
      expect.unreachable()
    } catch (error) {
      const issues = (error as InputError).issues.map(({ file, path }) => `${file}: ${path}`)
      expect(issues.sort()).toEqual([
        'base.json: negative.poreShare',
        'middle.json: negative.thicknes',
        'middle.json: np',
        'mine.json: electrolyte',
        'mine.json: negative.porosity',
      ])
    }
  })

  it('names the file that extends a cell that is not there', () => {
    const bases = [{ name: 'base.json', fields: { extends: 'grafite' } }]
    expect(() => cellFrom({}, { file: 'mine.json', bases })).toThrow(
      /^base\.json: extends is "graf/,
    )
  })

  it('is of the set of what it extends through files, unless one of them leaves it', () => {
    const set = (fields: object) =>
      cellFrom({ np: 1.2 }, { bases: [{ name: 'b', fields: { extends: 'graphite', ...fields } }] })
        .set
    expect(set({})).toBe('comparison')
    expect(set({ positive: 'nmc811' })).toBeUndefined()
  })

  it('takes its name from the id, the file or the recipe', () => {
    expect(cellFrom('graphite').parameters.name).toBe('graphite')
    expect(cellFrom({ extends: 'graphite' }, { id: 'mine' }).id).toBe('mine')
  })

  it('keeps the set of what it extends only where the counter electrode stays the same', () => {
    expect(cellFrom({ extends: 'graphite', np: 1.2 }).set).toBe('comparison')
    expect(cellFrom({ extends: 'graphite', positive: 'nmc811' }).set).toBeUndefined()
    expect(cellFrom({ extends: 'graphite', positive: 'nmc811', set: 'mine' }).set).toBe('mine')
    expect(cellFrom('graphite-nmc811').set).toBe('nmc811')
  })
})
