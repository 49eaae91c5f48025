import type { Curve } from '../numerics/curve.ts'

/**
 * The seam: all that a model of the cell in time is given. One plain record in SI units (structured-cloneable, no
 * closures, nothing about recipes). Recipes make it, a BPX file makes it, a program may write its own.
 *
 * Signs: cell current is positive on discharge; interfacial current is positive when lithium leaves the particle;
 * potentials are against Li/Li⁺. θ = c/c_max is lithiation. All lengths, areas and shares are those of the unlithiated,
 * as-coated (reference) configuration.
 */
export interface CellParameters {
  readonly name: string
  /** Area of the electrode pair, all pairs together [m²]. */
  readonly area: number
  /** Capacity that 1C refers to [Ah]. */
  readonly nominalCapacity: number
  /** Cut-offs of the default protocol, and the window that a state of charge spans [V]. */
  readonly voltageWindow: { readonly lower: number; readonly upper: number }
  /** Temperature at which the properties are given [K]. */
  readonly referenceTemperature: number
  /** [K] */
  readonly initialTemperature: number
  /** Temperature of the surroundings, and of the cell wherever it is isothermal [K]. */
  readonly ambientTemperature: number
  /** Whether a layer without pore room may thicken (free: pouch, coin) or ends the run (rigid: can). */
  readonly housing: 'free' | 'rigid'
  /** Lumped thermal data; needed only where heat is lumped. */
  readonly thermal?: {
    /** Mass × specific heat [J/K]. */
    readonly heatCapacity: number
    /** Heat transfer coefficient × outer surface [W/K]. */
    readonly heatTransfer: number
  }
  /** A porous electrode, or lithium metal in a half cell; the studied electrode is then the positive. */
  readonly negative: ElectrodeParameters | LithiumCounter
  readonly separator: {
    /** [m] */
    readonly thickness: number
    /** [1] */
    readonly porosity: number
    /** Effective over bulk transport, ε^b of the separator [1]. */
    readonly transportEfficiency: number
  }
  readonly positive: ElectrodeParameters
  readonly electrolyte: ElectrolyteParameters
  /** Present where the parameters were given for the SPM alone: porosities, separator and electrolyte are stand-ins. */
  readonly onlySpm?: true
}

export interface LithiumCounter {
  readonly kind: 'lithium'
  /** Exchange current density of stripping and plating, constant [A/m²]. */
  readonly exchangeCurrentDensity: number
}

export interface ElectrodeParameters {
  readonly kind: 'porous'
  /** L₀ [m] */
  readonly thickness: number
  /** ε₀ [1] */
  readonly porosity: number
  /** ε_min below which the layer grows or the run ends [1]. */
  readonly minimumPorosity: number
  /** Share α of the swelling that goes into pores [1]; the rest thickens the layer. */
  readonly poreShare: number
  /** Effective over bulk transport at ε₀ [1]; follows (ε/ε₀)^bruggeman as pores change. */
  readonly transportEfficiency: number
  /** Bruggeman exponent b used when porosity changes [1]. */
  readonly bruggeman: number
  /** Effective electronic conductivity of the layer [S/m]. */
  readonly electronicConductivity: number
  /** Volume share of binder, carbon, inactive phases: all solid that is no host [1]. */
  readonly inertShare: number
  readonly hosts: readonly HostParameters[]
}

/** One lithium host: its own particles, potential, kinetics and ageing. */
export interface HostParameters {
  readonly name: string
  /** ε_m, share of the layer's volume that is accessible host [1]. */
  readonly volumeShare: number
  /** Diffusion length R: radius of crystallite, domain or particle [m]. */
  readonly radius: number
  /** Wetted area per layer volume a_m [1/m]; 3ε/R only when nothing else is known. */
  readonly specificArea: number
  /** Lithium at θ = 1 per reference volume of host [mol/m³]. */
  readonly concentrationMax: number
  /** θ at the start of a simulation. */
  readonly initialLithiation: number
  /** h at the start: −1 on the lithiation branch, +1 on the delithiation branch. */
  readonly initialHysteresis: number
  /** θ at the cell's empty and full state, which state of charge is linear between. */
  readonly lithiationWindow: { readonly empty: number; readonly full: number }
  readonly openCircuitPotential: {
    /** Potential while lithium enters [V over θ]. */
    readonly lithiation: Curve
    /** Potential while lithium leaves [V over θ]; the same object where there is no hysteresis. */
    readonly delithiation: Curve
    /** Potential while a part of the host takes lithium for the first time; absent where it is no other [V over θ]. */
    readonly firstLithiation?: Curve
    /** γ of the one-state hysteresis [1]; 0 keeps h as it starts. */
    readonly decayConstant: number
  }
  /** dU/dT [V/K over θ]. */
  readonly entropicCoefficient: Curve
  /** Diffusivity at the reference temperature [m²/s over θ]. */
  readonly diffusivity: Curve
  /** [J/mol] */
  readonly diffusivityActivationEnergy: number
  /** j₀ at half filling and reference salt concentration [A/m²]: j₀ = j₀ref·2√(θ(1−θ))·√(c_e/c_ref). */
  readonly exchangeCurrentDensity: number
  /** [J/mol] */
  readonly exchangeCurrentActivationEnergy: number
  /** Film resistance present from the start, on the wetted area [Ω·m²]. */
  readonly filmResistance: number
  /** ν of lithium in the host [m³/mol]: J = 1 + ν c_max θ; 0 for a rigid host. */
  readonly lithiumMolarVolume: number
  /** Confinement pressure over mean lithiation [Pa over θ̄]; shifts the potential by −ν p/F. */
  readonly confinementPressure?: Curve
  /** One-way reactions of the first cycle: oxide conversion, first layer of SEI. */
  readonly conversions: readonly ConversionParameters[]
  readonly sei?: SeiParameters
  readonly fade?: FadeParameters
}

