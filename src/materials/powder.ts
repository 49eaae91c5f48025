import type { Curve } from '../numerics/curve.ts'

/**
 * What a recipe of a powder becomes, per mass and volume of dry, unlithiated powder as made; SI throughout. Electrodes
 * read this and nothing else about materials.
 */
export interface Powder {
  readonly id: string
  readonly title: string
  /** Which of the four families, or a plain host. */
  readonly family: 'two-phase' | 'coated-host' | 'oxide-skin' | 'tin-nickel' | 'plain'
  /** Particles without inner pores, layers included [kg/m³]. */
  readonly density: number
  /** Outer diameter of the particles, layers included [m]. */
  readonly diameter: number
  /** Wetted area per mass [m²/kg] (from a given specific surface, or 6/(ρD)). */
  readonly specificSurface: number
  /** Composite electronic conductivity [S/m]. */
  readonly electronicConductivity: number
  /** What stores lithium; volume that is in no host is inert. */
  readonly hosts: readonly PowderHost[]
  /** Domains and layers as made, in order from the inside, for `show` and the report. */
  readonly structure: readonly PowderPart[]
  /** How it was made: process models' results and words, for the report. */
  readonly history: readonly string[]
  /** Properties used whose basis is assumed or untraced: "phase property: note". */
  readonly assumed: readonly string[]
}

export interface PowderPart {
  readonly kind: 'domain' | 'layer'
  readonly phase: string
  readonly title: string
  readonly massShare: number
  readonly volumeShare: number
  /** Crystallite or domain size, or layer thickness [m]; absent for amorphous without a size. */
  readonly size?: number
  readonly note?: string
}

/** One host of a powder. Shares are of the whole powder, accessible share u and reacted fraction already counted. */
export interface PowderHost {
  readonly name: string
  readonly phase: string
  /** Accessible host per powder volume and per powder mass [1]. */
  readonly volumeShare: number
  readonly massShare: number
  /** R of the seam: half a crystallite, domain or particle [m]. */
  readonly diffusionLength: number
  /** Reversible lithium at θ = 1 per host volume [mol/m³]. */
  readonly concentrationMax: number
  /** [m³/mol] */
  readonly lithiumMolarVolume: number
  readonly openCircuitPotential: {
    readonly lithiation: Curve
    readonly delithiation: Curve
    /** While a part of the host takes lithium for the first time, where that differs (crystalline silicon). */
    readonly firstLithiation?: Curve
    readonly decayConstant: number
  }
  readonly entropicCoefficient: Curve
  readonly diffusivity: Curve
  readonly diffusivityActivationEnergy: number
  /** j₀ at half filling, 1 M [A/m²], per wetted area */
  readonly exchangeCurrentDensity: number
  readonly exchangeCurrentActivationEnergy: number
  /** Skin or coating on the wetted area [Ω·m²] */
  readonly filmResistance: number
  /** Over θ̄ [Pa]; absent where nothing confines it, or where u already holds the confinement. */
  readonly confinementPressure?: Curve
  /** Young's modulus and Poisson's ratio are used in the pressure; the fracture size d_c decides p(d) [1]. */
  readonly fractureProbability: number
  /** Share of the wetted area under a coating that keeps electrolyte away from fresh surface [1]. */
  readonly coverage: number
  /** Equivalent SEI thickness of skin and coating as a barrier in series [m]. */
  readonly barrierThickness: number
  /** One-way first-cycle reactions other than the SEI, lithium per powder mass [mol/kg]. */
  readonly conversions: readonly PowderConversion[]
}

export interface PowderConversion {
  readonly name: string
  /** Lithium taken for good per powder mass [mol/kg] */
  readonly lithium: number
  /** [V] */
  readonly potential: number
  /** per wetted area [A/m²] */
  readonly exchangeCurrentDensity: number
  /** Volume left behind per powder volume [1] */
  readonly volumeLeft: number
}
