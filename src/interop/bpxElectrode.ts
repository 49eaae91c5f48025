import type { ElectrodeParameters, HostParameters } from '../cells/cellParameters.ts'
import { type Curve, constantCurve, valueAt } from '../numerics/curve.ts'
import { mostVolume } from '../simulation/cellRanges.ts'
import { FARADAY } from '../units/constants.ts'
import { isRecord } from '../units/isRecord.ts'
import { checkRange, fieldOf, has, numberOf, report, type Section, sectionOf } from './bpxFields.ts'
import { curveOverLithiation, functionOf } from './bpxFunction.ts'
import { inFile } from './bpxRanges.ts'

export type Place = 'negative' | 'positive'

/** What an electrode takes from the file's state. */
export interface ElectrodeState {
  readonly place: Place
  /** Linear between the ends of each host's window: 0 empty, 1 full. */
  readonly stateOfCharge: number
  /** State of hysteresis by host name [1]. */
  readonly hysteresis: (host: string) => number
  /** Whether the file is for the SPM alone and leaves out porosity, transport and conductivity. */
  readonly onlySpm: boolean
}

/** Stand-ins where an SPM file leaves something out: no model that may use them is run on such a file. */
const spmFill = { porosity: 0.3, leastPorosity: 5e-7, transportEfficiency: 1, conductivity: 1e3 }

/** An electrode: layer and hosts, one ('Electrode single') or those of the 'Particle' dictionary (blended). Rigid. */
export function electrodeFromBpx(section: Section, state: ElectrodeState): ElectrodeParameters {
  const fill = (value: number) => (state.onlySpm ? { fallback: value } : {})
  const hosts = hostSections(section, state.place).map(([name, host]) =>
    hostFrom(host, name, state),
  )
  const active = hosts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
  const room = Math.max(spmFill.leastPorosity, Math.min(spmFill.porosity, 1 - active))
  const porosity = numberOf(section, 'Porosity', { above: 0, atMost: 1, ...fill(room) })
  return {
    kind: 'porous',
    thickness: numberOf(section, 'Thickness [m]', { above: 0 }),
    porosity,
    minimumPorosity: Math.min(0.05, porosity),
    poreShare: 1,
    transportEfficiency: numberOf(section, 'Transport efficiency', {
      above: 0,
      atMost: 1,
      ...fill(spmFill.transportEfficiency),
    }),
    bruggeman: 1.5,
    electronicConductivity: numberOf(section, 'Conductivity [S.m-1]', {
      above: 0,
      ...fill(spmFill.conductivity),
    }),
    inertShare: Math.max(0, 1 - porosity - active),
    hosts,
  }
}

function hostSections(section: Section, place: Place): readonly (readonly [string, Section])[] {
  if (!has(section, 'Particle')) return [[place, section]]
  const particles = sectionOf(section, 'Particle')
  const names = Object.keys(particles.fields ?? {})
  if (particles.fields !== undefined && names.length === 0) {
    report(section, 'Particle', { value: {}, expected: 'one particle or more, by name' })
  }
  return names.map((name) => [name, sectionOf(particles, name)] as const)
}