/** A one-way reaction with its own potential: j = −j₀ (1−ξ) exp(−F(Δ−U)/2RT) per wetted area, until ξ = 1. */
export interface ConversionParameters {
  readonly name: string
  /** Where its lithium is booked. */
  readonly product: 'oxide' | 'sei'
  /** Lithium taken per volume of layer when complete [mol/m³]. */
  readonly lithium: number
  /** U_c [V] */
  readonly potential: number
  /** j₀c per wetted area [A/m²] */
  readonly exchangeCurrentDensity: number
  /** Volume it leaves behind per volume of layer when complete [1]. */
  readonly volumeLeft: number
}

export interface SeiParameters {
  /** Which step limits: diffusion of solvent through the film, or reaction and diffusion in series. */
  readonly form: 'solvent-diffusion' | 'reaction-diffusion'
  /** Volume of SEI per mole [m³/mol] and lithium in it [mol/mol]. */
  readonly molarVolume: number
  readonly lithiumPerMole: number
  /** Film resistivity [Ω·m]. */
  readonly resistivity: number
  /** Thickness at the start, also of the first layer on fresh area [m]. */
  readonly initialThickness: number
  /** Whether the initial layer is made in the first cycle (a conversion with product 'sei') or was there before. */
  readonly initialLayer: 'present' | 'formed'
  /** Diffusivity [m²/s] and concentration [mol/m³] of the solvent in the film. */
  readonly solventDiffusivity: number
  readonly solventConcentration: number
  /** Potential above which no solvent is reduced [V]; without it 'solvent-diffusion' grows at any potential. */
  readonly onsetPotential?: number
  /** Reaction rate constant [m/s] and potential [V]; used by 'reaction-diffusion'. */
  readonly rateConstant: number
  readonly potential: number
  /** A coating in series with the film: equivalent SEI thickness [m] on the covered share of area [1]. */
  readonly barrierThickness: number
  readonly barrierCoverage: number
  /** Whether the film's volume leaves the pores. */
  readonly poreClogging: boolean
}

export interface FadeParameters {
  /** f_br: fresh area per area swept by swelling, fracture probability and coverage included [1]. */
  readonly freshAreaFactor: number
  /** Share of the cracked area that heals while a nominal capacity is taken out [1]. */
  readonly healing: number
  /** k_iso·p(d): share isolated per squared excess swing [1]. */
  readonly isolationFactor: number
  /** g_tol: swing of J that the network follows without loss [1]. */
  readonly toleratedSwing: number
}

export interface ElectrolyteParameters {
  /** Salt concentration at the start, and c_ref of the exchange current [mol/m³]. */
  readonly initialConcentration: number
  /** κ [S/m], D_e [m²/s], t⁺ [1] and thermodynamic factor 1+∂ln f/∂ln c [1], over c [mol/m³]. */
  readonly conductivity: ElectrolyteProperty
  readonly diffusivity: ElectrolyteProperty
  readonly transferenceNumber: ElectrolyteProperty
  readonly thermodynamicFactor: ElectrolyteProperty
}

/** A property over concentration, at one or more temperatures (linear between) and with an activation energy. */
export interface ElectrolyteProperty {
  /** Ascending [K]; one entry where the Arrhenius factor alone gives the temperature. */
  readonly temperatures: readonly number[]
  readonly curves: readonly Curve[]
  /** [J/mol]; 0 where the curves themselves depend on temperature. */
  readonly activationEnergy: number
}
