import type { HostParameters } from '../cells/cellParameters.ts'
import { hysteresisStage } from '../submodels/equilibrium/hysteresis.ts'
import {
  type OpenCircuitPotential,
  openCircuitPotential,
  type PotentialWorkspace,
  potentialWorkspace,
} from '../submodels/equilibrium/openCircuitPotential.ts'
import {
  exchangeCurrent,
  lineariseReaction,
  type ReactionWorkspace,
  reactionWorkspace,
} from '../submodels/kinetics/symmetricReaction.ts'
import type { ParticleDiffusion } from '../submodels/transport/particleDiffusion.ts'
import { FARADAY } from '../units/constants.ts'
import { EndSolver } from './endSolver.ts'
import { diffusesLinearly, hostParticles } from './hostParticles.ts'
import { type HostPressure, hostPressure } from './hostPressure.ts'
import { HostRates } from './hostRates.ts'
import type { Layout } from './layout.ts'
import { packedPotential } from './packedPotential.ts'
import type { RadialSchemes } from './radialSchemes.ts'
import {
  addProduct,
  addToSums,
  advanceReached,
  frozenReaction,
  moveCurrents,
  nearReached,
  type PointStep,
  type ReactionSums,
  surfaceFrom,
  swell,
} from './reactionKernels.ts'
import { SideReactions } from './sideReactions.ts'

/**
 * One host at the n points of an electrode: its particles, potential, kinetics and side reactions, eliminated to what
 * the electrode's charge balance needs. Current densities are per *reference* area, j (r_s/R_s)², so that each unit of
 * j moves the same lithium however much the host has swollen.
 */
export class HostReactions {
  readonly parameters: HostParameters
  readonly n: number
  readonly particles: ParticleDiffusion
  readonly sides: SideReactions
  /** True where the host's volume depends on the state. */
  readonly changesVolume: boolean
  /** dθ̄/dt = −f j  [m²/C] */
  readonly f: number
  /** Share of the as-made host still connected, per point [1], and its wetted area per layer volume [1/m]. */
  readonly connected: Float64Array
  readonly area: Float64Array

  readonly particleOffset: number
  /** −1 where there is no hysteresis. */
  readonly hysteresisOffset: number
  /** Largest θ̄ so far, where the first lithiation has a potential of its own; else −1. */
  readonly reachedOffset: number
  currentOffset = -1

  /** θ̄ and J̄ at the predicted state; θ_s, h at the present iterate. */
  readonly mean: Float64Array
  readonly swelling: Float64Array
  readonly surface: Float64Array
  readonly h: Float64Array
  readonly potential: PotentialWorkspace
  readonly reaction: ReactionWorkspace
  /** (r_s/R_s)² [1] and film resistance per reference area [Ω·m²]. */
  readonly areaFactor: Float64Array
  readonly film: Float64Array

  readonly #ocp: OpenCircuitPotential
  readonly #pressure: HostPressure | undefined
  readonly #movingHysteresis: boolean
  readonly #P: Float64Array
  readonly #q: Float64Array
  readonly #dhdj: Float64Array
  /** ∂U/∂j at held surfaces, by hysteresis and by pressure [V·m²/A]. */
  readonly #onCurrent: Float64Array
  readonly #kappa: Float64Array
  readonly #exchangeSlope: Float64Array
  /** Share of the first-time branch, and whether it is being used up. */
  readonly #pristine: Float64Array
  readonly #scratch: Float64Array
  readonly #ends: EndSolver
  readonly #rates: HostRates

