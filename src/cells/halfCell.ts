import { coupleOf } from '../electrodes/couple.ts'
import type { Electrode } from '../electrodes/electrode.ts'
import { pressed } from '../electrodes/electrodeFrom.ts'
import { solidGrowth, swollenLayer } from '../electrodes/swelling.ts'
import { attempt } from '../units/attempt.ts'
import { FARADAY } from '../units/constants.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { halfBalanceOf } from './balance.ts'
import { breakdownOf } from './breakdown.ts'
import { commonParameters } from './commonParameters.ts'
import { electrodeParametersOf } from './electrodeParameters.ts'
import type { DesignedKind } from './fullCell.ts'
import { geometryOf } from './geometry.ts'
import type { CellParts, Side } from './parts.ts'
import type { CellRecipe } from './recipe.ts'
import { irreversibleOf, solidThickness } from './sizing.ts'

/**
 * A half cell: the studied electrode stands in the positive place, lithium is the negative, so "Discharge" lithiates the
 * studied electrode whatever it is.
 */
export function halfCell(recipe: CellRecipe, parts: CellParts): DesignedKind {
  const { ageing, defaults, format, separator, electrolyte } = parts
  const { lithium } = defaults
  if (recipe.np !== undefined) {
    throw new InputError([
      {
        path: 'np',
        value: recipe.np,
        expected: 'no N/P: lithium is in excess',
        remedy: 'leave it out',
      },
    ])
  }
  const path = parts.negative === undefined ? 'positive' : 'negative'
  const side = parts.negative ?? parts.positive
  if (side === undefined) throw new Error('a half cell has one electrode')
  const window = recipe.window ?? windowsIn(side).halfCell
  if (window === undefined || window.lower >= window.upper) {
    throw new InputError([
      {
        path: 'window',
        value: window,
        expected: 'cut-offs against lithium, the lower one below the upper one',
        remedy: '"window": { "lower": "0.01 V", "upper": "1.0 V" }',
      },
    ])
  }
  const lithiation = lithiatedTo(side, window.lower)
  const issues: InputIssue[] = []
  const studied = attempt(issues, path, () => made(side, parts, lithiation))
  if (studied === undefined) throw new InputError(issues)

  const start = studied.role === 'negative' ? 'empty' : 'full'
  const solid = solidThickness(studied)
  const irreversible = irreversibleOf(studied.mix, studied.role, ageing) * solid
  const balance = halfBalanceOf(coupleOf(studied.mix, solid), irreversible, start, window)
  const geometry = geometryOf(format, {
    negative: lithium.thickness,
    negativeFoil: 0,
    positive: studied.thickness,
    positiveFoil: studied.collector.thickness,
    separator: separator.thickness,
  })
  const foil = { title: 'Lithium', thickness: lithium.thickness, density: lithium.density }
  const breakdown = breakdownOf(
    {
      negative: foil,
      positive: studied,
      separator,
      electrolyte,
      electrolyteExcess: format.electrolyteExcess,
    },
    geometry,
  )
  const { area, outerVolume } = geometry
  const film =
    studied.role === 'negative' && ageing.sei.poreClogging ? ageing.sei.initialThickness : 0
  const growth = solidGrowth(studied.mix, balance.lithiated.lithiation, film)
  const poreShare = geometry.rigid ? 1 : studied.poreShare
  const full = swollenLayer(growth, studied.porosity, studied.minimumPorosity, poreShare)
  const wattHours = (balance.energy * area) / 3600
  const fullVolume =
    outerVolume + geometry.growthFactor * area * studied.thickness * (full.stretch - 1)
  const title = recipe.title ?? `${studied.title} | lithium`
  return {
    title,
    kind: 'half',
    parameters: {
      name: title,
      ...commonParameters(recipe, parts, geometry, breakdown.mass),
      area,
      nominalCapacity: (balance.capacity * area) / 3600,
      voltageWindow: window,
      negative: { kind: 'lithium', exchangeCurrentDensity: lithium.exchangeCurrentDensity },
      positive: electrodeParametersOf(studied, {
        ageing,
        rigid: geometry.rigid,
        made: start,
        window: { empty: balance.lithiated.lithiation, full: balance.delithiated.lithiation },
      }),
    },
    negative: studied,
    positive: undefined,
    designed: {
      format: format.title,
      area,
      ...(geometry.pairs === undefined ? {} : { pairs: geometry.pairs }),
      ...(geometry.turns === undefined ? {} : { turns: geometry.turns }),
      ...(geometry.stripLength === undefined ? {} : { stripLength: geometry.stripLength }),
      nominalCapacity: (balance.capacity * area) / 3600,
      equilibriumEnergy: wattHours,
      meanVoltage: balance.energy / balance.capacity,
      firstChargeCapacity: (balance.firstCharge * area) / 3600,
      firstCycleEfficiency: balance.capacity / balance.firstCharge,
      lithiumInventory: start === 'empty' ? 0 : (studied.reversibleArealCapacity * area) / FARADAY,
      irreversibleLithium: (irreversible * area) / FARADAY,
      mass: breakdown.mass,
      volume: { asMade: outerVolume, fullCharge: fullVolume },
      specificEnergy: wattHours / breakdown.mass,
      energyDensity: { asMade: wattHours / outerVolume, fullCharge: wattHours / fullVolume },
      stretchAtFullCharge: { negative: full.stretch, positive: 1 },
      porosityAtFullCharge: { negative: full.porosity, positive: 0 },
    },
    breakdown,
    assumed: [...new Set([...parts.assumed, ...studied.assumed])],
    history: studied.history,
    notes: [
      ...(recipe.note === undefined ? [] : [recipe.note]),
      ...electrolyte.notes,
      ...studied.notes,
    ],
    cautions: [],
  }
}

function windowsIn(side: Side): Electrode['windows'] {
  return side.kind === 'made' ? side.electrode.windows : side.draft.windows
}

/** θ of each host at the lower cut-off: the fullest it gets. */
function lithiatedTo(side: Side, lower: number): readonly number[] {
  const mix = side.kind === 'made' ? side.electrode.mix : side.draft.mix
  return coupleOf(mix, 1).lithiation.atPotential(lower).lithiation
}

function made(side: Side, { ageing }: CellParts, lithiation: readonly number[]): Electrode {
  return side.kind === 'made' ? side.electrode : pressed(side.draft, { ageing, lithiation })
}
