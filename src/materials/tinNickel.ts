import { InputError } from '../units/inputError.ts'
import {
  exactly,
  object,
  optional,
  positive,
  quantityOf,
  ratio,
  type ValueOf,
} from '../units/schema.ts'
import { compoundToTinOf, nickelShareMaximum, nickelShareOf } from './composition.ts'
import { phase } from './phase.ts'
import { commonFields, diameterOf } from './recipe.ts'
import { coreDensity, type Domain, type PowderStructure } from './structure.ts'

const part = optional(
  object({
    size: optional(positive('length')),
    accessibleShare: optional(ratio()),
  }),
)

/** An alloy of Sn4Ni3 (Ni3Sn4) and Sn, as in patent 003. */
export const tinNickelRecipe = object({
  ...commonFields,
  family: exactly('tin-nickel'),
  /** Mass share of nickel; or give Z. */
  nickel: optional(ratio({ above: 0, below: 1 })),
  /** m(Sn4Ni3)/m(Sn) */
  Z: optional(quantityOf('ratio', { above: 0 })),
  tin: part,
  compound: part,
})

export type TinNickelRecipe = ValueOf<typeof tinNickelRecipe>

export function tinNickelStructure(recipe: TinNickelRecipe): PowderStructure {
  const Z = compoundToTin(recipe)
  const parts = [
    { id: 'ni3sn4', share: Z / (1 + Z), given: recipe.compound },
    { id: 'tin', share: 1 / (1 + Z), given: recipe.tin },
  ]
  const domains = parts.map(
    ({ id, share, given = {} }): Domain => ({
      phase: phase(id),
      massShare: share,
      arrangement: 'dispersed',
      accessibleShare: given.accessibleShare ?? 1,
      ...(given.size === undefined ? {} : { size: given.size }),
    }),
  )
  const nickel = nickelShareOf(Z)
  return {
    id: recipe.id ?? 'tin-nickel',
    title: recipe.title ?? `Sn4Ni3/Sn, Z = ${Number(Z.toPrecision(3))}`,
    family: 'tin-nickel',
    diameter: diameterOf(recipe, () => coreDensity(domains)),
    form: 'powder',
    ...(recipe.specificSurface === undefined ? {} : { specificSurface: recipe.specificSurface }),
    domains,
    matrixCoverage: 0,
    layers: [],
    history: [`${percent(nickel)} nickel by mass, m(Sn4Ni3)/m(Sn) = ${Number(Z.toPrecision(4))}`],
  }
}

function compoundToTin({ nickel, Z }: TinNickelRecipe): number {
  if ((nickel === undefined) === (Z === undefined)) {
    const remedy = "'nickel', for example '15 %', or 'Z', for example 1"
    throw new InputError([
      { path: 'nickel', value: nickel, expected: 'the composition, once', remedy },
    ])
  }
  if (Z !== undefined) return Z
  if (nickel !== undefined && nickel < nickelShareMaximum()) return compoundToTinOf(nickel)
  const expected = `less than ${percent(nickelShareMaximum())} nickel, where all tin is bound in Sn4Ni3`
  throw new InputError([{ path: 'nickel', value: nickel, expected, remedy: '5 to 25 %' }])
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`
}
