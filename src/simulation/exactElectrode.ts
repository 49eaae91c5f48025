import type { ElectrodeParameters } from '../cells/cellParameters.ts'
import { isConstant } from '../numerics/curve.ts'
import type { RadialModes } from '../numerics/radialModes.ts'
import {
  type OpenCircuitPotential,
  openCircuitPotential,
  type PotentialWorkspace,
  potentialWorkspace,
} from '../submodels/equilibrium/openCircuitPotential.ts'
import { exchangeCurrent } from '../submodels/kinetics/symmetricReaction.ts'
import { ConstantFluxSphere } from '../submodels/transport/constantFluxSphere.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import { packedPotential } from './packedPotential.ts'
import { startLithiation } from './startLithiation.ts'

/** Why an electrode has no solution in closed form; undefined where it has one. */
export function exactRefusal({ hosts }: ElectrodeParameters): string | undefined {
  if (hosts.length !== 1)
    return `it has ${hosts.length} hosts, which share the current by their potentials`
  const [{ name, lithiumMolarVolume, diffusivity, conversions, sei, openCircuitPotential }] = hosts
  if (lithiumMolarVolume !== 0) return `${name} swells`
  if (!isConstant(diffusivity)) return `the diffusivity of ${name} depends on lithiation`
  if (conversions.length > 0) return `${name} is converted in the first cycle`
  if (openCircuitPotential.firstLithiation !== undefined)
    return `${name} takes its first lithium at a potential of its own`
  if (sei !== undefined) return `SEI grows on ${name}`
  return undefined
}

/**
 * Δ = U + η + film drop of one host's even electrode at constant current, at any time since an even start. The current
 * density is constant, so surface and hysteresis state are exponentials:
 *
 *     h(t) = sgn j + (h₀ − sgn j) e^{−κ|j|t},   κ = γ f/2
 */
export class ExactElectrode {
  /** Δ of the last evaluation [V]. */
  readonly delta: Float64Array
  readonly #theta: Float64Array
  readonly #h: Float64Array
  readonly #ones: Float64Array
  readonly #exchange: Float64Array
  readonly #slope: Float64Array
  readonly #potential: PotentialWorkspace
  readonly #sphere: ConstantFluxSphere
  #ocp: OpenCircuitPotential | undefined
  #f = 0
  #surface = 0
  #d = 0
  #j0 = 0
  #film = 0
  #start = 0
  #h0 = 0
  #kappa = 0
  #dT = 0
  #thermalVoltage = 0
  #j = 0

  /** @param points most times of one evaluation */
  constructor(modes: RadialModes, points: number) {
    const array = () => new Float64Array(points)
    this.delta = array()
    this.#theta = array()
    this.#h = array()
    this.#ones = array().fill(1)
    this.#exchange = array()
    this.#slope = array()
    this.#potential = potentialWorkspace(points)
    this.#sphere = new ConstantFluxSphere(modes)
  }

  /** Takes an electrode over, at a temperature [K] and from a state of charge, or from its given lithiation. */
  use(
    { thickness, hosts: [host] }: ElectrodeParameters,
    T: number,
    referenceTemperature: number,
    soc: number | undefined,
  ): void {
    const x = (1 / referenceTemperature - 1 / T) / GAS_CONSTANT
    const D = host.diffusivity.y[0] * Math.exp(host.diffusivityActivationEnergy * x)
    this.#ocp = packedPotential(host)
    this.#f = host.specificArea / (FARADAY * host.concentrationMax * host.volumeShare)
    this.#surface = host.specificArea * thickness
    this.#d = D / (host.radius * host.radius)
    this.#j0 = host.exchangeCurrentDensity * Math.exp(host.exchangeCurrentActivationEnergy * x)
    this.#film = host.filmResistance
    this.#start = startLithiation(host, soc)
    this.#h0 = host.initialHysteresis
    this.#kappa = (host.openCircuitPotential.decayConstant * this.#f) / 2
    this.#dT = T - referenceTemperature
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
  }

  /**
   * @param areal current per electrode area that takes lithium out of the host [A/m²]
   * @returns time at which the mean would be empty or full [s]; never without a current
   */
  start(areal: number): number {
    const j = areal / this.#surface
    const fall = this.#f * j
    this.#j = j
    this.#sphere.set(this.#start, fall, this.#d)
    if (fall === 0) return Number.POSITIVE_INFINITY
    return fall > 0 ? this.#start / fall : (this.#start - 1) / fall
  }

  /** Δ at one time [V]. */
  deltaAt(t: number): number {
    this.#theta[0] = this.#sphere.at(t)
    this.#h[0] = this.#hysteresisAt(t)
    this.#evaluate(1)
    return this.delta[0]
  }

  /** Fills `delta` for the n times 0, dt, 2dt … */
  evenTimes(n: number, dt: number): void {
    this.#sphere.atEvenTimes(n, dt, this.#theta)
    const sign = Math.sign(this.#j)
    const ratio = Math.exp(-this.#kappa * Math.abs(this.#j) * dt)
    let left = this.#h0 - sign
    for (let i = 0; i < n; i++) {
      this.#h[i] = sign + left
      left *= ratio
    }
    this.#evaluate(n)
  }

  #hysteresisAt(t: number): number {
    const sign = Math.sign(this.#j)
    return sign + (this.#h0 - sign) * Math.exp(-this.#kappa * Math.abs(this.#j) * t)
  }

  #evaluate(n: number): void {
    if (this.#ocp === undefined) throw new Error('ExactElectrode: use an electrode first')
    const { potential } = this.#potential
    openCircuitPotential(this.#ocp, n, this.#theta, this.#h, this.#dT, this.#potential)
    exchangeCurrent(n, this.#j0, this.#theta, this.#ones, this.#ones, this.#exchange, this.#slope)
    addOverpotential(
      n,
      this.#thermalVoltage,
      this.#j,
      this.#film,
      potential,
      this.#exchange,
      this.delta,
    )
  }
}

/** Δ = U + (2RT/F) asinh(j/2j₀) + j R at one j. */
function addOverpotential(
  n: number,
  thermalVoltage: number,
  j: number,
  film: number,
  U: Float64Array,
  exchange: Float64Array,
  delta: Float64Array,
): void {
  const size = Math.abs(j)
  const sign = j < 0 ? -thermalVoltage : thermalVoltage
  for (let i = 0; i < n; i++) {
    const x = size / (2 * exchange[i])
    delta[i] = U[i] + sign * Math.log(x + Math.sqrt(1 + x * x)) + j * film
  }
}
