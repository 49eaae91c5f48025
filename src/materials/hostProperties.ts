import { type Curve, constantCurve, curveOf } from '../numerics/curve.ts'
import { FARADAY } from '../units/constants.ts'
import { InputError } from '../units/inputError.ts'
import { type OpenCircuitForm, potentialOf } from './openCircuitForm.ts'
import type { HostProperties, Phase, PhaseConversion } from './phase.ts'
import type { PhaseFile } from './phaseFile.ts'

/** Lithiation range of the potential curves; beyond, the end's tangent goes on. */
const from = 1e-4
const to = 1 - 1e-4

/** z of a phase that is no oxide; 0 where it stores nothing. */
export function lithiumOf(
  { lithiumPerFormula, specificCapacity }: PhaseFile,
  molarMass: number,
): number {
  if (lithiumPerFormula !== undefined) return lithiumPerFormula.value
  return ((specificCapacity?.value ?? 0) * molarMass) / FARADAY
}

/** What composition decides before the rest can be computed. */
export interface HostBasis {
  readonly lithiumPerFormula: number
  /** [kg/m³] */
  readonly density: number
  /** [kg/mol] */
  readonly molarMass: number
  readonly conversions: readonly PhaseConversion[]
}

/**
 * What a phase does with lithium, from its file: Q = zF/M, c_max = zρ/M, and the potentials as curves.
 *
 * @param phase finds the phases whose potentials this one borrows
 */
export function hostPropertiesOf(
  file: PhaseFile,
  { lithiumPerFormula, density, molarMass, conversions }: HostBasis,
  phase: (id: string) => Phase,
): HostProperties {
  const { openCircuitPotential: potential } = file
  if (potential === undefined) throw missing(file, 'openCircuitPotential')
  const lithiation = branchOf(potential.lithiation, phase)
  return {
    lithiumPerFormula,
    lithiumMolarVolume: needed(file, 'lithiumMolarVolume'),
    concentrationMax: (lithiumPerFormula * density) / molarMass,
    specificCapacity: (lithiumPerFormula * FARADAY) / molarMass,
    openCircuitPotential: {
      lithiation,
      delithiation: same(potential.lithiation, potential.delithiation)
        ? lithiation
        : branchOf(potential.delithiation, phase),
      decayConstant: potential.decayConstant.value,
    },
    ...(potential.firstLithiation === undefined
      ? {}
      : { firstLithiation: branchOf(potential.firstLithiation, phase) }),
    entropicCoefficient: constantCurve(file.entropicCoefficient?.value ?? 0),
    diffusivity: constantCurve(needed(file, 'diffusivity')),
    diffusivityActivationEnergy: needed(file, 'diffusivityActivationEnergy'),
    exchangeCurrentDensity: needed(file, 'exchangeCurrentDensity'),
    exchangeCurrentActivationEnergy: needed(file, 'exchangeCurrentActivationEnergy'),
    conversions,
  }
}

/** Lithium that a host keeps from the first cycle on, where it is no oxide. */
export function trappingOf(
  { trapping, exchangeCurrentDensity }: PhaseFile,
  molarMass: number,
): readonly PhaseConversion[] {
  if (trapping === undefined) return []
  return [
    {
      name: 'trapping',
      lithiumPerFormula: (trapping.specificCapacity.value * molarMass) / FARADAY,
      potential: trapping.potential.value,
      exchangeCurrentDensity: exchangeCurrentDensity?.value ?? 0,
      volumeLeft: 0,
    },
  ]
}

type Branch = NonNullable<PhaseFile['openCircuitPotential']>['lithiation']

/** The curve of a branch; a borrowed branch without a shift is the other phase's own curve. */
function branchOf(branch: Branch, phase: (id: string) => Phase): Curve {
  if (branch.form !== 'same-as') return curveOf(potentialOf(branch as OpenCircuitForm), from, to)
  const lender = phase(branch.phase).host
  if (lender === undefined) throw new Error(`${branch.phase} has no potential to lend`)
  const curve = lender.openCircuitPotential[branch.branch]
  const shift = branch.shift.value
  return shift === 0 ? curve : { ...curve, y: curve.y.map((value) => value + shift) }
}

function same(a: Branch, b: Branch): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function needed(
  file: PhaseFile,
  key:
    | 'lithiumMolarVolume'
    | 'diffusivity'
    | 'diffusivityActivationEnergy'
    | 'exchangeCurrentDensity'
    | 'exchangeCurrentActivationEnergy',
): number {
  const stated = file[key]
  if (stated === undefined) throw missing(file, key)
  return stated.value
}

function missing({ id }: PhaseFile, path: string): InputError {
  return new InputError([
    {
      file: `models/phases/${id}.json`,
      path,
      expected: 'a property, since this phase stores lithium',
    },
  ])
}
