import type { HostParameters } from '../cells/cellParameters.ts'
import { isConstant, valueAt } from '../numerics/curve.ts'
import { evaluateCurve, type PackedCurve, packCurve } from '../numerics/packedCurve.ts'
import { findRoot } from '../numerics/rootFinding.ts'
import type { GaussRadauSphere } from '../numerics/gaussRadauSphere.ts'
import { radialModes } from '../numerics/radialModes.ts'
import { conversionStage } from '../submodels/degradation/conversion.ts'
import { seiGrowth } from '../submodels/degradation/seiGrowth.ts'
import { hysteresisStage } from '../submodels/equilibrium/hysteresis.ts'
import {
  type OpenCircuitPotential,
  openCircuitPotential,
  type PotentialWorkspace,
  potentialWorkspace,
} from '../submodels/equilibrium/openCircuitPotential.ts'
import {
  currentAt,
  exchangeCurrent,
  lineariseReaction,
  type ReactionWorkspace,
  reactionWorkspace,
} from '../submodels/kinetics/symmetricReaction.ts'
import { ModalDiffusion } from '../submodels/transport/modalDiffusion.ts'
import { NodalDiffusion } from '../submodels/transport/nodalDiffusion.ts'
import type { ParticleDiffusion } from '../submodels/transport/particleDiffusion.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import type { Layout } from './layout.ts'

/** Surfaces this near to empty or full are solved by their own equation. */
const endReach = 4e-3
/** How far beyond 0 and 1 the root is looked for: the guard of the potential is hundreds of volts there. */
const widestEnd = 2e-3
/** A linear step that comes this near to the root stands, in units of the tolerance. */
const endTolerance = 0.05

function nearEnd(theta: number): boolean {
  return theta < endReach || theta > 1 - endReach
}

/** Local sums that a host adds to, per point: S + SΔ δΔ + Su δu is the volumetric current [A/m³]. */
export interface ReactionSums {
  readonly value: Float64Array
  readonly onDelta: Float64Array
  readonly onSalt: Float64Array
}

/**
 * One host at the n points of an electrode: its particles, potential, kinetics, first-cycle conversions, SEI and
 * fresh area, eliminated to what the electrode's charge balance needs. Current densities are per *reference* area,
 * j (r_s/R_s)², so that each unit of j moves the same lithium however much the host has swollen.
 */
export class HostReactions {
  readonly parameters: HostParameters
  readonly n: number
  readonly particles: ParticleDiffusion
  /** dθ̄/dt = −f j  [m²/C] */
  readonly f: number
  /** Share of the as-made host still connected, per point [1]. */
  readonly connected: Float64Array
  /** Wetted area per layer volume that is still connected [1/m]. */
  readonly area: Float64Array

  readonly particleOffset: number
  readonly hysteresisOffset: number
  readonly conversionOffsets: readonly number[]
  readonly seiOffset: number
  readonly crackOffset: number
  currentOffset = -1

  /** θ̄ and J̄ at the predicted state. */
  readonly mean: Float64Array
  readonly swelling: Float64Array
  readonly surface: Float64Array
  readonly h: Float64Array
  readonly potential: PotentialWorkspace
  readonly reaction: ReactionWorkspace
  /** Currents beside the main one, per reference area [A/m²]: all, their ∂/∂Δ. */
  readonly side: Float64Array
  readonly sideSlope: Float64Array
  readonly filmThickness: Float64Array

