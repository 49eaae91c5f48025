import { describe, expect, it } from 'vitest'
import { recipeOf, shippedIds } from '../../src/electrodes/extend.ts'
import { InputError } from '../../src/units/inputError.ts'

type Recipe = Readonly<Record<string, unknown>>
const cell = (recipe: unknown) => recipeOf(recipe, 'cells') as Recipe & { negative: Recipe }

describe('recipeOf', () => {
  it('joins a recipe with what it extends, field by field', () => {
    const base = cell('graphite')
    const own = cell({ extends: 'graphite', negative: { title: 'Mine' } })
    expect(own.negative).toEqual({ ...base.negative, title: 'Mine' })
    expect(own.positive).toBe('lco')
    expect(own).not.toHaveProperty('extends')
  })

  it('takes another way to say the same in place of the base’s', () => {
    const { negative } = cell({
      extends: 'graphite',
      negative: { layerDensity: '1.5 g/cm^3', thickness: '60 um' },
    })
    expect(negative).not.toHaveProperty('porosity')
    expect(negative).not.toHaveProperty('arealCapacity')
    expect(negative.thickness).toBe('60 um')
  })

  it('makes a half cell of a full one by naming its counter electrode', () => {
    const half = cell({ extends: 'graphite', counter: 'lithium' })
    expect(half).not.toHaveProperty('positive')
    expect(half).not.toHaveProperty('np')
  })

  it('replaces lists and quantities whole', () => {
    const np = { value: 1.2, unit: '1' }
    const own = cell({ extends: 'graphite', np, negative: { powders: [] } })
    expect(own.np).toBe(np)
    expect(own.negative.powders).toEqual([])
  })

  it('leaves a recipe alone that extends nothing', () => {
    const recipe = { title: 'Own' }
    expect(recipeOf(recipe, 'cells')).toBe(recipe)
  })

  it('names the shipped ids where one is unknown, and the one that was meant', () => {
    const failing = () => recipeOf({ extends: 'grafite' }, 'cells')
    expect(failing).toThrow(InputError)
    expect(failing).toThrow(/extends is "grafite".*'graphite'/)
  })
})

describe('shippedIds', () => {
  it('leaves out shared parts in subfolders', () => {
    expect(shippedIds('cells')).toContain('graphite')
    expect(shippedIds('cells').filter((id) => id.includes('/'))).toEqual([])
  })
})
