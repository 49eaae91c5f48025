import type { ElectrodeParameters } from '../cells/cellParameters.ts'
import { HostReactions } from './hostReactions.ts'
import type { Layout } from './layout.ts'
import type { RadialSchemes } from './radialSchemes.ts'
import type { PointStep, ReactionSums } from './reactionKernels.ts'

/**
 * A porous electrode at n points: its hosts share the potential difference Δ and the salt at each point, and its pores
 * and thickness follow the hosts' volume. The DFN gives it one point a cell, the single-particle models one in all.
 *
 *     v_s = v_s0 + growth,   λ = 1 + (1−α)(v_s − v_s0),   ε = 1 − v_s/λ
 *
 * Where ε would fall below ε_min the layer thickens (free housing); in a rigid one α = 1 and the run ends.
 */
export class PorousElectrode {
  readonly side: 'negative' | 'positive'
  readonly parameters: ElectrodeParameters
  readonly n: number
  readonly hosts: readonly HostReactions[]
  readonly sums: ReactionSums
  /** Thickness that each point stands for [m], Σ = L₀. */
  readonly widths: Float64Array
  /** λ and ε at the predicted state, and transport efficiency ε^b [1]. */
  readonly stretch: Float64Array
  readonly porosity: Float64Array
  readonly efficiency: Float64Array
  /** Pore volume per reference volume, P = ελ, at the predicted state [1]. */
  readonly pores: Float64Array
  /** Volume that isolated material holds beyond the as-coated volume [1]. */
  readonly isolatedGrowth: Float64Array
  readonly changesVolume: boolean
  deltaOffset = -1
  poreOffset = -1

  readonly #free: boolean
  readonly #growth: Float64Array
  readonly #power: Float64Array

  constructor(
    side: 'negative' | 'positive',
    parameters: ElectrodeParameters,
    n: number,
    schemes: RadialSchemes,
    tolerance: number,
    housing: 'free' | 'rigid',
    layout: Layout,
  ) {
    this.side = side
    this.parameters = parameters
    this.n = n
    this.hosts = parameters.hosts.map(
      (host) => new HostReactions(host, n, schemes, tolerance, layout),
    )
    this.changesVolume = this.hosts.some((host) => host.changesVolume)
    if (this.changesVolume) this.poreOffset = layout.add(n, 1)
    const array = (value = 0) => new Float64Array(n).fill(value)
    this.widths = pointWidths(parameters.thickness, n)
    this.sums = { value: array(), onDelta: array(), onSalt: array() }
    this.stretch = array(1)
    this.porosity = array(parameters.porosity)
    this.pores = array(parameters.porosity)
    this.efficiency = array(parameters.transportEfficiency)
    this.isolatedGrowth = array()
    this.#growth = array()
    this.#power = array()
    this.#free = housing === 'free'
  }

  /**
   * Places the algebraic unknowns Δ [V] and j [A/m²]; `areal` is a typical current per electrode area [A/m²].
   */
  addAlgebraic(layout: Layout, areal: number): void {
    this.deltaOffset = layout.add(this.n, 1)
    for (const host of this.hosts) host.addCurrent(layout, this.#currentScale(host, areal))
  }

  /**
   * Absolute tolerances of local currents where the cell carries so much per electrode area [A/m²]. Hosts beside each
   * other keep theirs: what they trade at slow rates no voltage sees, and following it would take most of the steps.
   */
  fitTolerances(atol: Float64Array, rtol: number, areal: number): void {
    if (this.hosts.length > 1) return
    for (const host of this.hosts) {
      const at = host.currentOffset
      atol.fill(rtol * this.#currentScale(host, areal), at, at + this.n)
    }
  }

  /**
   * Local currents are solved for at every step and pile up no error, so that their scale is six times what a host would
   * carry alone: fronts that pass through an electrode would ask for a third more steps, for no better voltage.
   */
  #currentScale({ parameters: { specificArea } }: HostReactions, areal: number): number {
    return (6 * areal) / (specificArea * this.parameters.thickness)
  }

  /** λ, ε and P = ελ of a state. */
  updateGeometry(y: Float64Array): void {
    if (!this.changesVolume) return
    const { porosity: p0, poreShare, minimumPorosity } = this.parameters
    const solid = this.solidVolume(y)
    const toThickness = this.#free ? 1 - poreShare : 0
    const mostSolid = this.#free ? 1 - minimumPorosity : Number.POSITIVE_INFINITY
    layOut(this.n, solid, 1 - p0, toThickness, mostSolid, this.stretch, this.pores, this.porosity)
  }

  /** Transport efficiency of the pores in use. */
  updateEfficiency(): void {
    if (!this.changesVolume) return
    const { porosity: p0, transportEfficiency, bruggeman } = this.parameters
    const { n, porosity, efficiency } = this
    for (let i = 0; i < n; i++) {
      // beyond closed pores only a transient iterate: keep transport defined
      efficiency[i] = transportEfficiency * power(Math.max(porosity[i], 1e-3) / p0, bruggeman)
    }
  }

  /** Solid volume per reference volume of what is stored [1]; the array is reused. */
  solidVolume(y: Float64Array): Float64Array {
    const solid = this.#growth
    solid.set(this.isolatedGrowth)
    for (const host of this.hosts) host.addGrowth(y, solid)
    const asCoated = 1 - this.parameters.porosity
    for (let i = 0; i < solid.length; i++) solid[i] += asCoated
    return solid
  }

  get smallestPorosity(): number {
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < this.n; i++) if (this.porosity[i] < least) least = this.porosity[i]
    return least
  }

