import { models } from '../library.generated.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { parseWith } from '../units/schema.ts'
import { type Ageing, ageingFile, firstLayerCharge } from './ageing.ts'
import { draftFrom, type ElectrodeDraft } from './draft.ts'
import type { Additive, Electrode, ElectrodeHost } from './electrode.ts'
import { porosityOf, thicknessOf } from './layer.ts'
import { layerConductivity } from './layerConductivity.ts'
import type { Ingredient, Mix } from './mix.ts'
import { alloyToCarbonRatio, tinNickelRatio } from './ratios.ts'
import { requiredPorosity, solidGrowth, swellingBudget } from './swelling.ts'

/** What is known from outside when a layer is pressed. */
export interface PressOptions {
  readonly ageing: Ageing
  /** θ of each host at full charge; full hosts where nothing else is known. */
  readonly lithiation?: readonly number[] | undefined
  /** Full reversible areal capacity [A·s/m²] that a cell's balance asks for, where the recipe gives no size. */
  readonly arealCapacity?: number | undefined
  readonly file?: string | undefined
}

/**
 * A coating from its recipe: any one of porosity and layerDensity, any one of thickness, massLoading and arealCapacity;
 * the rest follows.
 *
 * @throws InputError with every issue: unknown fields, wrong units, shares that do not add up, too much or too little given
 *
 * @example
 * electrodeFrom({ powders: [{ powder: 'si-tisi2-20' }], porosity: 0.45, arealCapacity: '4 mAh/cm^2' })
 */
export function electrodeFrom(
  recipe: unknown,
  options: { readonly file?: string } = {},
): Electrode {
  const draft = draftFrom(recipe, 'negative', options.file)
  return pressed(draft, { ageing: shippedAgeing('carbonate'), file: options.file })
}

/** An ageing file of models/ageing. */
export function shippedAgeing(id: string): Ageing {
  return parseWith(ageingFile, models()[`ageing/${id}`], `models/ageing/${id}.json`)
}

/** Porosity that a draft asks for, at the lithiation it will see [1]. */
export function draftPorosity(
  { recipe, mix, minimumPorosity, role }: ElectrodeDraft,
  { ageing, lithiation }: PressOptions,
  issues: InputIssue[],
): number {
  const { porosity, layerDensity } = recipe
  if (porosity?.kind === 'swelling-budget') {
    const growth = solidGrowth(mix, lithiation ?? mix.hosts.map(() => 1), filmOf(ageing, role))
    return requiredPorosity(growth, minimumPorosity) + porosity.margin
  }
  const material = { solidDensity: mix.solidDensity, capacity: capacityOf(mix) }
  return porosityOf(material, { porosity: porosity?.porosity, layerDensity }, issues)
}

function belowMinimum(porosity: number, minimumPorosity: number): InputIssue {
  const [found, least] = [porosity, minimumPorosity].map((share) =>
    Number((100 * share).toPrecision(3)),
  )
  return {
    path: 'porosity',
    value: `${found} %`,
    expected: `a porosity above the ${least} % of minimumPorosity, at which pores count as closed`,
    remedy: `more than ${least} %, or a lower minimumPorosity`,
  }
}

