import type { HostParameters } from '../cells/cellParameters.ts'
import { cubeRoot } from '../numerics/cubeRoot.ts'
import { conversionStage } from '../submodels/degradation/conversion.ts'
import { seiGrowth } from '../submodels/degradation/seiGrowth.ts'
import { FARADAY } from '../units/constants.ts'
import type { Layout } from './layout.ts'

interface SideCurrent {
  readonly current: Float64Array
  readonly slope: Float64Array
}

/**
 * What else takes lithium on the area of one host: conversions of the first cycle, growth of SEI, and the first layer
 * that fresh surface takes at once. Each is a current per reference area [A/m²], negative, eliminated within the stage;
 * its state is integrated from that same current, so that what is booked is what flowed.
 *
 * SEI is counted in first layers: thickness L = L₀ (1 + s)/(1 + cracks), on a wetted area a (1 + cracks).
 */
export class SideReactions {
  /** All side currents together, and ∂/∂Δ, per reference area. */
  readonly current: Float64Array
  readonly slope: Float64Array
  /** Current that fresh surface adds per main current while lithiating [1]: possible, and in the present stage. */
  readonly fresh: Float64Array
  readonly freshNow: Float64Array
  readonly filmThickness: Float64Array
  readonly conversionOffsets: readonly number[]
  readonly seiOffset: number
  readonly crackOffset: number
  /** True where what they leave behind takes up pores. */
  readonly leaveVolume: boolean

  readonly #host: HostParameters
  readonly #n: number
  readonly #wetted: Float64Array
  readonly #crackRate: Float64Array
  readonly #conversion: readonly SideCurrent[]
  readonly #sei: SideCurrent | undefined

  constructor(host: HostParameters, n: number, layout: Layout) {
    const array = (value = 0) => new Float64Array(n).fill(value)
    const side = () => ({ current: array(), slope: array() })
    this.#host = host
    this.#n = n
    this.current = array()
    this.slope = array()
    this.fresh = array()
    this.freshNow = array()
    this.filmThickness = array()
    this.#wetted = array(1)
    this.#crackRate = array()
    this.#conversion = host.conversions.map(side)
    this.#sei = host.sei === undefined ? undefined : side()
    this.conversionOffsets = host.conversions.map(() => layout.add(n, 1))
    this.seiOffset = host.sei === undefined ? -1 : layout.add(n, 1)
    const cracks = host.sei !== undefined && (host.fade?.freshAreaFactor ?? 0) > 0
    this.crackOffset = cracks ? layout.add(n, 1) : -1
    const converts = host.conversions.some(({ volumeLeft }) => volumeLeft !== 0)
    this.leaveVolume = converts || (host.sei?.poreClogging ?? false)
  }

  get none(): boolean {
    return this.#conversion.length === 0 && this.#sei === undefined
  }

  /** Lithium in a first layer of SEI on the whole as-made area, per layer volume [mol/m³]. */
  get firstLayerLithium(): number {
    const { sei, specificArea } = this.#host
    if (sei === undefined) return 0
    return (sei.lithiumPerMole * sei.initialThickness * specificArea) / sei.molarVolume
  }

  /** Volume left behind at point i per layer volume of as-made host [1]. */
  volumeAt(y: Float64Array, i: number): number {
    const { conversions, sei, specificArea } = this.#host
    let volume = 0
    for (let c = 0; c < conversions.length; c++) {
      volume += conversions[c].volumeLeft * y[this.conversionOffsets[c] + i]
    }
    if (sei?.poreClogging) volume += specificArea * sei.initialThickness * y[this.seiOffset + i]
    return volume
  }

  /** What changes slowly is taken at a state: film thickness [m], wetted area, and how fresh surface follows j. */
  refresh(y: Float64Array, swelling: Float64Array, f: number): void {
    const { sei, fade, specificArea, lithiumMolarVolume, concentrationMax } = this.#host
    if (sei === undefined) return
    const n = this.#n
    if (this.crackOffset < 0) {
      thicken(n, sei.initialThickness, y, this.seiOffset, this.filmThickness)
      return
    }
    // d(a/a₀)/dt = f_br d(J^⅔)/dt on lithiation, with dJ/dt = −ν c_max f j
    const perJ = (fade?.freshAreaFactor ?? 0) * (2 / 3) * lithiumMolarVolume * concentrationMax * f
    const charge = (FARADAY * this.firstLayerLithium) / specificArea
    for (let i = 0; i < n; i++) {
      const wetted = 1 + y[this.crackOffset + i]
      this.#wetted[i] = wetted
      this.filmThickness[i] = (sei.initialThickness * (1 + y[this.seiOffset + i])) / wetted
      this.#crackRate[i] = perJ / cubeRoot(swelling[i])
      this.fresh[i] = charge * this.#crackRate[i]
    }
  }