  /** Thickness of the layer over as-coated [1]. */
  get meanStretch(): number {
    return this.mean(this.stretch)
  }

  /** Pores over the layer's present volume [1]. */
  get meanPorosity(): number {
    return this.mean(this.pores) / this.mean(this.stretch)
  }

  /** Mean over the layer's reference thickness of a quantity known at the points. */
  mean(values: Float64Array): number {
    let sum = 0
    for (let i = 0; i < this.n; i++) sum += this.widths[i] * values[i]
    return sum / this.parameters.thickness
  }

  /** |j|/2j₀ at the first point, mean of all hosts in the measure of what each carries; never quite zero. */
  drive(y: Float64Array): number {
    let all = 0
    let sum = 0
    for (const { area, currentOffset, reaction } of this.hosts) {
      const size = Math.abs(y[currentOffset])
      const carried = area[0] * size
      all += carried
      sum += (carried * size) / (2 * reaction.exchange[0])
    }
    return all > 0 ? Math.max(sum / all, 1e-12) : 1e-12
  }

  setTemperature(T: number, referenceTemperature: number): void {
    for (const host of this.hosts) host.setTemperature(T, referenceTemperature)
  }

  refreshCoefficients(y: Float64Array): void {
    for (const host of this.hosts) host.refreshCoefficients(y)
  }

  prepare(alpha: number, w: Float64Array, y: Float64Array): void {
    for (const host of this.hosts) host.prepare(alpha, w, y)
  }

  linearise(alpha: number, w: Float64Array, y: Float64Array, u: Float64Array): void {
    this.#clearSums()
    for (const host of this.hosts) host.linearise(alpha, w, y, this.deltaOffset, u, this.sums)
  }

  lineariseFrozen(y: Float64Array, u: Float64Array): void {
    this.#clearSums()
    for (const host of this.hosts) host.lineariseFrozen(y, this.deltaOffset, u, this.sums)
  }

  #clearSums(): void {
    const { value, onDelta, onSalt } = this.sums
    for (let i = 0; i < this.n; i++) value[i] = onDelta[i] = onSalt[i] = 0
  }

  apply(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    step: PointStep,
    weight: Float64Array,
    norm: Float64Array,
  ): boolean {
    let cut = false
    for (const host of this.hosts) {
      cut = host.apply(alpha, w, y, this.deltaOffset, step, weight, norm) || cut
    }
    return cut
  }

  finish(alpha: number, w: Float64Array, y: Float64Array): void {
    for (const host of this.hosts) host.finish(alpha, w, y)
    this.storePores(y)
  }

  /** Writes P of a state where it changes. */
  storePores(y: Float64Array): void {
    if (!this.changesVolume) return
    this.updateGeometry(y)
    y.set(this.pores, this.poreOffset)
  }

  /** Power per layer volume that the reactions store chemically [W/m³], per point. */
  storedPower(y: Float64Array, T: number): Float64Array {
    this.#power.fill(0)
    for (const host of this.hosts) host.addStoredPower(y, this.deltaOffset, T, this.#power)
    return this.#power
  }

  /** A first guess of Δ: the potential of the host that stores most. */
  guessDelta(y: Float64Array): void {
    const U = new Float64Array(this.n)
    const largest = this.hosts.reduce((a, b) =>
      b.parameters.volumeShare * b.parameters.concentrationMax >
      a.parameters.volumeShare * a.parameters.concentrationMax
        ? b
        : a,
    )
    largest.equilibrium(y, U)
    y.set(U, this.deltaOffset)
  }
}

/** λ takes its part of the growth, and more where the solid would be more than `most` of the layer; pores are what is left. */
function layOut(
  n: number,
  solid: Float64Array,
  asCoated: number,
  toThickness: number,
  most: number,
  stretch: Float64Array,
  pores: Float64Array,
  porosity: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const volume = solid[i]
    let lambda = 1 + toThickness * (volume - asCoated)
    if (volume > most * lambda) lambda = volume / most
    stretch[i] = lambda
    pores[i] = lambda - volume
    porosity[i] = (lambda - volume) / lambda
  }
}

/** x^b, without a call to pow for the usual b. */
function power(x: number, b: number): number {
  return b === 1.5 ? x * Math.sqrt(x) : x ** b
}

/**
 * Even cells with the end correction that the charge balance has: a value at the centre of the first cell counts 25/24,
 * at the next 23/24.
 */
function pointWidths(thickness: number, n: number): Float64Array {
  const width = thickness / n
  const widths = new Float64Array(n).fill(width)
  if (n < 3) return widths
  widths[0] += width / 24
  widths[1] -= width / 24
  widths[n - 1] += width / 24
  widths[n - 2] -= width / 24
  return widths
}