/** Presses a draft to its porosity and thickness. */
export function pressed(draft: ElectrodeDraft, options: PressOptions): Electrode {
  const { recipe, mix, role, collector, minimumPorosity } = draft
  const { ageing, file } = options
  const issues: InputIssue[] = []
  const porosity = draftPorosity(draft, options, issues)
  const material = { solidDensity: mix.solidDensity, capacity: capacityOf(mix) }
  const { thickness: given, massLoading: loading, arealCapacity } = recipe
  const size = { thickness: given, massLoading: loading, arealCapacity }
  const asked = thicknessOf(material, size, porosity, issues)
  const thickness = asked ?? (options.arealCapacity ?? 0) / (material.capacity * (1 - porosity))
  if (asked === undefined && options.arealCapacity === undefined) {
    issues.push({
      path: 'arealCapacity',
      expected: 'one of thickness, massLoading and arealCapacity',
      remedy: '"arealCapacity": "3 mAh/cm^2"',
    })
  }
  const budgeted = recipe.porosity?.kind === 'swelling-budget' // never below the minimum by itself
  if (issues.length === 0 && !budgeted && porosity <= minimumPorosity) {
    issues.push(belowMinimum(porosity, minimumPorosity))
  }
  if (porosity >= 1) {
    issues.push({
      path: 'porosity',
      value: Number(porosity.toPrecision(4)),
      expected: 'room for some solid; the swelling budget and its margin leave none',
      remedy: 'less margin, a mix that swells less, or a higher N/P',
    })
  }
  if (issues.length > 0) {
    throw new InputError(file === undefined ? issues : issues.map((issue) => ({ file, ...issue })))
  }

  const solid = 1 - porosity
  const layerDensity = mix.solidDensity * solid
  const massLoading = layerDensity * thickness
  const perArea = (charge: number) => charge * solid * thickness
  const reversible = perArea(material.capacity)
  const conversion = perArea(sum(mix.hosts.map((host) => host.conversionCapacity)))
  const filmed = perArea(sum(mix.hosts.map((host) => host.filmedArea)))
  const sei = role === 'negative' ? filmed * firstLayerCharge(ageing) : 0
  const lithiation = options.lithiation ?? mix.hosts.map(() => 1)
  const powders = mix.ingredients.slice(0, draft.powders.length)
  const [carbon, binder] = mix.ingredients.slice(draft.powders.length)
  const ratio = tinNickelRatio(powders)
  const title = recipe.title ?? draft.powders.map((powder) => powder.title).join(' + ')
  return {
    title,
    role,
    powders: draft.powders.map((powder, i) => ({
      powder,
      massShare: powders[i].massShare,
      volumeShare: mix.solidShares[i] * solid,
    })),
    conductiveCarbon: additiveIn(mix, carbon, solid),
    binder: additiveIn(mix, binder, solid),
    collector,
    mix,
    thickness,
    porosity,
    minimumPorosity,
    poreShare: draft.poreShare,
    bruggeman: draft.bruggeman,
    massLoading,
    solidDensity: mix.solidDensity,
    apparentDensity: {
      layer: layerDensity,
      withFoil:
        (2 * massLoading + collector.density * collector.thickness) /
        (2 * thickness + collector.thickness),
    },
    reversibleArealCapacity: reversible,
    conversionArealCapacity: conversion,
    seiArealCapacity: sei,
    firstLithiationArealCapacity: reversible + conversion + sei,
    firstCycleEfficiency: reversible / (reversible + conversion + sei),
    electronicConductivity: layerConductivity(mix, porosity, draft.defaults),
    ...(ratio === undefined ? {} : { tinNickelRatio: ratio }),
    alloyToCarbonRatio: alloyToCarbonRatio(powders, carbon.massShare),
    swellingBudget: swellingBudget(
      mix,
      lithiation,
      filmOf(ageing, role),
      porosity,
      minimumPorosity,
    ),
    hosts: hostsIn(mix, solid),
    inertShare: solid * (1 - sum(mix.hosts.map((host) => host.solidShare))),
    volumeShares: [
      ...mix.ingredients.map(({ title }, i) => ({
        part: title,
        share: mix.solidShares[i] * solid,
      })),
      { part: 'pores', share: porosity },
    ],
    windows: draft.windows,
    history: draft.powders.flatMap(({ title, history }) =>
      history.map((line) => `${title}: ${line}`),
    ),
    assumed: draft.assumed,
    notes: recipe.note === undefined ? [] : [`${title}: ${recipe.note}`],
  }
}

/** Thickness of the first layer that takes pore room [m]. */
function filmOf({ sei }: Ageing, role: 'negative' | 'positive'): number {
  return role === 'negative' && sei.poreClogging ? sei.initialThickness : 0
}

/** Reversible charge per solid volume [A·s/m³]. */
export function capacityOf({ hosts }: Mix): number {
  return sum(hosts.map(({ capacity }) => capacity))
}

function hostsIn({ hosts }: Mix, solid: number): ElectrodeHost[] {
  return hosts.map(({ name, powder, host, solidShare, area, filmedArea }) => ({
    name,
    powder,
    host,
    volumeShare: solidShare * solid,
    specificArea: area * solid,
    filmedArea: filmedArea * solid,
  }))
}

function additiveIn(mix: Mix, ingredient: Ingredient, solid: number): Additive {
  const { title, massShare, density } = ingredient
  const volumeShare = mix.solidShares[mix.ingredients.indexOf(ingredient)] * solid
  return { title, massShare, density, volumeShare }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
