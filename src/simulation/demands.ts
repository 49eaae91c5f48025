import type { CellParameters, ElectrodeParameters } from '../cells/cellParameters.ts'
import { porousElectrodes } from '../cells/porousElectrodes.ts'
import { valueAt } from '../numerics/curve.ts'
import { durationOf } from '../protocols/durationOf.ts'
import type { Protocol, Step } from '../protocols/protocol.ts'
import { ElectrolyteProperty } from '../submodels/transport/electrolyteProperties.ts'
import { FARADAY } from '../units/constants.ts'
import { HostRates } from './hostRates.ts'
import { amperes } from './limits.ts'

/** What a protocol asks of a mesh. */
export interface Demands {
  /** Difference of salt across the cell at which diffusion carries the largest held current, over c_ref [1]. */
  readonly depletion: number
  /** R²/D of the slowest particles [s]. */
  readonly crossing: number
  /** Whether currents jump so often that the first seconds after a jump count: samples, and pulses of a minute or less. */
  readonly brisk: boolean
}

const brief = 60 // s

export function demandsOf(protocol: Protocol, cell: CellParameters): Demands {
  const steps = stepsOf(protocol.parts)
  const currents = steps.map((step) => largestCurrent(step, cell))
  const brisk = (step: Step) => step.control.kind === 'profile' || durationOf(step) <= brief
  return {
    depletion: Math.max(0, ...currents) * depletionPerAmpere(cell),
    crossing: Math.max(...porousElectrodes(cell).map((electrode) => crossing(electrode, cell))),
    brisk: steps.some(brisk),
  }
}

function stepsOf(parts: Protocol['parts']): readonly Step[] {
  return parts.flatMap((part) => (part.kind === 'repeat' ? stepsOf(part.parts) : [part]))
}

function largestCurrent({ control }: Step, cell: CellParameters): number {
  if (control.kind === 'current') return Math.abs(amperes(control.value, cell))
  if (control.kind !== 'power') return 0
  const { lower, upper } = cell.voltageWindow
  return Math.abs(control.value) / (0.5 * (lower + upper))
}

/** (1−t⁺)/(F c_ref A) · Σ L/(ε^b D), of electrodes half, since the ionic current falls to zero there [1/A]. */
function depletionPerAmpere(cell: CellParameters): number {
  const { electrolyte, separator, area } = cell
  const fresh = (from: typeof electrolyte.diffusivity) => {
    const property = new ElectrolyteProperty(from, 1)
    property.setTemperature(cell.ambientTemperature, cell.referenceTemperature)
    return property.at(electrolyte.initialConcentration)
  }
  const path = porousElectrodes(cell).reduce(
    (sum, { thickness, transportEfficiency }) => sum + thickness / (2 * transportEfficiency),
    separator.thickness / separator.transportEfficiency,
  )
  const anion = 1 - fresh(electrolyte.transferenceNumber)
  const perFlux = path / (fresh(electrolyte.diffusivity) * electrolyte.initialConcentration)
  return (anion * perFlux) / (FARADAY * area)
}

const samples = [0, 0.25, 0.5, 0.75, 1]

/** R²/D where D is least of some places in the window [s]. */
function crossing({ hosts }: ElectrodeParameters, cell: CellParameters): number {
  return Math.max(
    ...hosts.map((host) => {
      const { radius, diffusivity, lithiationWindow } = host
      const { empty, full } = lithiationWindow
      const values = samples.map((share) => valueAt(diffusivity, empty + share * (full - empty)))
      const rates = new HostRates(host, Math.min(...values))
      rates.setTemperature(cell.ambientTemperature, cell.referenceTemperature)
      return (radius * radius) / rates.diffusivity
    }),
  )
}
