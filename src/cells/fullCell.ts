import { coupleOf } from '../electrodes/couple.ts'
import type { Electrode, VoltageWindow } from '../electrodes/electrode.ts'
import { solidGrowth, swollenLayer } from '../electrodes/swelling.ts'
import { FARADAY } from '../units/constants.ts'
import { InputError } from '../units/inputError.ts'
import { type Balance, balanceOf } from './balance.ts'
import { breakdownOf } from './breakdown.ts'
import type { Cell, DesignedCell } from './cell.ts'
import { commonParameters } from './commonParameters.ts'
import { electrodeParametersOf } from './electrodeParameters.ts'
import { type Geometry, geometryOf } from './geometry.ts'
import type { CellParts, Side } from './parts.ts'
import type { CellRecipe } from './recipe.ts'
import { irreversibleOf, type SizedCell, sizedCell, solidThickness } from './sizing.ts'

/** What a kind of cell gives; `cellFrom` adds what the recipe says about itself. */
export type DesignedKind = Omit<Cell, 'id' | 'claims'>

/** A full cell from its parts: size, balance, geometry, masses and the record for models. */
export function fullCell(recipe: CellRecipe, parts: CellParts): DesignedKind {
  const { ageing, defaults, format, separator, electrolyte } = parts
  const { negative: negativeSide, positive: positiveSide } = parts
  if (negativeSide === undefined || positiveSide === undefined)
    throw new Error('a full cell has two electrodes')
  const window = windowOf(recipe, positiveSide)
  const sized = sizedCell({
    negative: negativeSide,
    positive: positiveSide,
    ageing,
    window,
    np: recipe.np,
    usualNp: defaults.np,
  })
  const { negative, positive } = sized
  const solid = solidThickness(negative)
  const irreversible = irreversibleOf(negative.mix, 'negative', ageing) * solid
  const balance = balanceOf(
    coupleOf(negative.mix, solid),
    irreversible,
    coupleOf(positive.mix, solidThickness(positive)),
    window,
  )
  const geometry = geometryOf(format, {
    negative: negative.thickness,
    negativeFoil: negative.collector.thickness,
    positive: positive.thickness,
    positiveFoil: positive.collector.thickness,
    separator: separator.thickness,
  })
  const breakdown = breakdownOf(
    { negative, positive, separator, electrolyte, electrolyteExcess: format.electrolyteExcess },
    geometry,
  )
  const { charged, discharged } = balance
  const place = { ageing, rigid: geometry.rigid }
  const layers = {
    negative: layerAtFullCharge(negative, charged.negative.lithiation, parts, geometry),
    positive: layerAtFullCharge(positive, charged.positive.lithiation, parts, geometry),
  }
  const title = recipe.title ?? `${negative.title} | ${positive.title}`
  const cautions = [...sized.notes, ...cautionsOf(negative, positive, balance, geometry)]
  return {
    title,
    kind: 'full',
    parameters: {
      name: title,
      ...commonParameters(recipe, parts, geometry, breakdown.mass),
      area: geometry.area,
      nominalCapacity: (balance.capacity * geometry.area) / 3600,
      voltageWindow: window,
      negative: electrodeParametersOf(negative, {
        ...place,
        made: 'empty',
        window: { empty: discharged.negative.lithiation, full: charged.negative.lithiation },
      }),
      positive: electrodeParametersOf(positive, {
        ...place,
        made: 'full',
        window: { empty: discharged.positive.lithiation, full: charged.positive.lithiation },
      }),
    },
    negative,
    positive,
    designed: designedOf(
      sized,
      balance,
      irreversible,
      geometry,
      layers,
      format.title,
      breakdown.mass,
    ),
    breakdown,
    assumed: [...new Set([...parts.assumed, ...negative.assumed, ...positive.assumed])],
    history: [...negative.history, ...positive.history],
    notes: [
      ...(recipe.note === undefined ? [] : [recipe.note]),
      ...electrolyte.notes,
      ...negative.notes,
      ...positive.notes,
      ...cautions,
    ],
    cautions,
  }
}

