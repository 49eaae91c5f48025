import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { formatQuantity } from '../units/quantity.ts'
import {
  exactly,
  list,
  object,
  oneOf,
  optional,
  positive,
  quantityOf,
  ratio,
  text,
  type ValueOf,
} from '../units/schema.ts'
import { phase } from './phase.ts'
import { oxideComposition } from './plain.ts'
import { commonFields, diameterOf, wholeShares } from './recipe.ts'
import { coreDensity, type Domain, type Layer, type PowderStructure } from './structure.ts'

/** Si, Sn or an alloy of one under a skin of its oxide, as in patent 002. */
export const oxideSkinRecipe = object({
  ...commonFields,
  family: exactly('oxide-skin'),
  form: optional(oneOf(['powder', 'thin-film'])),
  /** Of a thin film, skin included [m]. */
  thickness: optional(positive('length')),
  core: list(
    object({
      phase: text(),
      share: optional(ratio()),
      size: optional(positive('length')),
      accessibleShare: optional(ratio()),
    }),
    { min: 1 },
  ),
  skin: object({
    phase: oneOf(['silicon-dioxide', 'silicon-oxide', 'tin-dioxide']),
    /** Mean [m]. */
    thickness: positive('length'),
    /** How far the thickness strays from its mean: ±, as a share of it. */
    spread: optional(ratio({ atLeast: 0, below: 1 })),
    coverage: optional(ratio({ above: 0, atMost: 1 })),
    /** Share that lithium converts; from the reacted depth of the oxide where absent. */
    reacted: optional(ratio()),
    x: optional(quantityOf('ratio')),
    lithiumPerOxygen: optional(quantityOf('ratio')),
  }),
})

export type OxideSkinRecipe = ValueOf<typeof oxideSkinRecipe>

export function oxideSkinStructure(recipe: OxideSkinRecipe): PowderStructure {
  const { core, skin, form = 'powder' } = recipe
  const issues: InputIssue[] = []
  const phases = core.map((part, i) => attempt(issues, `core[${i}]`, () => phase(part.phase)))
  const shares = attempt(issues, '', () => wholeShares('core', core))
  const oxide = attempt(issues, 'skin', () => phase(skin.phase, oxideComposition(skin)))
  if (form === 'thin-film' && recipe.thickness === undefined) {
    issues.push({ path: 'thickness', expected: 'the thickness of the film, skin included' })
  }
  if (form === 'powder' && recipe.thickness !== undefined) {
    const remedy = "'form': 'thin-film', or 'diameter'"
    issues.push({
      path: 'thickness',
      value: recipe.thickness,
      expected: 'no thickness for a powder',
      remedy,
    })
  }
  if (issues.length > 0 || shares === undefined || oxide === undefined) throw new InputError(issues)

  const domains = core.map(
    (part, i): Domain => ({
      phase: phases[i] ?? phase(part.phase),
      massShare: shares[i],
      arrangement: 'dispersed',
      accessibleShare: part.accessibleShare ?? 1,
      ...(part.size === undefined ? {} : { size: part.size }),
    }),
  )
  const inside = coreDensity(domains)
  const skinShare = (diameter: number) =>
    skinOf(skin, diameter, form, oxide.reactedDepth).volumeShare
  const densityAt = (diameter: number) => inside + skinShare(diameter) * (oxide.density - inside)
  const diameter =
    form === 'thin-film' ? 6 * (recipe.thickness ?? 0) : diameterOf(recipe, densityAt)
  const room = form === 'thin-film' ? diameter / 6 : diameter / 2
  const { spread = 0 } = skin
  if (skin.thickness * (1 + spread) >= room) {
    const limit = `the ${form === 'powder' ? 'radius' : 'film'}, ${formatQuantity(room, 'nm')}`
    const expected = `a skin thinner than ${limit}${spread > 0 ? ', at its thickest too' : ''}`
    const remedy = 'a thinner skin or a larger particle'
    const value = formatQuantity(skin.thickness, 'nm')
    throw new InputError([{ path: 'skin.thickness', value, expected, remedy }])
  }
  const layer: Layer = {
    phase: oxide,
    thickness: skin.thickness,
    coverage: skin.coverage ?? 1,
    ...skinOf(skin, diameter, form, oxide.reactedDepth),
    ...(spread > 0 ? { note: `thickness within ±${Math.round(100 * spread)} %` } : {}),
  }
  return {
    id: recipe.id ?? 'oxide-skin',
    title: recipe.title ?? `${domains[0].phase.title} under ${oxide.title}`,
    family: 'oxide-skin',
    diameter,
    form,
    ...(recipe.specificSurface === undefined ? {} : { specificSurface: recipe.specificSurface }),
    domains,
    matrixCoverage: 0,
    layers: [layer],
    history: [],
  }
}

/**
 * Volume share of the skin and the share of it that reacts, means over thicknesses spread evenly about the mean.
 *
 *     v = 1 − (1 − 2t/D)³ for a sphere, t/H for a film;   φ(t) = min(1, t_r/t)
 */
function skinOf(
  { thickness, spread = 0, coverage = 1, reacted }: OxideSkinRecipe['skin'],
  diameter: number,
  form: PowderStructure['form'],
  depth = Number.POSITIVE_INFINITY,
): { readonly volumeShare: number; readonly reacted: number } {
  const steps = spread === 0 ? 1 : 101
  let volume = 0
  let converted = 0
  for (let i = 0; i < steps; i++) {
    const t = thickness * (1 + spread * (steps === 1 ? 0 : (2 * i) / (steps - 1) - 1))
    const share = form === 'powder' ? 1 - (1 - (2 * t) / diameter) ** 3 : (6 * t) / diameter
    volume += share / steps
    converted += (share / steps) * (reacted ?? Math.min(1, depth / t))
  }
  return {
    volumeShare: coverage * volume,
    reacted: volume > 0 ? converted / volume : (reacted ?? 1),
  }
}