function hostFrom(
  section: Section,
  name: string,
  { place, stateOfCharge, hysteresis }: ElectrodeState,
): HostParameters {
  const radius = numberOf(section, 'Particle radius [m]', { above: 0 })
  const specificArea = numberOf(section, 'Surface area per unit volume [m-1]', { above: 0 })
  const K = numberOf(section, 'Reaction rate constant [mol.m-2.s-1]', { above: 0 })
  const least = numberOf(section, 'Minimum stoichiometry', { atLeast: 0, atMost: 1 })
  const most = numberOf(section, 'Maximum stoichiometry', { atLeast: 0, atMost: 1 })
  if (least >= most) {
    report(section, 'Maximum stoichiometry', {
      value: most,
      expected: `more than the minimum stoichiometry, ${least}`,
    })
  }
  const share = (specificArea * radius) / 3
  if (share > mostVolume) {
    report(section, 'Surface area per unit volume [m-1]', {
      value: specificArea,
      expected: `at most ${inFile(3 / radius)}, at which particles of ${inFile(radius)} m leave no room between them`,
      remedy: 'look at the unit of this and of `Particle radius [m]`',
    })
  }
  const [empty, full] = place === 'negative' ? [least, most] : [most, least]
  return {
    name,
    volumeShare: share,
    radius,
    specificArea,
    concentrationMax: numberOf(section, 'Maximum concentration [mol.m-3]', { above: 0 }),
    initialLithiation: (1 - stateOfCharge) * empty + stateOfCharge * full,
    initialHysteresis: hysteresis(name),
    lithiationWindow: { empty, full },
    openCircuitPotential: potentialFrom(section),
    entropicCoefficient:
      overLithiation(section, 'Entropic change coefficient [V.K-1]', 'any') ?? constantCurve(0),
    diffusivity:
      overLithiation(section, 'Diffusivity [m2.s-1]', 'positive', 'needed') ??
      constantCurve(Number.NaN),
    diffusivityActivationEnergy: numberOf(section, 'Diffusivity activation energy [J.mol-1]', {
      fallback: 0,
    }),
    // BPX: j₀ = F K √(c_e/c_e0) √(θ(1−θ)); the seam's form has 2√(θ(1−θ))
    exchangeCurrentDensity: (FARADAY * K) / 2,
    exchangeCurrentActivationEnergy: numberOf(
      section,
      'Reaction rate constant activation energy [J.mol-1]',
      { fallback: 0 },
    ),
    filmResistance: 0,
    lithiumMolarVolume: 0,
    conversions: [],
  }
}

const mean = 'OCP [V]'
const lithiationBranch = 'OCP (lithiation) [V]'
const delithiationBranch = 'OCP (delithiation) [V]'

/** Both branches, or the one potential as both (the same object). The mean of a host with branches is not used. */
function potentialFrom(section: Section): HostParameters['openCircuitPotential'] {
  const decayConstant = numberOf(section, 'OCP hysteresis decay constant', {
    atLeast: 0,
    fallback: 0,
  })
  const missing = constantCurve(Number.NaN)
  if (!has(section, lithiationBranch) && !has(section, delithiationBranch)) {
    const potential = overLithiation(section, mean, 'any', 'needed') ?? missing
    return { lithiation: potential, delithiation: potential, decayConstant }
  }
  for (const [one, other] of [
    [lithiationBranch, delithiationBranch],
    [delithiationBranch, lithiationBranch],
  ]) {
    if (!has(section, one))
      report(section, one, { expected: `a potential, since "${other}" is there` })
  }
  return {
    lithiation: overLithiation(section, lithiationBranch, 'any') ?? missing,
    delithiation: overLithiation(section, delithiationBranch, 'any') ?? missing,
    decayConstant,
  }
}

function overLithiation(
  section: Section,
  key: string,
  sign: 'any' | 'positive',
  need: 'needed' | 'optional' = 'optional',
): Curve | undefined {
  const read = functionOf(section, key, need)
  if (read === undefined) return undefined
  const known = section.issues.length
  const curve = curveOverLithiation(section, key, read, sign)
  if (section.issues.length === known) checkRange(section, key, valueAt(curve, 0.5), 'x = 0.5')
  return curve
}

/**
 * State of hysteresis of the hosts: a number for the electrode, or one by particle name. Where the file says none, what
 * charging to 100 % leaves behind: −1 (lithiated) in the negative, +1 (delithiated) in the positive.
 */
export function hysteresisFrom(initial: Section, place: Place): (host: string) => number {
  const key = `Initial hysteresis state: ${place === 'negative' ? 'Negative' : 'Positive'} electrode`
  const rule = { atLeast: -1, atMost: 1, fallback: place === 'negative' ? -1 : 1 }
  if (!isRecord(fieldOf(initial, key))) {
    const state = numberOf(initial, key, rule)
    return () => state
  }
  const byHost = sectionOf(initial, key)
  return (host) => numberOf(byHost, host, rule)
}