/** Cut-offs of the recipe, else those that go with the positive. */
function windowOf({ window }: CellRecipe, side: Side): VoltageWindow {
  const { cell } = side.kind === 'made' ? side.electrode.windows : side.draft.windows
  const found = window ?? cell
  const remedy = '"window": { "lower": "2.5 V", "upper": "4.2 V" }'
  if (found === undefined) {
    const expected = 'cut-offs of the cell: its positive does not bring any'
    throw new InputError([{ path: 'window', expected, remedy }])
  }
  if (found.lower < found.upper) return found
  const expected = 'a lower cut-off below the upper one'
  throw new InputError([{ path: 'window', value: found, expected, remedy }])
}

interface SwollenLayers {
  readonly negative: { readonly stretch: number; readonly porosity: number }
  readonly positive: { readonly stretch: number; readonly porosity: number }
}

function layerAtFullCharge(
  { mix, porosity, minimumPorosity, poreShare, role }: Electrode,
  lithiation: readonly number[],
  { ageing }: CellParts,
  { rigid }: Geometry,
): { readonly stretch: number; readonly porosity: number } {
  const film = role === 'negative' && ageing.sei.poreClogging ? ageing.sei.initialThickness : 0
  const growth = solidGrowth(mix, lithiation, film)
  return swollenLayer(growth, porosity, minimumPorosity, rigid ? 1 : poreShare)
}

function designedOf(
  { negative, positive, negativeToPositive }: SizedCell,
  { capacity, energy, firstCharge }: Balance,
  irreversible: number,
  geometry: Geometry,
  layers: SwollenLayers,
  format: string,
  mass: number,
): DesignedCell {
  const { area, outerVolume, growthFactor, turns, stripLength, pairs } = geometry
  const growth =
    negative.thickness * (layers.negative.stretch - 1) +
    positive.thickness * (layers.positive.stretch - 1)
  const fullVolume = outerVolume + growthFactor * area * growth
  const wattHours = (energy * area) / 3600
  return {
    format,
    negativeToPositiveRatio: negativeToPositive,
    area,
    ...(turns === undefined ? {} : { turns }),
    ...(stripLength === undefined ? {} : { stripLength }),
    ...(pairs === undefined ? {} : { pairs }),
    nominalCapacity: (capacity * area) / 3600,
    equilibriumEnergy: wattHours,
    meanVoltage: energy / capacity,
    firstChargeCapacity: (firstCharge * area) / 3600,
    firstCycleEfficiency: capacity / firstCharge,
    lithiumInventory: (positive.reversibleArealCapacity * area) / FARADAY,
    irreversibleLithium: (irreversible * area) / FARADAY,
    mass,
    volume: { asMade: outerVolume, fullCharge: fullVolume },
    specificEnergy: wattHours / mass,
    energyDensity: { asMade: wattHours / outerVolume, fullCharge: wattHours / fullVolume },
    stretchAtFullCharge: { negative: layers.negative.stretch, positive: layers.positive.stretch },
    porosityAtFullCharge: {
      negative: layers.negative.porosity,
      positive: layers.positive.porosity,
    },
  }
}

/** What a reader should know about a design before believing its numbers. */
function cautionsOf(
  negative: Electrode,
  { windows, title }: Electrode,
  { charged }: Balance,
  { rigid }: Geometry,
): string[] {
  const notes: string[] = []
  const [x] = charged.positive.lithiation
  if (windows.usualLithiation !== undefined && x < windows.usualLithiation) {
    notes.push(
      `at full charge x of the positive (${title}) is ${x.toFixed(3)} at ${charged.positive.potential.toFixed(3)} V against lithium, below its usual ${windows.usualLithiation}; the negative stands at ${charged.negative.potential.toFixed(3)} V`,
    )
  }
  if (charged.negative.potential < 0) {
    notes.push(
      `at full charge the negative stands at ${charged.negative.potential.toFixed(3)} V, where lithium may plate; a higher np keeps it above`,
    )
  }
  const late = negative.mix.hosts.flatMap(({ material }) =>
    material.conversions.filter(({ potential }) => potential < charged.negative.potential),
  )
  for (const { name, potential } of late) {
    notes.push(
      `${name} at ${potential} V does not complete, since the negative stands higher at full charge`,
    )
  }
  const { margin, requiredPorosity } = negative.swellingBudget
  if (margin < -1e-9) {
    notes.push(
      `swelling of the negative needs a porosity of ${requiredPorosity.toFixed(3)}; ${rigid ? 'pores close before full charge' : 'the layer thickens'}`,
    )
  }
  return notes
}