  constructor(
    parameters: HostParameters,
    n: number,
    schemes: RadialSchemes,
    tolerance: number,
    layout: Layout,
  ) {
    this.parameters = parameters
    this.n = n
    const { volumeShare, specificArea, concentrationMax, diffusivity } = parameters
    this.f = specificArea / (FARADAY * concentrationMax * volumeShare)
    this.#rates = new HostRates(parameters, diffusesLinearly(parameters) ? diffusivity.y[0] : 1)
    this.particles = hostParticles(parameters, n, schemes, this.f, tolerance)

    const array = (value = 0) => new Float64Array(n).fill(value)
    this.connected = array(1)
    this.area = array(specificArea)
    this.mean = array()
    this.swelling = array(1)
    this.surface = array()
    this.h = array(parameters.initialHysteresis)
    this.areaFactor = array(1)
    this.film = array(parameters.filmResistance)
    this.potential = potentialWorkspace(n)
    this.reaction = reactionWorkspace(n)
    this.#P = array()
    this.#q = array()
    this.#dhdj = array()
    this.#onCurrent = array()
    this.#exchangeSlope = array()
    this.#pristine = array()
    this.#scratch = array()
    const { lithiation, delithiation, decayConstant } = parameters.openCircuitPotential
    this.#kappa = array((decayConstant * this.f) / 2)
    this.#ocp = packedPotential(parameters)
    this.#pressure = hostPressure(parameters, n)
    this.#ends = new EndSolver(this.#ocp)

    this.particleOffset = layout.add(n * this.particles.size, 1)
    this.hysteresisOffset = delithiation === lithiation ? -1 : layout.add(n, 1)
    const first = parameters.openCircuitPotential.firstLithiation
    this.reachedOffset = first === undefined ? -1 : layout.add(n, 1)
    this.#movingHysteresis = this.hysteresisOffset >= 0 && decayConstant > 0
    this.sides = new SideReactions(parameters, n, layout)
    this.changesVolume = parameters.lithiumMolarVolume !== 0 || this.sides.leaveVolume
  }

  /** The main current is an algebraic unknown: its place is asked for after all differential ones. */
  addCurrent(layout: Layout, scale: number): void {
    this.currentOffset = layout.add(this.n, scale)
  }

  initialise(y: Float64Array, theta: number): void {
    this.particles.fill(y, this.particleOffset, theta)
    const at = this.hysteresisOffset
    if (at >= 0) y.fill(this.parameters.initialHysteresis, at, at + this.n)
    const reached = this.reachedOffset
    if (reached >= 0) y.fill(theta, reached, reached + this.n)
  }

  /** Takes a share of the as-made host out of the circuit at point i. */
  disconnect(i: number, share: number): void {
    this.connected[i] -= share
    this.area[i] = this.parameters.specificArea * this.connected[i]
  }

  setTemperature(T: number, referenceTemperature: number): void {
    this.#rates.setTemperature(T, referenceTemperature)
  }

