import { describe, expect, it } from 'vitest'
import {
  isShipped,
  joinedLayers,
  layerOf,
  layersOf,
  recipeOf,
  shippedIds,
} from '../../src/electrodes/extend.ts'
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

describe('layersOf', () => {
  it('has a layer for every file, the own first, that join to the recipe', () => {
    const recipe = { extends: 'graphite-nmc811', np: 1.2 }
    const layers = layersOf(recipe, 'cells', 'mine.json')
    expect(layers.map(({ name }) => name).slice(0, 3)).toEqual([
      ...['mine.json', 'graphite-nmc811', 'graphite'],
    ])
    expect(joinedLayers(layers)).toEqual(cell(recipe))
  })
})

describe('layerOf', () => {
  const layers = [
    { name: 'own', fields: { negative: { porosity: '50 %', powders: [{}] } } },
    { name: 'middle', fields: { negative: { title: 'x', powders: [{ powder: 'p' }] }, np: 1.2 } },
    { name: 'below', fields: { negative: { porosity: '30 %', binder: 0.1 }, positive: 'lco' } },
  ] as const
  const nameOf = (path: string) => layerOf(layers, path).name

  it('finds the uppermost that says a value', () => {
    expect(nameOf('negative.porosity')).toBe('own')
    expect(nameOf('negative.title')).toBe('middle')
    expect(nameOf('negative.binder')).toBe('below')
    expect(nameOf('positive')).toBe('below')
  })

  it('looks into a list only where it counts', () => {
    expect(nameOf('negative.powders[0].powder')).toBe('own')
  })

  it('takes what is nowhere for a matter of that which says most around it', () => {
    expect(nameOf('negative.thickness')).toBe('own')
    expect(nameOf('np.value')).toBe('middle')
    expect(nameOf('window')).toBe('own')
  })

  it('does not look below what is taken whole', () => {
    const whole = [
      { name: 'own', fields: { negative: { porosity: 0.3 } } },
      { name: 'middle', fields: { negative: { extends: 'lco', binder: 0.1 } } },
      { name: 'below', fields: { negative: { binder: 0.2, title: 'x' } } },
    ] as const
    expect(layerOf(whole, 'negative.binder').name).toBe('middle')
    expect(layerOf(whole, 'negative.title').name).toBe('own')
  })
})

describe('isShipped', () => {
  it('knows shared parts, too', () => {
    expect(isShipped('graphite', 'cells')).toBe(true)
    expect(isShipped('common/comparison', 'cells')).toBe(true)
    expect(isShipped('./graphite.json', 'cells')).toBe(false)
  })
})

describe('shippedIds', () => {
  it('leaves out shared parts in subfolders', () => {
    expect(shippedIds('cells')).toContain('graphite')
    expect(shippedIds('cells').filter((id) => id.includes('/'))).toEqual([])
  })
})
