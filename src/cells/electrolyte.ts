import { modelPaths } from '../library.generated.ts'
import { type Curve, curveOf } from '../numerics/curve.ts'
import { REFERENCE_TEMPERATURE } from '../units/constants.ts'
import { parseWith } from '../units/schema.ts'
import type { ElectrolyteParameters, ElectrolyteProperty } from './cellParameters.ts'
import {
  type ElectrolyteForm,
  landesfeindConductivity,
  landesfeindDiffusivity,
  landesfeindPolynomial,
  sumOfPowers,
} from './electrolyteForms.ts'
import { electrolyteFile, type PropertyFile } from './electrolyteSchema.ts'

/** A liquid electrolyte: what models need, and what mass and reports need. */
export interface Electrolyte {
  readonly title: string
  readonly parameters: ElectrolyteParameters
  /** [kg/m³] */
  readonly density: number
  /** Temperatures [K] and highest concentration [mol/m³] that the tables span; held beyond */
  readonly notes: readonly string[]
}

const temperatures = [253, 263, 273, 283, 293, 303, 313, 323, 333]
/** Fits were made to 3 mol/L. Beyond, properties level out, so that pile-up stays finite and no slope ends at once [mol/m³]. */
const fittedConcentration = 3000
const highestConcentration = 4000
const cells = 400

/** Tabulates an electrolyte file: properties over concentration at temperature nodes. */
export function electrolyteFrom(recipe: unknown, file?: string): Electrolyte {
  const { title, concentration, density, conductivity, diffusivity, ...rest } = parseWith(
    electrolyteFile,
    recipe,
    file,
  )
  const notes: string[] = []
  const parameters = {
    initialConcentration: concentration,
    conductivity: property(conductivity, landesfeindConductivity, [0, Infinity]),
    diffusivity: property(diffusivity, landesfeindDiffusivity, [1e-14, Infinity]),
    transferenceNumber: property(rest.transferenceNumber, landesfeindPolynomial, [0, 0.95]),
    thermodynamicFactor: property(rest.thermodynamicFactor, landesfeindPolynomial, [0.1, Infinity]),
  }
  if (goesNegative(rest.transferenceNumber)) {
    notes.push(
      `${title}: the fit of t⁺ turns negative in the cold or at high salt; 0 is taken there`,
    )
  }
  return { title, parameters, density, notes }
}

/** Ids of the shipped electrolytes. */
export function shippedElectrolytes(): string[] {
  return modelPaths
    .filter((key) => key.startsWith('electrolytes/'))
    .map((key) => key.slice('electrolytes/'.length))
}

function property(
  given: PropertyFile,
  landesfeind: (p: readonly number[]) => ElectrolyteForm,
  [least, most]: readonly [number, number],
): ElectrolyteProperty {
  const form = formOf(given, landesfeind)
  const nodes = given.form === 'landesfeind-gasteiger' ? temperatures : [REFERENCE_TEMPERATURE]
  const curves = nodes.map((T) =>
    held(
      curveOf(
        (c) => Math.min(most, Math.max(least, form(levelled(c) / 1000, T))),
        0,
        highestConcentration,
        cells,
      ),
    ),
  )
  const activationEnergy = given.form === 'powers' ? (given.activationEnergy ?? 0) : 0
  return { temperatures: nodes, curves, activationEnergy }
}

function formOf(
  given: PropertyFile,
  landesfeind: (p: readonly number[]) => ElectrolyteForm,
): ElectrolyteForm {
  if (given.form === 'powers') {
    return sumOfPowers(given.terms.map(({ coefficient, power }) => [coefficient, power] as const))
  }
  const form = landesfeind(given.coefficients)
  const scale = given.scale ?? 1
  return (c, T) => scale * form(c, T)
}

/** The concentration up to the end of the fits; beyond it ever less of what is added, and nothing at the highest. */
function levelled(c: number): number {
  const beyond = Math.max(0, c - fittedConcentration)
  return c - beyond ** 2 / (2 * (highestConcentration - fittedConcentration))
}

/** No slope at the upper end: beyond it the value stays. */
function held(curve: Curve): Curve {
  const slope = curve.slope.slice()
  slope[slope.length - 1] = 0
  return { ...curve, slope }
}

function goesNegative(given: PropertyFile): boolean {
  const form = formOf(given, landesfeindPolynomial)
  return temperatures.some((T) => [0, 0.5, 1, 1.5, 2, 2.5, 3].some((c) => form(c, T) < 0))
}
