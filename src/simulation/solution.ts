import type { CellParameters } from '../cells/cellParameters.ts'
import type { Protocol } from '../protocols/protocol.ts'
import type { FieldRecord } from './fieldRecorder.ts'
import type { ModelName } from './modelName.ts'

/** What came out of a simulation: a value, also when it stopped early. */
export type Solution = Results & Outcome

export type Outcome =
  | { readonly status: 'completed'; readonly stop?: never }
  /** Why it stopped: what, when, where, and what to try. */
  | { readonly status: 'stopped'; readonly stop: Stop }

interface Results {
  readonly cell: CellParameters
  readonly model: ModelName
  readonly protocol: Protocol
  /** State of charge that it started from, after the first cycle; absent where it started as the cell was given. */
  readonly initialSoc?: number
  readonly series: Series
  /** One entry per step run, in order. */
  readonly steps: readonly StepSummary[]
  /** One entry per cycle; cycle 0 is formation, or all there is where the protocol has no cycles. */
  readonly cycles: readonly CycleSummary[]
  /** How near the negative came to plating lithium; absent where nothing was charged, and where it is lithium itself. */
  readonly platingMargin?: PlatingMargin
  /** What was inside at the times asked for; times that the run did not reach are left out. */
  readonly fields?: readonly FieldRecord[]
  readonly effort: {
    readonly steps: number
    readonly rejected: number
    readonly newtonIterations: number
  }
}

export interface Stop {
  readonly reason:
    | 'pores-closed'
    | 'step-too-small'
    | 'no-consistent-state'
    | 'infeasible-step'
    | 'interrupted'
  readonly message: string
  /** [s] */
  readonly time: number
}

/** The potential φ_s − φ_e of the negative at its point nearest the separator, while current charges the cell. */
export interface PlatingMargin {
  /** The lowest [V], when [s] and in which step (index into `steps`). */
  readonly lowest: number
  readonly time: number
  readonly step: number
  /** How long it was below 0 V [s] */
  readonly below: number
}

/** Dense output, at most 10 s apart (1 s in profiles), with both sides of each step change. Columns of equal length. */
export interface Series {
  /** Time since the start [s] */
  readonly time: Float64Array
  /** [V] */
  readonly voltage: Float64Array
  /** [A], > 0 on discharge */
  readonly current: Float64Array
  /** [K] */
  readonly temperature: Float64Array
  /** Which cycle and which step (index into `steps`) the row belongs to. */
  readonly cycle: Float64Array
  readonly step: Float64Array
  /** Charge passed since the start, > 0 discharged [Ah] */
  readonly charge: Float64Array
  /** Mean lithiation per host θ̄, keyed "negative/<host>" and "positive/<host>" [1] */
  readonly lithiation: Readonly<Record<string, Float64Array>>
  /** Layer thickness over as-coated, mean λ, and mean porosity, per electrode (a lithium counter has none) [1] */
  readonly stretch: Readonly<Record<string, Float64Array>>
  readonly porosity: Readonly<Record<string, Float64Array>>
}

export interface StepSummary {
  readonly text: string
  readonly cycle: number
  readonly kind: 'charge' | 'discharge' | 'hold' | 'rest' | 'profile'
  /** Time at its start and end [s] */
  readonly start: number
  readonly end: number
  /** Charge passed, > 0 discharged [Ah], and energy delivered, > 0 delivered [Wh] */
  readonly charge: number
  readonly energy: number
  /** Which limit ended it. */
  readonly endedBy:
    | 'duration'
    | 'voltage'
    | 'lower-cut-off'
    | 'upper-cut-off'
    | 'current'
    | 'capacity'
    | 'temperature'
    | 'samples'
    | 'stop'
    | 'at-once'
}

/** A cell's books at the end of a cycle. Lithium and volume are sums over what is stored, recomputed from profiles. */
export interface CycleSummary {
  readonly cycle: number
  /** [s] */
  readonly end: number
  /** Charge in charging and discharging current [Ah], both ≥ 0, and the energies [Wh]. */
  readonly chargeCapacity: number
  readonly dischargeCapacity: number
  readonly chargeEnergy: number
  readonly dischargeEnergy: number
  /** Largest and smallest mean λ of each electrode over the cycle, and smallest porosity at any point [1]. */
  readonly stretch: Readonly<
    Record<string, { readonly largest: number; readonly smallest: number }>
  >
  readonly smallestPorosity: Readonly<Record<string, number>>
  readonly ledger: Ledger
  /** Mean SEI thickness per host, area-weighted [m], keyed as the series' lithiation. */
  readonly seiThickness: Readonly<Record<string, number>>
  /** Share of each host's as-made volume that is isolated [1]. */
  readonly isolatedShare: Readonly<Record<string, number>>
}

/** Where the lithium, the salt and the solid volume are. */
export interface Ledger {
  /** Lithium [mol] in active hosts, keyed "negative/<host>" … */
  readonly hosts: Readonly<Record<string, number>>
  /** … and taken for good: by oxide conversion, SEI (first layer, growth and fresh area), isolated material. */
  readonly conversion: number
  readonly sei: number
  readonly isolated: number
  /** Lithium that came out of the lithium counter electrode since the start (half cells) [mol]. */
  readonly fromCounter: number
  /** (Sum − sum at the start − fromCounter) / inventory [1] */
  readonly lithiumError: number
  /** Salt in pores and in the reservoir that displaced electrolyte went to [mol], and the relative error. */
  readonly saltInPores: number
  readonly saltInReservoir: number
  readonly saltError: number
  /** Largest |solid volume recomputed from what is stored − λ(1−ε) in use|, relative [1]. */
  readonly volumeError: number
}
