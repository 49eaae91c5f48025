import type { Powder } from '../materials/powder.ts'
import type { Mix } from './mix.ts'

/**
 * A coating as made: what a recipe of powders, carbon, binder and pressing becomes. SI throughout; per area means per
 * area of one coated side of the foil, per volume means per volume of the dry, unlithiated layer with its pores.
 */
export interface Electrode {
  readonly title: string
  readonly role: 'negative' | 'positive'
  readonly powders: readonly ElectrodePowder[]
  readonly conductiveCarbon: Additive
  readonly binder: Additive
  readonly collector: Collector
  /** What was pressed: shares per volume of pore-free solid */
  readonly mix: Mix
  /** L₀ of the layer, foil not included [m] */
  readonly thickness: number
  /** P₀ [1] */
  readonly porosity: number
  /** ε_min: porosity below which the layer grows or a rigid cell stops [1] */
  readonly minimumPorosity: number
  /** Share α of the swelling that goes into pores [1]; a rigid housing makes it 1 */
  readonly poreShare: number
  /** Exponent b of effective over bulk transport, ε^b [1] */
  readonly bruggeman: number
  /** Mass of dry layer per area [kg/m²] */
  readonly massLoading: number
  /** Pore-free solid of the layer [kg/m³] */
  readonly solidDensity: number
  /** The two readings of "apparent density of the electrode" [kg/m³]: the layer, and layers with their foil. */
  readonly apparentDensity: { readonly layer: number; readonly withFoil: number }
  /** Reversible, by composition, all hosts from θ = 0 to 1 [A·s/m²] */
  readonly reversibleArealCapacity: number
  /** Lithium taken for good by oxide conversion, and by the first layer of SEI [A·s/m²] */
  readonly conversionArealCapacity: number
  readonly seiArealCapacity: number
  /** Reversible + conversion + SEI [A·s/m²] */
  readonly firstLithiationArealCapacity: number
  /** Reversible over first lithiation, by composition [1] */
  readonly firstCycleEfficiency: number
  /** Effective electronic conductivity of the layer [S/m] */
  readonly electronicConductivity: number
  /** Z = m(Sn₄Ni₃)/m(Sn) over all powders; absent where there is no tin–nickel alloy. */
  readonly tinNickelRatio?: number
  /** S = alloy mass / carbon mass; Infinity without carbon. */
  readonly alloyToCarbonRatio: number
  readonly swellingBudget: SwellingBudget
  /** Everything that stores lithium, over all powders. */
  readonly hosts: readonly ElectrodeHost[]
  /** Solid that is no accessible host per volume of layer [1] */
  readonly inertShare: number
  /** Where volume is: per volume of layer, pores included; adds up to 1. */
  readonly volumeShares: readonly { readonly part: string; readonly share: number }[]
  readonly windows: ElectrodeWindows
  readonly history: readonly string[]
  readonly assumed: readonly string[]
  readonly notes: readonly string[]
}

/** Cut-offs that go with an electrode [V], where it is known what is usual. */
export interface ElectrodeWindows {
  /** Of a full cell with this positive */
  readonly cell?: VoltageWindow
  /** Against lithium */
  readonly halfCell?: VoltageWindow
  /** Lithiation below which a positive is outside its usual use [1] */
  readonly usualLithiation?: number
}

export interface VoltageWindow {
  readonly lower: number
  readonly upper: number
}

export interface ElectrodePowder {
  readonly powder: Powder
  /** Of the dry layer [1] */
  readonly massShare: number
  /** Of the layer with its pores [1] */
  readonly volumeShare: number
}

/** What holds and connects: carbon black, binder. */
export interface Additive {
  readonly title: string
  readonly massShare: number
  readonly volumeShare: number
  /** [kg/m³] */
  readonly density: number
}

export interface Collector {
  readonly title: string
  /** [m] */
  readonly thickness: number
  /** [kg/m³] */
  readonly density: number
}

/** Room for swelling at fixed thickness: P₀ ≥ 1 − (1−ε_min)/(1+g). */
export interface SwellingBudget {
  /** θ of each host at which the budget was made, in the order of `hosts` [1] */
  readonly lithiation: readonly number[]
  /** g = v_s(θ)/v_s0 − 1, growth of all solid, what first-cycle reactions leave behind included [1] */
  readonly growth: number
  /** Smallest P₀ that keeps pores at or above ε_min without thickening [1] */
  readonly requiredPorosity: number
  /** P₀ − requiredPorosity [1] */
  readonly margin: number
}

/** One host of one powder, per volume of layer. */
export interface ElectrodeHost {
  /** Unique in the electrode */
  readonly name: string
  /** Index into `powders` and into that powder's hosts. */
  readonly powder: number
  readonly host: number
  /** ε_m, accessible host per volume of layer [1] */
  readonly volumeShare: number
  /** a_m [1/m] */
  readonly specificArea: number
  /** What the first film of this host covers: a_m and its part of the conductive carbon [1/m] */
  readonly filmedArea: number
}
