import type { Electrode } from '../electrodes/electrode.ts'
import type { CellParameters } from './cellParameters.ts'

/** A designed cell: the record that models run on, and everything about its making that metrics and reports show. */
export interface Cell {
  /** Shipped id, file name or "cell" */
  readonly id: string
  readonly title: string
  /** Which family of shipped cells it belongs to ("comparison", "nmc811", "half-cell"), where the recipe says. */
  readonly set?: string
  /** Seed patent the recipe is drawn from ("000" … "003"), where the recipe says. */
  readonly patent?: string
  readonly kind: 'full' | 'half'
  readonly parameters: CellParameters
  /** Full cell: the negative. Half cell: the studied electrode, which stands in the positive place of `parameters`. */
  readonly negative: Electrode
  /** Absent in a half cell. */
  readonly positive: Electrode | undefined
  readonly designed: DesignedCell
  readonly breakdown: Breakdown
  /** What the claims of the patents say about the values taken, as written in the recipe. */
  readonly claims: readonly { readonly path: string; readonly claim: string }[]
  /** Assumed or untraced properties that were used, each once: "what: why". */
  readonly assumed: readonly string[]
  /** How the powders were made. */
  readonly history: readonly string[]
  /** What the design decided or wants the reader to know; `cautions` are among them. */
  readonly notes: readonly string[]
  /** What a reader must know before believing any number: plating, overcharged positives, pores that close, a raised N/P. */
  readonly cautions: readonly string[]
  /** The recipe's own protocol in words, where it has one; otherwise the default protocol of its window and kind. */
  readonly protocol?: string
}

/** The cell by arithmetic, before any model is run. Equilibrium means: no current, branches of the direction of travel. */
export interface DesignedCell {
  readonly format: string
  /** First lithiation of the negative over first charge of the positive [1]; absent in a half cell. */
  readonly negativeToPositiveRatio?: number
  /** Area of the electrode pair, all pairs [m²] */
  readonly area: number
  /** Jelly roll: turns [1] and length of a strip [m] */
  readonly turns?: number
  readonly stripLength?: number
  /** Stack: pairs of coated faces [1] */
  readonly pairs?: number
  /** Capacity between the cut-offs after formation, at equilibrium: 1C [Ah] */
  readonly nominalCapacity: number
  /** Energy of that discharge at equilibrium [Wh], and its mean voltage [V] */
  readonly equilibriumEnergy: number
  readonly meanVoltage: number
  /** Equilibrium charge of the first cycle [Ah], and 1C over it [1] */
  readonly firstChargeCapacity: number
  readonly firstCycleEfficiency: number
  /** Lithium that can move as made, and what the first cycle takes for good (conversion + first SEI) [mol] */
  readonly lithiumInventory: number
  readonly irreversibleLithium: number
  /** Mass of the whole cell [kg] */
  readonly mass: number
  /** Outer volume [m³] as made, and at full charge (the same in a rigid can) */
  readonly volume: { readonly asMade: number; readonly fullCharge: number }
  /** Equilibrium energy over mass [Wh/kg] and volume [Wh/m³ → /1000 is Wh/L] */
  readonly specificEnergy: number
  readonly energyDensity: { readonly asMade: number; readonly fullCharge: number }
  /** Layer thickness over as made at full charge [1] */
  readonly stretchAtFullCharge: { readonly negative: number; readonly positive: number }
  /** Porosity at full charge [1] */
  readonly porosityAtFullCharge: { readonly negative: number; readonly positive: number }
}

/** Where mass and volume are, per whole cell. Parts add up to the totals. */
export interface Breakdown {
  readonly parts: readonly BreakdownPart[]
  /** [kg] */
  readonly mass: number
  /** [m³] as made */
  readonly volume: number
}

export interface BreakdownPart {
  /** "negative: silicon-tisi2", "negative: pores", "copper foil", "can" … */
  readonly part: string
  readonly group:
    | 'negative'
    | 'positive'
    | 'separator'
    | 'electrolyte'
    | 'foils'
    | 'housing'
    | 'void'
  /** [kg] */
  readonly mass: number
  /** [m³]; electrolyte fills pores, so its volume is listed as pores of each layer and its own is 0 */
  readonly volume: number
}
