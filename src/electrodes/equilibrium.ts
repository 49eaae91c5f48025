import { type Curve, valueAt } from '../numerics/curve.ts'
import { FARADAY } from '../units/constants.ts'

/** What an equilibrium needs to know of a host. */
export interface StoringHost {
  /** Charge between θ = 0 and 1, in whatever unit the caller counts [A·s per …] */
  readonly capacity: number
  readonly openCircuitPotential: { readonly lithiation: Curve; readonly delithiation: Curve }
  /** [m³/mol] */
  readonly lithiumMolarVolume: number
  /** p(θ̄) [Pa] */
  readonly confinementPressure?: Curve
}

export type Branch = 'lithiation' | 'delithiation'

/** Where an electrode is: one potential for all its hosts. */
export interface EquilibriumState {
  /** [V] */
  readonly potential: number
  /** θ of each host, in order [1] */
  readonly lithiation: readonly number[]
  /** Charge stored above θ = 0 in all hosts */
  readonly charge: number
}

export interface ElectrodeEquilibrium {
  /** Σ capacity of the hosts */
  readonly capacity: number
  atCharge(charge: number): EquilibriumState
  atPotential(potential: number): EquilibriumState
}

const nodes = 2048

/**
 * Equilibrium of hosts that share one potential, on one branch of their hysteresis: θ_m(U) of each host, Σ q_m θ_m(U) =
 * charge. Confinement lowers a host's potential by ν p(θ)/F. Where a potential does not fall with θ (a plateau, a bump of
 * the pressure) its falling envelope is taken, so that θ(U) is unique.
 */
export function equilibriumOf(hosts: readonly StoringHost[], branch: Branch): ElectrodeEquilibrium {
  const potentials = hosts.map((host) => envelope(host, branch))
  const capacity = hosts.reduce((sum, host) => sum + host.capacity, 0)
  const highest = Math.max(...potentials.map((U) => U[0])) + 1e-9
  const lowest = Math.min(...potentials.map((U) => U[nodes])) - 1e-9

  const atPotential = (potential: number): EquilibriumState => {
    const lithiation = potentials.map((U) => lithiationAt(U, potential))
    return { potential, lithiation, charge: chargeOf(hosts, lithiation) }
  }

  const atCharge = (charge: number): EquilibriumState => {
    if (charge <= 0) return atPotential(highest)
    if (charge >= capacity) return atPotential(lowest)
    let above = atPotential(highest) // holds less charge than asked
    let below = atPotential(lowest) // holds at least as much
    for (let i = 0; i < 80; i++) {
      const middle = atPotential((above.potential + below.potential) / 2)
      if (middle.charge < charge) above = middle
      else below = middle
    }
    // On a flat plateau the two differ in θ at one potential: the charge asked for lies between.
    const share =
      below.charge > above.charge ? (charge - above.charge) / (below.charge - above.charge) : 0
    const lithiation = above.lithiation.map(
      (theta, m) => theta + share * (below.lithiation[m] - theta),
    )
    return { potential: below.potential, lithiation, charge }
  }
  return { capacity, atCharge, atPotential }
}

function envelope(host: StoringHost, branch: Branch): Float64Array {
  const U = new Float64Array(nodes + 1)
  for (let i = 0; i <= nodes; i++) {
    const theta = i / nodes
    const pressure =
      host.confinementPressure === undefined ? 0 : valueAt(host.confinementPressure, theta)
    const potential =
      valueAt(host.openCircuitPotential[branch], theta) -
      (host.lithiumMolarVolume * pressure) / FARADAY
    U[i] = i > 0 && potential > U[i - 1] ? U[i - 1] : potential
  }
  return U
}

/** θ at which a falling table passes a potential; 0 and 1 beyond its ends. */
function lithiationAt(U: Float64Array, potential: number): number {
  if (potential >= U[0]) return 0
  if (potential <= U[nodes]) return 1
  let left = 0 // U[left] > potential ≥ U[right]
  let right = nodes
  while (right - left > 1) {
    const middle = (left + right) >> 1
    if (U[middle] > potential) left = middle
    else right = middle
  }
  return (left + (U[left] - potential) / (U[left] - U[right])) / nodes
}

function chargeOf(hosts: readonly StoringHost[], lithiation: readonly number[]): number {
  return hosts.reduce((sum, { capacity }, m) => sum + capacity * lithiation[m], 0)
}
