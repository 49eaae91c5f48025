import type { CellModel } from './cellModel.ts'
import type { HostReactions } from './hostReactions.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

/** Where the voltage goes [V]. The parts below `voltage` sum to it; on discharge a loss is negative. */
export interface VoltageBreakdown {
  /** V at the terminals. */
  readonly voltage: number
  /** Difference of the hosts' potentials at their mean lithiation, midway between the branches, pressure included. */
  readonly openCircuit: number
  /** What the branch in force adds at mean lithiation: h (U_del − U_lith)/2. */
  readonly hysteresis: number
  /** From the mean to the surface of the particles. */
  readonly particleConcentration: number
  /** Charge transfer at the hosts, and at the lithium of a half cell. */
  readonly kinetics: number
  /** Film on the hosts. */
  readonly film: number
  readonly electrolyteConcentration: number
  readonly electrolyteOhmic: number
  readonly solidOhmic: number
}

export type VoltagePart = Exclude<keyof VoltageBreakdown, 'voltage'>

/** What each part is called, in the order in which they are stacked. */
export const voltagePartTitles: Readonly<Record<VoltagePart, string>> = {
  openCircuit: 'open-circuit voltage',
  hysteresis: 'hysteresis',
  particleConcentration: 'concentration in the particles',
  kinetics: 'reaction',
  film: 'film',
  electrolyteConcentration: 'concentration in the electrolyte',
  electrolyteOhmic: 'ohmic, electrolyte',
  solidOhmic: 'ohmic, solid',
}

export const voltageParts = Object.keys(voltagePartTitles) as readonly VoltagePart[]

/**
 * Takes the voltage of a state apart, in any model, under current and at rest. At each point and host
 *
 *     Δ = U(θ̄, 0) + [U(θ̄, h) − U(θ̄, 0)] + [U(θ_s, h) − U(θ̄, h)] + η + (j + j_side) R
 *
 * holds by itself, and potentials between the points are those of the path from collector to collector. Each part is
 * the mean over the electrode: points weighted by thickness, hosts at a point by the lithium that they can hold
 * (ε_m c_max, connected). These weights do not depend on the current, so that the parts also sum to V at rest, when
 * hosts only exchange lithium among themselves. With them the ohmic and concentration parts of an evenly reacting DFN
 * are the averaged terms of the SPMe.
 *
 * @returns undefined where no potentials carry the current in this state
 */
export function voltageBreakdown(model: CellModel, y: Float64Array): VoltageBreakdown | undefined {
  const snapshot = snapshotOf(model, y)
  if (snapshot === undefined) return undefined
  const { voltage, path } = snapshot
  const positive = electrodeParts(model.positive, snapshot)
  const negative = model.negative === undefined ? noParts : electrodeParts(model.negative, snapshot)
  return {
    voltage,
    openCircuit: positive.openCircuit - negative.openCircuit,
    hysteresis: positive.hysteresis - negative.hysteresis,
    particleConcentration: positive.particle - negative.particle,
    kinetics: positive.kinetics - negative.kinetics + path.counterDrop,
    film: positive.film - negative.film,
    electrolyteConcentration: path.concentrationDrop,
    electrolyteOhmic: path.ohmicDrop,
    solidOhmic: path.solidDrop,
  }
}

/** Means of the parts of Δ over one electrode [V]. */
interface ElectrodeParts {
  readonly openCircuit: number
  readonly hysteresis: number
  readonly particle: number
  readonly kinetics: number
  readonly film: number
}

const noParts: ElectrodeParts = { openCircuit: 0, hysteresis: 0, particle: 0, kinetics: 0, film: 0 }

function electrodeParts(electrode: PorousElectrode, snapshot: Snapshot): ElectrodeParts {
  const { n, hosts } = electrode
  const weights = hostWeights(electrode)
  const sum = {
    openCircuit: new Float64Array(n),
    hysteresis: new Float64Array(n),
    particle: new Float64Array(n),
    kinetics: new Float64Array(n),
    film: new Float64Array(n),
  }
  hosts.forEach((host, m) => {
    const { overpotential, filmDrop } = surfaceParts(host, snapshot)
    const atSurface = host.potential.potential.slice()
    const atMean = new Float64Array(n)
    host.equilibrium(snapshot.y, atMean) // from here on the host's arrays are those of θ̄
    for (let i = 0; i < n; i++) {
      const weight = weights[m][i]
      const hysteresis = host.h[i] * host.potential.gap[i]
      sum.openCircuit[i] += weight * (atMean[i] - hysteresis)
      sum.hysteresis[i] += weight * hysteresis
      sum.particle[i] += weight * (atSurface[i] - atMean[i])
      sum.kinetics[i] += weight * overpotential[i]
      sum.film[i] += weight * filmDrop[i]
    }
  })
  return {
    openCircuit: electrode.mean(sum.openCircuit),
    hysteresis: electrode.mean(sum.hysteresis),
    particle: electrode.mean(sum.particle),
    kinetics: electrode.mean(sum.kinetics),
    film: electrode.mean(sum.film),
  }
}

/** η and the drop over the film of a host at its points [V], from currents and coefficients of the snapshot. */
export function surfaceParts(
  { n, sides, currentOffset, reaction, film }: HostReactions,
  { y, thermalVoltage }: Snapshot,
): { readonly overpotential: Float64Array; readonly filmDrop: Float64Array } {
  const overpotential = new Float64Array(n)
  const filmDrop = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const j = y[currentOffset + i]
    const main = j < 0 ? j * (1 + sides.fresh[i]) : j
    overpotential[i] = thermalVoltage * Math.asinh(j / (2 * reaction.exchange[i]))
    filmDrop[i] = (main + sides.current[i]) * film[i]
  }
  return { overpotential, filmDrop }
}

/** Share of each host in the lithium that a point can hold [1], per host and point. */
function hostWeights({ n, hosts }: PorousElectrode): readonly Float64Array[] {
  const room = hosts.map(({ parameters, connected }) =>
    connected.map((share) => share * parameters.volumeShare * parameters.concentrationMax),
  )
  const total = Float64Array.from({ length: n }, (_, i) =>
    room.reduce((sum, own) => sum + own[i], 0),
  )
  return room.map((own) => own.map((value, i) => value / total[i]))
}
