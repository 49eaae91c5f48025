import { InputError } from '../units/inputError.ts'
import {
  exactly,
  object,
  optional,
  positive,
  quantityOf,
  ratio,
  text,
  type ValueOf,
} from '../units/schema.ts'
import { phase } from './phase.ts'
import { commonFields, diameterOf } from './recipe.ts'
import type { Domain, PowderStructure } from './structure.ts'

/** One phase that stores lithium: graphite, silicon, an oxide of the positive electrode. */
export const plainRecipe = object({
  ...commonFields,
  family: exactly('plain'),
  phase: text(),
  /** Crystallite or domain; the particle where absent. */
  size: optional(positive('length')),
  accessibleShare: optional(ratio()),
  /** For silicon-oxide: x in SiO_x, and lithium bound per oxygen. */
  x: optional(quantityOf('ratio')),
  lithiumPerOxygen: optional(quantityOf('ratio')),
})

export type PlainRecipe = ValueOf<typeof plainRecipe>

export function plainStructure(recipe: PlainRecipe): PowderStructure {
  const { accessibleShare = 1, size, specificSurface } = recipe
  const own = phase(recipe.phase, oxideComposition(recipe))
  if (own.host === undefined) {
    throw new InputError([
      { path: 'phase', value: recipe.phase, expected: 'a phase that stores lithium' },
    ])
  }
  const domain: Domain = {
    phase: own,
    massShare: 1,
    arrangement: 'dispersed',
    accessibleShare,
    ...(size === undefined ? {} : { size }),
  }
  return {
    id: recipe.id ?? recipe.phase,
    title: recipe.title ?? own.title,
    family: 'plain',
    diameter: diameterOf(recipe, () => own.density),
    form: 'powder',
    ...(specificSurface === undefined ? {} : { specificSurface }),
    domains: [domain],
    matrixCoverage: 0,
    layers: [],
    history: [],
  }
}

/** x and L of a recipe, where it gives them. */
export function oxideComposition({
  x,
  lithiumPerOxygen,
}: {
  readonly x?: number
  readonly lithiumPerOxygen?: number
}) {
  return {
    ...(x === undefined ? {} : { oxygenPerHost: x }),
    ...(lithiumPerOxygen === undefined ? {} : { lithiumPerOxygen }),
  }
}