  readonly #ocp: OpenCircuitPotential
  readonly #pressure: PackedCurve | undefined
  readonly #P: Float64Array
  readonly #q: Float64Array
  readonly #areaFactor: Float64Array
  readonly #dhdj: Float64Array
  readonly #kappa: Float64Array
  readonly #exchangeSlope: Float64Array
  readonly #fresh: Float64Array
  readonly #freshNow: Float64Array
  readonly #crackRate: Float64Array
  readonly #film: Float64Array
  readonly #shift: Float64Array
  readonly #scratch: Float64Array
  readonly #wetted: Float64Array
  readonly #conversion: readonly { current: Float64Array; slope: Float64Array }[]
  readonly #sei: { current: Float64Array; slope: Float64Array } | undefined
  readonly #referenceDiffusivity: number
  /** One point's evaluation, for the ends of θ. */
  readonly #one = {
    theta: new Float64Array(1),
    h: new Float64Array(1),
    u: new Float64Array(1),
    s: new Float64Array(1),
    exchange: new Float64Array(1),
    slope: new Float64Array(1),
    potential: potentialWorkspace(1),
  }
  #diffusivity = 0
  #exchange = 0
  #thermalVoltage = 0
  #dT = 0

  constructor(parameters: HostParameters, n: number, scheme: GaussRadauSphere, layout: Layout) {
    this.parameters = parameters
    this.n = n
    const { volumeShare, specificArea, concentrationMax, radius, diffusivity } = parameters
    this.f = specificArea / (FARADAY * concentrationMax * volumeShare)
    const rigid = parameters.lithiumMolarVolume === 0
    const linear = rigid && isConstant(diffusivity)
    this.#referenceDiffusivity = linear ? diffusivity.y[0] : 1
    this.particles =
      linear
        ? new ModalDiffusion(n, radialModes(scheme), radius, this.f)
        : new NodalDiffusion(n, scheme, radius, this.f, {
            diffusivity,
            volumePerLithiation: parameters.lithiumMolarVolume * concentrationMax,
          })

    const array = (value = 0) => new Float64Array(n).fill(value)
    this.connected = array(1)
    this.area = array(specificArea)
    this.mean = array()
    this.swelling = array(1)
    this.surface = array()
    this.h = array(parameters.initialHysteresis)
    this.side = array()
    this.sideSlope = array()
    this.filmThickness = array()
    this.potential = potentialWorkspace(n)
    this.reaction = reactionWorkspace(n)
    this.#P = array()
    this.#q = array()
    this.#areaFactor = array(1)
    this.#dhdj = array()
    this.#exchangeSlope = array()
    this.#fresh = array()
    this.#freshNow = array()
    this.#crackRate = array()
    this.#film = array(parameters.filmResistance)
    this.#shift = array()
    this.#scratch = array()
    this.#wetted = array(1)
    const { lithiation, delithiation, decayConstant } = parameters.openCircuitPotential
    this.#kappa = array((decayConstant * this.f) / 2)

    const packed = packCurve(lithiation)
    const entropic = parameters.entropicCoefficient
    const entropic0 = isConstant(entropic) && entropic.y[0] === 0
    this.#ocp = {
      lithiation: packed,
      delithiation: delithiation === lithiation ? packed : packCurve(delithiation),
      entropicCoefficient: entropic0 ? undefined : packCurve(entropic),
    }
    this.#pressure =
      parameters.confinementPressure === undefined
        ? undefined
        : packCurve(parameters.confinementPressure)
    this.#conversion = parameters.conversions.map(() => ({ current: array(), slope: array() }))
    this.#sei = parameters.sei === undefined ? undefined : { current: array(), slope: array() }

    this.particleOffset = layout.add(n * this.particles.size, 1)
    this.hysteresisOffset = delithiation === lithiation ? -1 : layout.add(n, 1)
    this.conversionOffsets = parameters.conversions.map(() => layout.add(n, 1))
    this.seiOffset = parameters.sei === undefined ? -1 : layout.add(n, 1)
    const cracks = parameters.sei !== undefined && (parameters.fade?.freshAreaFactor ?? 0) > 0
    this.crackOffset = cracks ? layout.add(n, 1) : -1
  }

  /** The main current is an algebraic unknown: its place is asked for after all differential ones. */
  addCurrent(layout: Layout, typical: number): void {
    this.currentOffset = layout.add(this.n, typical)
  }

  initialise(y: Float64Array, theta: number): void {
    this.particles.fill(y, this.particleOffset, theta)
    if (this.hysteresisOffset >= 0) {
      y.fill(this.parameters.initialHysteresis, this.hysteresisOffset, this.hysteresisOffset + this.n)
    }
  }

  /** Takes a share of the as-made host out of the circuit at point i. */
  disconnect(i: number, share: number): void {
    this.connected[i] -= share
    this.area[i] = this.parameters.specificArea * this.connected[i]
  }

  /** True where the host's volume depends on the state. */
  get changesVolume(): boolean {
    const { lithiumMolarVolume, conversions, sei } = this.parameters
    return (
      lithiumMolarVolume !== 0 ||
      conversions.some(({ volumeLeft }) => volumeLeft !== 0) ||
      (sei?.poreClogging ?? false)
    )
  }

  setTemperature(T: number, referenceTemperature: number): void {
    const { diffusivityActivationEnergy, exchangeCurrentActivationEnergy } = this.parameters
    const x = (1 / referenceTemperature - 1 / T) / GAS_CONSTANT
    this.#dT = T - referenceTemperature
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
    this.#diffusivity = this.#referenceDiffusivity * Math.exp(diffusivityActivationEnergy * x)
    this.#exchange =
      this.parameters.exchangeCurrentDensity * Math.exp(exchangeCurrentActivationEnergy * x)
  }

  /** Growth of solid volume since as-coated, per layer volume, added per point [1]. */
  addGrowth(y: Float64Array, growth: Float64Array): void {
    const { lithiumMolarVolume, concentrationMax, volumeShare, conversions, sei } = this.parameters
    if (lithiumMolarVolume !== 0) {
      this.particles.means(y, this.particleOffset, this.#scratch)
      const k = lithiumMolarVolume * concentrationMax * volumeShare
      for (let i = 0; i < this.n; i++) growth[i] += k * this.#scratch[i] * this.connected[i]
    }
    for (let c = 0; c < conversions.length; c++) {
      const { volumeLeft } = conversions[c]
      if (volumeLeft === 0) continue
      const offset = this.conversionOffsets[c]
      for (let i = 0; i < this.n; i++) growth[i] += volumeLeft * y[offset + i] * this.connected[i]
    }
    if (sei?.poreClogging) {
      const k = this.parameters.specificArea * sei.initialThickness
      for (let i = 0; i < this.n; i++) growth[i] += k * y[this.seiOffset + i] * this.connected[i]
    }
  }

  /** All of a stage that can be done before Newton: y holds the prediction. */
  prepare(alpha: number, w: Float64Array, y: Float64Array): void {
    const { n, parameters } = this
    this.particles.prepare(
      alpha,
      w,
      this.particleOffset,
      y,
      this.#diffusivity,
      this.#P,
      this.#q,
    )
    this.refreshCoefficients(y)
    if (this.hysteresisOffset < 0) return
    if (parameters.openCircuitPotential.decayConstant === 0) {
      for (let i = 0; i < n; i++) this.h[i] = w[this.hysteresisOffset + i]
    }
  }

  /** What changes slowly enough to be taken at the prediction: swelling, pressure, film and crack rates. */
  refreshCoefficients(y: Float64Array): void {
    const { n, parameters, mean, swelling } = this
    const { lithiumMolarVolume: nu, concentrationMax, sei, fade } = parameters
    if (nu !== 0 || this.#pressure !== undefined) {
      this.particles.means(y, this.particleOffset, mean)
      const k = nu * concentrationMax
      for (let i = 0; i < n; i++) {
        swelling[i] = 1 + k * mean[i]
        const ratio = Math.cbrt(swelling[i])
        this.#areaFactor[i] = ratio * ratio
      }
    }
    if (this.#pressure !== undefined) {
      evaluateCurve(this.#pressure, n, mean, this.#shift, this.#scratch)
      for (let i = 0; i < n; i++) this.#shift[i] *= -nu / FARADAY
    }
    if (sei === undefined) {
      for (let i = 0; i < n; i++) this.#film[i] = parameters.filmResistance / this.#areaFactor[i]
      return
    }
    const cracks = this.crackOffset >= 0
    const firstLayer = this.firstLayerLithium
    for (let i = 0; i < n; i++) {
      const wetted = cracks ? 1 + y[this.crackOffset + i] : 1
      this.#wetted[i] = wetted
      const thickness = (sei.initialThickness * (1 + y[this.seiOffset + i])) / wetted
      this.filmThickness[i] = thickness
      this.#film[i] = (parameters.filmResistance + sei.resistivity * thickness) / this.#areaFactor[i]
      if (cracks && fade !== undefined) {
        // d(a/a₀)/dt = f_br d(J^⅔)/dt on lithiation; each fresh patch takes a first layer at once
        const rate =
          (fade.freshAreaFactor * (2 / 3) * nu * concentrationMax * this.f) / Math.cbrt(swelling[i])
        this.#crackRate[i] = rate
        this.#fresh[i] = (FARADAY * firstLayer * rate) / parameters.specificArea
      }
    }
  }

  /** Lithium in a first layer of SEI on the whole as-made area, per layer volume [mol/m³]. */
  get firstLayerLithium(): number {
    const { sei, specificArea } = this.parameters
    return sei === undefined
      ? 0
      : (sei.lithiumPerMole * sei.initialThickness * specificArea) / sei.molarVolume
  }

  /** Linearises everything that flows at Δ and u around the present j, and adds it to the electrode's sums. */
  linearise(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    deltaOffset: number,
    u: Float64Array,
    sums: ReactionSums,
  ): void {
    const { n, surface, currentOffset } = this
    surfaceFrom(n, this.#P, this.#q, y, currentOffset, surface)
    if (this.hysteresisOffset >= 0 && this.parameters.openCircuitPotential.decayConstant > 0) {
      hysteresisStage(
        n,
        alpha,
        this.#kappa,
        w,
        this.hysteresisOffset,
        y,
        currentOffset,
        this.h,
        this.#dhdj,
      )
    }
    this.#updatePotential()
    this.#updateSides(alpha, w, y, deltaOffset)
    exchangeCurrent(
      n,
      this.#exchange,
      surface,
      u,
      this.#areaFactor,
      this.reaction.exchange,
      this.#exchangeSlope,
    )
    if (this.crackOffset >= 0) onlyLithiating(n, y, currentOffset, this.#fresh, this.#freshNow)
    lineariseReaction(
      n,
      this.#thermalVoltage,
      y,
      currentOffset,
      y,
      deltaOffset,
      u,
      this.#q,
      this.potential.potential,
      this.potential.slope,
      this.potential.gap,
      this.#dhdj,
      this.#exchangeSlope,
      this.side,
      this.sideSlope,
      this.#freshNow,
      this.#film,
      this.reaction,
    )
    addToSums(n, this.area, this.reaction, this.#freshNow, this.side, this.sideSlope, sums)
  }

  /** U at the present surface and h, pressure shift included. */
  #updatePotential(): void {
    openCircuitPotential(this.#ocp, this.n, this.surface, this.h, this.#dT, this.potential)
    if (this.#pressure === undefined) return
    for (let i = 0; i < this.n; i++) this.potential.potential[i] += this.#shift[i]
  }

  #updateSides(alpha: number, w: Float64Array, y: Float64Array, deltaOffset: number): void {
    const { n, parameters, side, sideSlope } = this
    if (this.#conversion.length === 0 && this.#sei === undefined) return
    side.fill(0)
    sideSlope.fill(0)
    for (let c = 0; c < this.#conversion.length; c++) {
      const { lithium, potential, exchangeCurrentDensity } = parameters.conversions[c]
      const { current, slope } = this.#conversion[c]
      const charge = (FARADAY * lithium) / parameters.specificArea
      conversionStage(
        n,
        alpha,
        this.#thermalVoltage,
        exchangeCurrentDensity / charge,
        potential,
        charge,
        w,
        this.conversionOffsets[c],
        y,
        deltaOffset,
        current,
        slope,
      )
      accumulate(n, current, side)
      accumulate(n, slope, sideSlope)
    }
    if (this.#sei !== undefined && parameters.sei !== undefined) {
      const { current, slope } = this.#sei
      seiGrowth(
        n,
        parameters.sei,
        this.#thermalVoltage,
        this.filmThickness,
        this.#wetted,
        y,
        this.currentOffset,
        y,
        deltaOffset,
        current,
        slope,
      )
      accumulate(n, current, side)
      accumulate(n, slope, sideSlope)
    }
  }

  /**
   * Moves the currents along the solved corrections. Returns the largest share by which a correction was cut: a main
   * current may not change sign with more than twice its exchange current at once.
   *
   * @param dDelta δΔ per point, @param du δu per point
   * @param weight of the state; the sum of squared weighted corrections is added to `norm[0]`
   */
  apply(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    deltaOffset: number,
    dDelta: Float64Array,
    u: Float64Array,
    du: Float64Array,
    weight: Float64Array,
    norm: Float64Array,
  ): boolean {
    const { n, currentOffset, reaction } = this
    const cut = moveCurrents(
      n,
      y,
      currentOffset,
      reaction,
      this.#q,
      weight[this.particleOffset],
      dDelta,
      du,
      weight,
      norm,
    )
    for (const { current, slope } of this.#conversion) moveAlong(n, current, slope, dDelta)
    if (this.#sei !== undefined) moveAlong(n, this.#sei.current, this.#sei.slope, dDelta)
    let atEnd = false
    for (let i = 0; i < n; i++) {
      const theta = this.#P[i] + this.#q[i] * y[currentOffset + i]
      if (nearEnd(theta) || nearEnd(this.surface[i])) {
        const delta = y[deltaOffset + i] + dDelta[i]
        atEnd = this.#solveAtEnd(i, y, delta, u[i] + du[i], w, alpha, weight) || atEnd
      }
    }
    return cut || atEnd
  }

  /**
   * Near θ = 0 and 1 the potential is too steep for Newton's lines: j is taken from its own equation at the new Δ, which
   * is monotone. Returns true where that differs from the linear step, which then is replaced.
   */
  #solveAtEnd(
    i: number,
    y: Float64Array,
    delta: number,
    u: number,
    w: Float64Array,
    alpha: number,
    weight: Float64Array,
  ): boolean {
    const P = this.#P[i]
    const q = this.#q[i]
    const linear = y[this.currentOffset + i]
    const surplus = (theta: number) => this.#surplusVoltage(i, (theta - P) / q, theta, delta, u, w, alpha)
    const theta = findRoot(surplus, -widestEnd, 1 + widestEnd, { atol: 1e-13 })
    if (Number.isNaN(theta)) return false
    if (Math.abs(theta - P - q * linear) * weight[this.particleOffset] < endTolerance) return false
    y[this.currentOffset + i] = (theta - P) / q
    return true
  }

  /** What is left of Δ at point i when j flows and the surface stands at θ [V]; rises with θ. */
  #surplusVoltage(
    i: number,
    j: number,
    theta: number,
    delta: number,
    u: number,
    w: Float64Array,
    alpha: number,
  ): number {
    const one = this.#one
    one.theta[0] = theta
    one.h[0] = this.h[i]
    if (this.hysteresisOffset >= 0 && this.parameters.openCircuitPotential.decayConstant > 0) {
      const k = this.#kappa[i]
      one.h[0] = (alpha * w[this.hysteresisOffset + i] + k * j) / (alpha + k * Math.abs(j))
    }
    openCircuitPotential(this.#ocp, 1, one.theta, one.h, this.#dT, one.potential)
    one.u[0] = Math.max(u, 1e-9)
    one.s[0] = this.#areaFactor[i]
    exchangeCurrent(1, this.#exchange, one.theta, one.u, one.s, one.exchange, one.slope)
    const U = one.potential.potential[0] + this.#shift[i]
    const film = ((j < 0 ? 1 + this.#fresh[i] : 1) * j + this.side[i]) * this.#film[i]
    return delta - U - film - this.#thermalVoltage * Math.asinh(j / (2 * one.exchange[0]))
  }

  /** Writes the states that belong to the currents found. */
  finish(alpha: number, w: Float64Array, y: Float64Array): void {
    const { n, parameters, currentOffset } = this
    this.particles.finish(w, this.particleOffset, y, currentOffset, y)
    if (this.hysteresisOffset >= 0) {
      if (parameters.openCircuitPotential.decayConstant > 0) {
        hysteresisStage(
          n,
          alpha,
          this.#kappa,
          w,
          this.hysteresisOffset,
          y,
          currentOffset,
          this.h,
          this.#dhdj,
        )
      }
      for (let i = 0; i < n; i++) y[this.hysteresisOffset + i] = this.h[i]
    }
    for (let c = 0; c < this.#conversion.length; c++) {
      const rate = -parameters.specificArea / (FARADAY * parameters.conversions[c].lithium * alpha)
      integrate(n, rate, this.#conversion[c].current, w, this.conversionOffsets[c], y)
    }
    if (this.#sei === undefined) return
    const rate = -parameters.specificArea / (FARADAY * this.firstLayerLithium * alpha)
    integrate(n, rate, this.#sei.current, w, this.seiOffset, y)
    if (this.crackOffset < 0) return
    const freshRate = rate
    for (let i = 0; i < n; i++) {
      const j = y[currentOffset + i]
      const lithiating = this.#freshNow[i] > 0
      y[this.seiOffset + i] += freshRate * this.#freshNow[i] * j
      y[this.crackOffset + i] =
        w[this.crackOffset + i] - (lithiating ? (this.#crackRate[i] * j) / alpha : 0)
    }
  }

  /** At frozen states: the current that Δ drives, its sums and slopes (consistent initialisation). */
  lineariseFrozen(
    y: Float64Array,
    deltaOffset: number,
    u: Float64Array,
    sums: ReactionSums,
  ): void {
    const { n, surface, currentOffset, area } = this
    this.particles.surfaces(y, this.particleOffset, y, currentOffset, surface)
    if (this.hysteresisOffset >= 0) {
      for (let i = 0; i < n; i++) this.h[i] = y[this.hysteresisOffset + i]
    }
    this.refreshCoefficients(y)
    this.#updatePotential()
    this.#updateSides(1e30, y, y, deltaOffset)
    exchangeCurrent(
      n,
      this.#exchange,
      surface,
      u,
      this.#areaFactor,
      this.reaction.exchange,
      this.#exchangeSlope,
    )
    const { exchange } = this.reaction
    for (let i = 0; i < n; i++) {
      const drive =
        y[deltaOffset + i] - this.potential.potential[i] - this.side[i] * this.#film[i]
      const fresh = drive < 0 ? this.#fresh[i] : 0
      const film = this.#film[i] * (1 + fresh)
      const j = currentAt(drive, this.#thermalVoltage, exchange[i], film)
      y[currentOffset + i] = j
      const steep = this.#thermalVoltage / Math.sqrt(j * j + 4 * exchange[i] * exchange[i])
      const slope = (1 - this.#film[i] * this.sideSlope[i]) / (steep + film)
      sums.value[i] += area[i] * (j * (1 + fresh) + this.side[i])
      sums.onDelta[i] += area[i] * (slope * (1 + fresh) + this.sideSlope[i])
    }
  }

  /** Potential of the host at its present mean lithiation, per point [V]: where a first guess of Δ starts. */
  equilibrium(y: Float64Array, U: Float64Array): void {
    this.particles.means(y, this.particleOffset, this.surface)
    if (this.hysteresisOffset >= 0) {
      for (let i = 0; i < this.n; i++) this.h[i] = y[this.hysteresisOffset + i]
    }
    this.refreshCoefficients(y)
    this.#updatePotential()
    U.set(this.potential.potential)
  }

  /** Electrical power that the host's own reaction takes up as chemical energy, per layer volume [W/m³], added. */
  addStoredPower(y: Float64Array, deltaOffset: number, T: number, power: Float64Array): void {
    const { potential, entropic } = this.potential
    for (let i = 0; i < this.n; i++) {
      const j = y[this.currentOffset + i] * (1 + this.#freshNow[i])
      power[i] +=
        this.area[i] * (j * (potential[i] - T * entropic[i]) + this.side[i] * y[deltaOffset + i])
    }
  }

  /** D at a lithiation and the present temperature [m²/s]. */
  diffusivityAt(theta: number): number {
    return this.#diffusivity * (valueAt(this.parameters.diffusivity, theta) / this.#referenceDiffusivity)
  }
}

function surfaceFrom(
  n: number,
  P: Float64Array,
  q: Float64Array,
  j: Float64Array,
  jOffset: number,
  theta: Float64Array,
): void {
  for (let i = 0; i < n; i++) theta[i] = P[i] + q[i] * j[jOffset + i]
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

function addToSums(
  n: number,
  area: Float64Array,
  { base, onDelta, onSalt }: ReactionWorkspace,
  fresh: Float64Array,
  side: Float64Array,
  sideSlope: Float64Array,
  sums: ReactionSums,
): void {
  for (let i = 0; i < n; i++) {
    const main = area[i] * (1 + fresh[i])
    sums.value[i] += main * base[i] + area[i] * side[i]
    sums.onDelta[i] += main * onDelta[i] + area[i] * sideSlope[i]
    sums.onSalt[i] += main * onSalt[i]
  }
}

/**
 * Moves j, measured both as a current and, through θ_s = P + q j, as lithiation: a host that stores little is full or
 * empty long before its share of the current is large. Cut where j would change sign with more than twice j₀ behind it,
 * or θ_s would leave (0, 1).
 */
function moveCurrents(
  n: number,
  y: Float64Array,
  offset: number,
  { base, onDelta, onSalt, exchange }: ReactionWorkspace,
  q: Float64Array,
  thetaWeight: number,
  dDelta: Float64Array,
  du: Float64Array,
  weight: Float64Array,
  norm: Float64Array,
): boolean {
  let cut = false
  let sum = 0
  for (let i = 0; i < n; i++) {
    const old = y[offset + i]
    let next = base[i] + onDelta[i] * dDelta[i] + onSalt[i] * du[i]
    if (old * next < 0 && Math.abs(old) > 2 * exchange[i]) {
      next = 0.1 * old
      cut = true
    }
    const step = next - old
    const e = step * weight[offset + i]
    const s = step * q[i] * thetaWeight
    sum += e * e + s * s
    y[offset + i] = next
  }
  norm[0] += sum
  return cut
}

function moveAlong(
  n: number,
  value: Float64Array,
  slope: Float64Array,
  step: Float64Array,
): void {
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
