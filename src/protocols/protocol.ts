/** What a cell is asked to do: steps in order, loops unrolled when they are run. */
export interface Protocol {
  /** The text or file it came from. */
  readonly title: string
  readonly parts: readonly ProtocolPart[]
}

export type ProtocolPart = Step | Loop

export interface Loop {
  readonly kind: 'repeat'
  readonly times: number
  readonly parts: readonly ProtocolPart[]
}

export interface Step {
  readonly kind: 'step'
  readonly control: Control
  /**
   * The first one reached ends the step; never empty, except for a profile, which ends with its samples at the latest and
   * has no duration besides.
   */
  readonly until: readonly Limit[]
  /** As written, for messages and reports. */
  readonly text: string
  /** Ambient temperature from this step on [K], where the step sets one. */
  readonly ambientTemperature?: number
}

/**
 * Current > 0 discharges. What refers to the cell is resolved when it is run: C-rates and "until C/20" against its nominal
 * capacity, cut-offs against its voltage window.
 */
export type Control =
  | { readonly kind: 'current'; readonly value: Rate }
  | { readonly kind: 'voltage'; readonly value: Voltage }
  | { readonly kind: 'power' /** [W], > 0 discharges */; readonly value: number }
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'profile'
      /** Sample times from the step's start [s], ascending from 0, and values [A, W or V]; linear between samples. */
      readonly time: Float64Array
      readonly value: Float64Array
      readonly quantity: 'current' | 'power' | 'voltage'
    }

export interface Rate {
  readonly value: number
  readonly unit: 'A' | 'C' | 'A/m^2'
}

/** A voltage [V], or a cut-off of whichever cell is run: an end of its voltage window. */
export type Voltage = number | CutOff

export type CutOff = 'upper-cut-off' | 'lower-cut-off'

/** What ends a step: limits that words can name, and for profiles ... */
export type Limit =
  | LimitInWords
  /** ... the cell's own cut-offs: the lower one while it discharges, the upper one while it charges. */
  | { readonly kind: 'cut-offs' }

export type LimitInWords =
  | { readonly kind: 'duration' /** [s] */; readonly value: number }
  | { readonly kind: 'voltage'; readonly value: Voltage }
  | { readonly kind: 'current' /** magnitude at which it ends */; readonly value: Rate }
  | { readonly kind: 'capacity' /** charge passed in the step [Ah] */; readonly value: number }
  | { readonly kind: 'temperature' /** [K] */; readonly value: number }