  /** Growth of solid volume since as-coated, per layer volume, added per point [1]. */
  addGrowth(y: Float64Array, growth: Float64Array): void {
    if (!this.changesVolume) return
    const { lithiumMolarVolume, concentrationMax, volumeShare } = this.parameters
    this.particles.means(y, this.particleOffset, this.#scratch)
    const k = lithiumMolarVolume * concentrationMax * volumeShare
    for (let i = 0; i < this.n; i++) {
      growth[i] += (k * this.#scratch[i] + this.sides.volumeAt(y, i)) * this.connected[i]
    }
  }

  /** All of a stage that can be done before Newton: y holds the prediction. */
  prepare(alpha: number, w: Float64Array, y: Float64Array): void {
    const at = this.particleOffset
    this.particles.prepare(alpha, w, at, y, this.#rates.diffusivity, this.#P, this.#q)
    this.refreshCoefficients(y)
    if (this.hysteresisOffset >= 0 && !this.#movingHysteresis) this.#readHysteresis(w)
  }

  /** What changes slowly enough to be taken at the prediction: swelling, film and fresh surface. */
  refreshCoefficients(y: Float64Array): void {
    const { n, parameters, mean, swelling, sides } = this
    const { lithiumMolarVolume: nu, concentrationMax, sei } = parameters
    const following = nu !== 0 || this.#pressure !== undefined || this.reachedOffset >= 0
    if (!following && sei === undefined) return
    if (following) {
      this.particles.means(y, this.particleOffset, mean)
      swell(n, nu * concentrationMax, mean, swelling, this.areaFactor)
    }
    this.#pressure?.at(mean)
    if (this.reachedOffset >= 0) nearReached(n, mean, y, this.reachedOffset, this.#pristine)
    sides.refresh(y, swelling, this.f)
    const resistivity = sei?.resistivity ?? 0
    for (let i = 0; i < n; i++) {
      this.film[i] =
        (parameters.filmResistance + resistivity * sides.filmThickness[i]) / this.areaFactor[i]
    }
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
    const { n, surface, currentOffset, sides, potential, reaction } = this
    surfaceFrom(n, this.#P, this.#q, y, currentOffset, surface)
    if (this.#movingHysteresis) this.#moveHysteresis(alpha, w, y)
    const { particleOffset: at, particles } = this
    const onCurrent = this.#onCurrent
    if (this.#pressure !== undefined) {
      this.#pressure.follow(this.f / alpha, w, at, particles.size, y, currentOffset, onCurrent)
    } else if (this.#movingHysteresis) onCurrent.fill(0)
    this.#updatePotential()
    if (this.#movingHysteresis) addProduct(n, potential.gap, this.#dhdj, onCurrent)
    sides.linearise(alpha, this.#rates.thermalVoltage, w, y, currentOffset, deltaOffset)
    this.#updateExchange(u)
    lineariseReaction(
      n,
      this.#rates.thermalVoltage,
      y,
      currentOffset,
      y,
      deltaOffset,
      u,
      this.#q,
      potential.potential,
      potential.slope,
      onCurrent,
      this.#exchangeSlope,
      sides.current,
      sides.slope,
      sides.freshNow,
      this.film,
      reaction,
    )
    addToSums(n, this.area, reaction, sides.freshNow, sides.current, sides.slope, sums)
  }

  /**
   * Moves the currents along the solved corrections, adding their weighted squares to `norm[0]`. True where one had to
   * be cut, so that the linearised balances do not hold yet.
   */
  apply(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    deltaOffset: number,
    step: PointStep,
    weight: Float64Array,
    norm: Float64Array,
  ): boolean {
    const { n, currentOffset, reaction } = this
    const thetaWeight = weight[this.particleOffset]
    const q = this.#q
    const ends = this.#ends
    const turns = this.#movingHysteresis || this.sides.crackOffset >= 0
    let cut = moveCurrents(n, y, currentOffset, reaction, q, thetaWeight, step, weight, norm, turns)
    this.sides.move(step.delta)
    const tolerance = endTolerance / thetaWeight
    for (let i = 0; i < n; i++) {
      const linear = y[currentOffset + i]
      if (!ends.bends(this.surface[i], this.#P[i] + q[i] * linear, tolerance)) continue
      const delta = y[deltaOffset + i] + step.delta[i]
      const root = this.#currentAtEnd(i, alpha, w, delta, step, linear, tolerance)
      if (root === linear) continue
      y[currentOffset + i] = root
      cut = true
    }
    return cut
  }

  #currentAtEnd(
    i: number,
    alpha: number,
    w: Float64Array,
    delta: number,
    { salt, saltStep }: PointStep,
    linear: number,
    tolerance: number,
  ): number {
    const point = {
      P: this.#P[i],
      q: this.#q[i],
      delta: delta - (this.#pressure?.shift[i] ?? 0),
      salt: salt[i] + saltStep[i],
      h: this.h[i],
      alpha,
      kappa: this.#movingHysteresis ? this.#kappa[i] : 0,
      hHistory: this.#movingHysteresis ? w[this.hysteresisOffset + i] : 0,
      dT: this.#rates.dT,
      thermalVoltage: this.#rates.thermalVoltage,
      exchange: this.#rates.exchange,
      areaFactor: this.areaFactor[i],
      film: this.film[i],
      fresh: this.sides.fresh[i],
      side: this.sides.current[i],
      pristine: this.#pristine[i],
    }
    return this.#ends.solve(point, linear, tolerance)
  }

  /** Writes the states that belong to the currents found. */
  finish(alpha: number, w: Float64Array, y: Float64Array): void {
    this.particles.finish(w, this.particleOffset, y, this.currentOffset, y)
    if (this.hysteresisOffset >= 0) {
      if (this.#movingHysteresis) this.#moveHysteresis(alpha, w, y)
      for (let i = 0; i < this.n; i++) y[this.hysteresisOffset + i] = this.h[i]
    }
    if (this.reachedOffset >= 0) {
      const rate = this.f / alpha
      advanceReached(this.n, rate, y, this.currentOffset, this.#pristine, w, this.reachedOffset, y)
    }
    this.sides.finish(alpha, w, y, this.currentOffset)
  }

  /** Surfaces of a state whose coefficients are known, and j₀ there. */
  refreshExchange(y: Float64Array, u: Float64Array): void {
    this.particles.surfaces(y, this.particleOffset, y, this.currentOffset, this.surface)
    this.#updateExchange(u)
  }

  /** At frozen states: the current that Δ drives, its sums and slopes (consistent initialisation). */
  lineariseFrozen(y: Float64Array, deltaOffset: number, u: Float64Array, sums: ReactionSums): void {
    const { n, currentOffset, area, sides } = this
    if (this.hysteresisOffset >= 0) this.#readHysteresis(y)
    this.refreshCoefficients(y)
    this.refreshExchange(y, u)
    this.#updatePotential()
    sides.linearise(frozen, this.#rates.thermalVoltage, y, y, currentOffset, deltaOffset)
    frozenReaction(
      n,
      this.#rates.thermalVoltage,
      y,
      currentOffset,
      deltaOffset,
      area,
      this.potential.potential,
      this.reaction.exchange,
      this.film,
      sides,
      sums,
    )
  }

  /** Potential of the host at its present mean lithiation, per point [V]: where a first guess of Δ starts. */
  equilibrium(y: Float64Array, U: Float64Array): void {
    this.particles.means(y, this.particleOffset, this.surface)
    if (this.hysteresisOffset >= 0) this.#readHysteresis(y)
    this.refreshCoefficients(y)
    this.#updatePotential()
    U.set(this.potential.potential)
  }

  /**
   * Electrical power that the reactions take up as chemical energy, per layer volume, added [W/m³]: at the mean of both
   * branches, since what a hysteresis loop encloses is heat.
   */
  addStoredPower(y: Float64Array, deltaOffset: number, T: number, power: Float64Array): void {
    const { potential, gap, entropic } = this.potential
    for (let i = 0; i < this.n; i++) {
      const j = y[this.currentOffset + i] * (1 + this.sides.freshNow[i])
      const side = this.sides.current[i] * y[deltaOffset + i]
      const equilibrium = potential[i] - this.h[i] * gap[i]
      power[i] += this.area[i] * (j * (equilibrium - T * entropic[i]) + side)
    }
  }

  #readHysteresis(y: Float64Array): void {
    for (let i = 0; i < this.n; i++) this.h[i] = y[this.hysteresisOffset + i]
  }

  #moveHysteresis(alpha: number, w: Float64Array, y: Float64Array): void {
    const at = this.hysteresisOffset
    hysteresisStage(this.n, alpha, this.#kappa, w, at, y, this.currentOffset, this.h, this.#dhdj)
  }

  /** U at the present surface and h, pressure shift included. */
  #updatePotential(): void {
    const { n, surface, h, potential } = this
    openCircuitPotential(this.#ocp, n, surface, h, this.#rates.dT, potential, this.#pristine)
    const shift = this.#pressure?.shift
    if (shift === undefined) return
    for (let i = 0; i < n; i++) potential.potential[i] += shift[i]
  }

  #updateExchange(u: Float64Array): void {
    const { n, surface, areaFactor, reaction } = this
    const j0 = this.#rates.exchange
    exchangeCurrent(n, j0, surface, u, areaFactor, reaction.exchange, this.#exchangeSlope)
  }
}

/** α of a stage in which states stand still [1/s]. */
const frozen = 1e30
/** A linear step that comes this near to the root stands, in units of the tolerance. */
const endTolerance = 0.05
