import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
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
import { organosiliconAgent, organosiliconOutcome } from './organosilicon.ts'
import { type Phase, phase } from './phase.ts'
import { oxideComposition } from './plain.ts'
import { type VapourOutcome, vapourHistory, vapourProcess } from './process/vapour.ts'
import { commonFields, diameterOf, wholeShares } from './recipe.ts'
import { coreDensity, type Domain, type Layer, type PowderStructure } from './structure.ts'

/** Silicon, its oxides or mixtures, treated with an organosilicon agent and coated with carbon, as in patent 000. */
export const coatedHostRecipe = object({
  ...commonFields,
  family: exactly('coated-host'),
  core: list(
    object({
      phase: text(),
      /** Of the core, by mass. */
      share: optional(ratio()),
      /** For silicon-oxide: x in SiO_x, and lithium bound per oxygen. */
      x: optional(quantityOf('ratio')),
      lithiumPerOxygen: optional(quantityOf('ratio')),
      size: optional(positive('length')),
      accessibleShare: optional(ratio()),
    }),
    { min: 1 },
  ),
  organosilicon: optional(
    object({
      agent: organosiliconAgent,
      /** Of agent, per mass of core. */
      massShare: ratio({ above: 0, atMost: 1 }),
      coverage: optional(ratio({ above: 0, atMost: 1 })),
    }),
  ),
  carbon: optional(
    object({
      share: ratio({ above: 0, below: 1 }),
      /** Of what: of the whole powder, or per mass of core (and residue). */
      basis: oneOf(['total', 'core']),
      coverage: optional(ratio({ above: 0, atMost: 1 })),
    }),
  ),
  cvd: optional(vapourProcess),
})

export type CoatedHostRecipe = ValueOf<typeof coatedHostRecipe>

/** A coating by its mass per mass of core. */
interface Coat {
  readonly phase: Phase
  readonly mass: number
  readonly coverage: number
  readonly electronicConductivity?: number
  readonly note?: string
}

export function coatedHostStructure(recipe: CoatedHostRecipe): PowderStructure {
  const { core, organosilicon, carbon, cvd } = recipe
  const issues: InputIssue[] = []
  const phases = core.map((part, i) =>
    attempt(issues, `core[${i}]`, () => phase(part.phase, oxideComposition(part))),
  )
  const shares = attempt(issues, '', () => wholeShares('core', core))
  const ordered = phase('carbon-pyrolytic').electronicConductivity ?? 0
  const heat =
    cvd === undefined ? undefined : attempt(issues, 'cvd', () => vapourHistory(cvd, ordered))
  const residue =
    organosilicon === undefined
      ? undefined
      : attempt(issues, 'organosilicon.agent', () => organosiliconOutcome(organosilicon.agent))
  if (issues.length > 0 || shares === undefined) throw new InputError(issues)

  const history: string[] = []
  const coats: Coat[] = []
  if (organosilicon !== undefined && residue !== undefined) {
    const mass = organosilicon.massShare * residue.residueMass
    coats.push({
      phase: phase(residue.phase),
      mass,
      coverage: organosilicon.coverage ?? 1,
      note: `from ${residue.formula}`,
    })
    history.push(
      `${residue.formula}: leaves ${Number((100 * residue.residueMass).toPrecision(3))} % of its mass`,
      ...residue.assumptions.map((assumption) => `assumed: ${assumption}`),
    )
  }
  if (carbon !== undefined) {
    const inside = 1 + coats.reduce((sum, { mass }) => sum + mass, 0)
    const mass =
      carbon.basis === 'total'
        ? (inside * carbon.share) / (1 - carbon.share)
        : inside * carbon.share
    coats.push({
      phase: phase('carbon-pyrolytic'),
      mass,
      coverage: carbon.coverage ?? 1,
      ...(heat === undefined ? {} : { electronicConductivity: heat.carbonConductivity }),
    })
  }
  if (heat !== undefined) {
    history.push(heat.carbonWords, ...(core.some(isSuboxide) ? [heat.suboxideWords] : []))
  }

  const domains = core.map((part, i) =>
    domainOf(part, phases[i] ?? phase(part.phase), shares[i], heat),
  )
  const density = densityOf(domains, coats)
  const diameter = diameterOf(recipe, () => density)
  return {
    id: recipe.id ?? 'coated-host',
    title: recipe.title ?? [...domains, ...coats].map((each) => each.phase.title).join(' + '),
    family: 'coated-host',
    diameter,
    form: 'powder',
    ...(recipe.specificSurface === undefined ? {} : { specificSurface: recipe.specificSurface }),
    domains,
    matrixCoverage: 0,
    layers: layersOf(domains, coats, diameter),
    history,
  }
}

function isSuboxide({ phase: id }: CoatedHostRecipe['core'][number]): boolean {
  return id === 'silicon-oxide'
}

/** A suboxide loses reach to the heat of coating; other cores do not. */
function domainOf(
  part: CoatedHostRecipe['core'][number],
  own: Phase,
  massShare: number,
  heat: VapourOutcome | undefined,
): Domain {
  const { accessibleShare = 1, size } = part
  const loss = isSuboxide(part) && heat !== undefined ? heat.accessibleShare : 1
  return {
    phase: own,
    massShare,
    arrangement: 'dispersed',
    accessibleShare: accessibleShare * loss,
    ...(size === undefined ? {} : { size }),
  }
}

/** Density of core and coats together [kg/m³]. */
function densityOf(domains: readonly Domain[], coats: readonly Coat[]): number {
  const mass = 1 + coats.reduce((sum, coat) => sum + coat.mass, 0)
  return mass / volumeOf(domains, coats)
}

/** Volume per mass of core [m³/kg]. */
function volumeOf(domains: readonly Domain[], coats: readonly Coat[]): number {
  return (
    1 / coreDensity(domains) +
    coats.reduce((sum, { mass, phase: own }) => sum + mass / own.density, 0)
  )
}

/** Thickness of each coat as an even shell; where it covers only part, it is thicker there. */
function layersOf(
  domains: readonly Domain[],
  coats: readonly Coat[],
  diameter: number,
): readonly Layer[] {
  const whole = volumeOf(domains, coats)
  let inside = 1 / coreDensity(domains)
  return coats.map((coat) => {
    const volume = coat.mass / coat.phase.density
    const radius = (share: number) => (diameter / 2) * Math.cbrt(share / whole)
    const even = radius(inside + volume) - radius(inside)
    inside += volume
    return {
      phase: coat.phase,
      thickness: even / coat.coverage,
      volumeShare: volume / whole,
      coverage: coat.coverage,
      reacted: 1,
      ...(coat.electronicConductivity === undefined
        ? {}
        : { electronicConductivity: coat.electronicConductivity }),
      ...(coat.note === undefined ? {} : { note: coat.note }),
    }
  })
}