  /** Currents at the present Δ, within a stage. */
  linearise(
    alpha: number,
    thermalVoltage: number,
    w: Float64Array,
    y: Float64Array,
    currentOffset: number,
    deltaOffset: number,
  ): void {
    if (this.none) return
    const n = this.#n
    const host = this.#host
    this.current.fill(0)
    this.slope.fill(0)
    for (let c = 0; c < this.#conversion.length; c++) {
      const { lithium, potential, exchangeCurrentDensity } = host.conversions[c]
      const { current, slope } = this.#conversion[c]
      const charge = (FARADAY * lithium) / host.specificArea
      const rate = exchangeCurrentDensity / charge
      const at = this.conversionOffsets[c]
      conversionStage(
        n,
        alpha,
        thermalVoltage,
        rate,
        potential,
        charge,
        w,
        at,
        y,
        deltaOffset,
        current,
        slope,
      )
      accumulate(n, current, this.current)
      accumulate(n, slope, this.slope)
    }
    if (this.#sei !== undefined && host.sei !== undefined) {
      const { current, slope } = this.#sei
      const L = this.filmThickness
      seiGrowth(
        n,
        host.sei,
        thermalVoltage,
        L,
        this.#wetted,
        y,
        currentOffset,
        y,
        deltaOffset,
        current,
        slope,
      )
      accumulate(n, current, this.current)
      accumulate(n, slope, this.slope)
    }
    if (this.crackOffset >= 0) onlyLithiating(n, y, currentOffset, this.fresh, this.freshNow)
  }

  /** Follows the correction of Δ that the stage has found. */
  move(dDelta: Float64Array): void {
    for (const { current, slope } of this.#conversion) moveAlong(this.#n, current, slope, dDelta)
    if (this.#sei !== undefined) moveAlong(this.#n, this.#sei.current, this.#sei.slope, dDelta)
  }

  /** Writes the states that belong to the currents. */
  finish(alpha: number, w: Float64Array, y: Float64Array, currentOffset: number): void {
    const n = this.#n
    const { specificArea, conversions } = this.#host
    for (let c = 0; c < this.#conversion.length; c++) {
      const rate = -specificArea / (FARADAY * conversions[c].lithium * alpha)
      integrate(n, rate, this.#conversion[c].current, w, this.conversionOffsets[c], y)
    }
    if (this.#sei === undefined) return
    const rate = -specificArea / (FARADAY * this.firstLayerLithium * alpha)
    integrate(n, rate, this.#sei.current, w, this.seiOffset, y)
    if (this.crackOffset < 0) return
    for (let i = 0; i < n; i++) {
      const j = y[currentOffset + i]
      y[this.seiOffset + i] += rate * this.freshNow[i] * j
      const grown = this.freshNow[i] > 0 ? (this.#crackRate[i] * j) / alpha : 0
      y[this.crackOffset + i] = w[this.crackOffset + i] - grown
    }
  }
}

function thicken(
  n: number,
  first: number,
  y: Float64Array,
  offset: number,
  thickness: Float64Array,
): void {
  for (let i = 0; i < n; i++) thickness[i] = first * (1 + y[offset + i])
}

function onlyLithiating(
  n: number,
  j: Float64Array,
  jOffset: number,
  fresh: Float64Array,
  now: Float64Array,
): void {
  for (let i = 0; i < n; i++) now[i] = j[jOffset + i] < 0 ? fresh[i] : 0
}

function moveAlong(n: number, value: Float64Array, slope: Float64Array, step: Float64Array): void {
  for (let i = 0; i < n; i++) value[i] += slope[i] * step[i]
}

function accumulate(n: number, from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < n; i++) to[i] += from[i]
}

function integrate(
  n: number,
  rate: number,
  current: Float64Array,
  w: Float64Array,
  offset: number,
  y: Float64Array,
): void {
  for (let i = 0; i < n; i++) y[offset + i] = w[offset + i] + rate * current[i]
}
