import {
  type OpenCircuitPotential,
  openCircuitPotential,
  type PotentialWorkspace,
  potentialWorkspace,
} from '../submodels/equilibrium/openCircuitPotential.ts'
import type { HostReactions } from './hostReactions.ts'
import { packedPotential } from './packedPotential.ts'
import type { PorousElectrode } from './porousElectrode.ts'

interface Mixed {
  readonly electrode: PorousElectrode
  readonly host: HostReactions
  readonly ocp: OpenCircuitPotential
  /** θ at the nodes of one particle and at its surface; h = 0 is the mean of both branches. */
  readonly theta: Float64Array
  readonly h: Float64Array
  readonly work: PotentialWorkspace
}

/**
 * Heat of mixing: lithium enters a particle at the potential of its surface and is stored at that of wherever it comes to,
 *
 *     q = F c_max ε (Σ ω_k U(θ_k) dθ_k/dt − U(θ_s) dθ̄/dt)  per layer volume,
 *
 * the difference being heat: what diffusion dissipates, at rest as well, until the particle is even again.
 */
export class MixingHeat {
  readonly #mixed: readonly Mixed[]

  constructor(electrodes: readonly PorousElectrode[]) {
    this.#mixed = electrodes.flatMap((electrode) =>
      electrode.hosts.map((host) => {
        const points = host.particles.size + 1
        return {
          electrode,
          host,
          ocp: packedPotential(host.parameters),
          theta: new Float64Array(points),
          h: new Float64Array(points),
          work: potentialWorkspace(points),
        }
      }),
    )
  }

  /** Of a stage whose particles are found [W/m² of electrode area]; dT from the reference temperature [K]. */
  at(alpha: number, w: Float64Array, y: Float64Array, dT: number): number {
    let heat = 0
    for (const each of this.#mixed) {
      const { electrode, host } = each
      for (let i = 0; i < host.n; i++) {
        heat +=
          electrode.widths[i] * (host.area[i] / host.f) * this.#particle(each, i, alpha, w, y, dT)
      }
    }
    return heat
  }

  /** Σ ω_k U(θ_k) dθ_k/dt − U(θ_s) dθ̄/dt of one particle [V/s]. */
  #particle(
    { host, ocp, theta, h, work }: Mixed,
    i: number,
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    dT: number,
  ): number {
    const { particles, particleOffset, surface } = host
    const { size, weights } = particles
    const before = particles.profile(w, particleOffset, i)
    const now = particles.profile(y, particleOffset, i)
    theta.set(now)
    theta[size] = surface[i]
    openCircuitPotential(ocp, size + 1, theta, h, dT, work)
    const { potential } = work
    let sum = 0
    for (let k = 0; k < size; k++) {
      sum += weights[k] * (potential[k] - potential[size]) * alpha * (now[k] - before[k])
    }
    return sum
  }
}
