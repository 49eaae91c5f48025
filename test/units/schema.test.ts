import { describe, expect, it } from 'vitest'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'
import * as s from '../../src/units/schema.ts'

const layer = s.object({
  phase: s.text(),
  thickness: s.positive('length'),
  coverage: s.optional(s.ratio()),
})
const recipe = s.fileObject({
  family: s.oneOf(['two-phase', 'plain']),
  layers: s.list(layer),
  cycles: s.optional(s.wholeNumber({ min: 1 })),
})

function issuesOf(action: () => unknown): readonly InputIssue[] {
  try {
    action()
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('parseWith', () => {
  it('turns text with units into SI and leaves missing fields out', () => {
    const value = s.parseWith(recipe, {
      $schema: 'x.json',
      family: 'plain',
      layers: [
        { phase: 'a', thickness: '5 nm', coverage: '30 %' },
        { phase: 'b', thickness: '1 um' },
      ],
    })
    expect(value.layers[0].coverage).toBe(0.3)
    expect(value.layers[0].thickness).toBe(5e-9)
    expect('coverage' in value.layers[1]).toBe(false)
  })

  it('lists every issue with file, path, value, expectation and remedy', () => {
    const data = {
      family: 'two-fase',
      layers: [
        { phase: '', thickness: '-5 nm', coverag: 1 },
        { phase: 'b', thickness: '5 kg', coverage: 1.1 },
      ],
      cycles: 0.5,
    }
    const issues = issuesOf(() => s.parseWith(recipe, data, 'mine.json'))
    const at = (path: string) => issues.find((issue) => issue.path === path)
    expect(issues.every((issue) => issue.file === 'mine.json')).toBe(true)
    expect(at('family')).toMatchObject({ value: 'two-fase', remedy: "'two-phase'" })
    expect(at('layers[0].phase')?.expected).toMatch(/not empty/)
    expect(at('layers[0].thickness')).toMatchObject({ value: '-5 nm' })
    expect(at('layers[0].coverag')).toMatchObject({ value: 1, remedy: "'coverage'" })
    expect(at('layers[1].thickness')?.remedy).toMatch(/'kg' measures a mass; um, nm/)
    expect(at('layers[0].thickness')?.expected).toBe('more than 0 (in SI units)')
    expect(at('layers[1].coverage')?.expected).toBe('at least 0 and at most 1')
    expect(at('cycles')?.expected).toMatch(/whole number/)
    expect(issues).toHaveLength(7)
  })

  it('refuses a share below nothing or above a whole, and takes both ends', () => {
    for (const share of [0, 1, '0 %', '100 wt%'])
      expect(() => s.parseWith(s.ratio(), share)).not.toThrow()
    for (const share of [-0.1, '-1 %', 1.1, '101 %']) {
      expect(() => s.parseWith(s.ratio(), share)).toThrow(/at least 0 and at most 1/)
    }
  })

  it('names a missing field by what it should have been', () => {
    const issues = issuesOf(() => s.parseWith(layer, {}))
    expect(issues.map(({ path }) => path)).toEqual(['phase', 'thickness'])
    expect(issues[1].expected).toMatch(/a length such as/)
    expect('value' in issues[1]).toBe(false)
  })

  it('calls the outermost object the file', () => {
    expect(issuesOf(() => s.parseWith(layer, []))[0]).toMatchObject({ path: '(file)' })
  })
})

describe('jsonSchemaOf', () => {
  it('describes what a file may say, not what it becomes', () => {
    const schema = s.jsonSchemaOf(recipe) as { properties: { layers: { items: unknown } } }
    expect(schema.properties.layers.items).toMatchObject({
      required: ['phase', 'thickness'],
      properties: { thickness: { anyOf: [{ type: 'string' }, { type: 'object' }] } },
    })
  })
})
