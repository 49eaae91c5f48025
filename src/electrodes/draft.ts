import { phase } from '../materials/phase.ts'
import type { Powder } from '../materials/powder.ts'
import { powderFrom } from '../materials/powderFrom.ts'
import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { parseWith } from '../units/schema.ts'
import { assumedDefaults, type ElectrodeDefaults, electrodeDefaults } from './defaults.ts'
import type { Collector, ElectrodeWindows } from './electrode.ts'
import { recipeOf } from './extend.ts'
import { type Ingredient, type Mix, mixOf } from './mix.ts'
import { type ElectrodeRecipe, electrodeRecipe } from './recipe.ts'
import { sharesOf } from './shares.ts'
import { windowsOf } from './windows.ts'

/** A recipe read and mixed, not yet pressed: what a cell's balance needs before it can say thickness and porosity. */
export interface ElectrodeDraft {
  readonly recipe: ElectrodeRecipe
  readonly role: 'negative' | 'positive'
  readonly defaults: ElectrodeDefaults
  /** Powders first, then conductive carbon, then binder. */
  readonly mix: Mix
  readonly powders: readonly Powder[]
  readonly collector: Collector
  readonly minimumPorosity: number
  readonly poreShare: number
  readonly bruggeman: number
  readonly windows: ElectrodeWindows
  readonly assumed: readonly string[]
}

/**
 * Reads an electrode recipe and mixes its ingredients.
 *
 * @param role the place it gets where the recipe does not say one
 * @throws InputError with every issue of the recipe and its powders
 */
export function draftFrom(
  input: unknown,
  role: 'negative' | 'positive',
  file?: string,
): ElectrodeDraft {
  const raw = recipeOf(input, 'electrodes')
  const issues: InputIssue[] = []
  const recipe = attempt(issues, '', () => parseWith(electrodeRecipe, raw))
  const powders = powdersIn(raw).map((powder, i) =>
    attempt(issues, `powders[${i}].powder`, () => powderOf(powder)),
  )
  if (recipe === undefined) throw refusal(issues, file)
  const defaults = electrodeDefaults()
  const carbon = additiveOf(recipe.conductiveCarbon, defaults.conductiveCarbon)
  const binder = additiveOf(recipe.binder, defaults.binder)
  const shares = sharesOf(recipe, carbon.share, binder.share, issues)
  const carbonPhase = attempt(issues, 'conductiveCarbon', () => phase(carbon.phase))
  const binderPhase = attempt(issues, 'binder', () => phase(binder.phase))
  const own = recipe.role ?? role
  const foil = recipe.collector ?? defaults[`${own}Collector`]
  const foilPhase = attempt(issues, 'collector', () => phase(foil.phase))
  if (issues.length > 0) throw refusal(issues, file)

  const made = powders.filter((powder) => powder !== undefined)
  const ingredients: Ingredient[] = made.map((powder, i) => ({
    title: powder.title,
    massShare: shares[i],
    density: powder.density,
    electronicConductivity: powder.electronicConductivity,
    powder,
  }))
  for (const [additive, share] of [
    [carbonPhase, carbon.share],
    [binderPhase, binder.share],
  ] as const) {
    if (additive === undefined) continue
    const { title, density, electronicConductivity = 0, specificSurface = 0 } = additive
    ingredients.push({ title, massShare: share, density, electronicConductivity, specificSurface })
  }
  const mix = mixOf(ingredients)
  return {
    recipe,
    role: own,
    defaults,
    mix,
    powders: made,
    collector: {
      title: foilPhase?.title ?? '',
      thickness: foil.thickness,
      density: foilPhase?.density ?? 0,
    },
    minimumPorosity: recipe.minimumPorosity ?? defaults.minimumPorosity,
    poreShare: recipe.poreShare ?? defaults.poreShare,
    bruggeman: recipe.bruggeman ?? defaults.bruggeman,
    windows: windowsOf(recipe, mix, defaults),
    assumed: [...made.flatMap((powder) => powder.assumed), ...assumedDefaults()],
  }
}

/** What stands for powders, also where the rest of the recipe cannot be read: all issues come at once. */
function powdersIn(raw: unknown): readonly unknown[] {
  const { powders } = (raw ?? {}) as { readonly powders?: unknown }
  if (!Array.isArray(powders)) return []
  return powders.map((item: { readonly powder?: unknown } | null) => item?.powder)
}

function refusal(issues: readonly InputIssue[], file: string | undefined): InputError {
  return new InputError(file === undefined ? issues : issues.map((issue) => ({ file, ...issue })))
}

/** A finished powder as it is; anything else is a recipe or an id. */
function powderOf(input: unknown): Powder {
  return isPowder(input) ? input : powderFrom(input)
}

function isPowder(input: unknown): input is Powder {
  return typeof input === 'object' && input !== null && 'hosts' in input && 'structure' in input
}

interface AdditiveRequest {
  readonly phase: string
  readonly share: number
}

function additiveOf(
  given: ElectrodeRecipe['conductiveCarbon'],
  fallback: AdditiveRequest,
): AdditiveRequest {
  if (given === undefined) return fallback
  if (typeof given === 'number') return { phase: fallback.phase, share: given }
  return { phase: given.phase ?? fallback.phase, share: given.share }
}
