import { modelPaths, models } from '../library.generated.ts'
import type { Curve } from '../numerics/curve.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { parseWith, type SourcedProperty } from '../units/schema.ts'
import { molarMassOf } from './formula.ts'
import { hostPropertiesOf, lithiumOf, trappingOf } from './hostProperties.ts'
import { oxideHostOf } from './oxide.ts'
import { type PhaseFile, phaseFile } from './phaseFile.ts'

/** One substance. SI throughout; what is absent is not known or not needed. */
export interface Phase {
  readonly id: string
  readonly title: string
  readonly role: PhaseFile['role']
  readonly formula: string
  /** [kg/mol] */
  readonly molarMass: number
  /** Unlithiated, without pores [kg/m³]. */
  readonly density: number
  /** Present where the phase stores lithium. */
  readonly host?: HostProperties
  /** [S/m] */
  readonly electronicConductivity?: number
  /** [m²/kg] */
  readonly specificSurface?: number
  /** [Pa] */
  readonly youngsModulus?: number
  /** [1] */
  readonly poissonRatio?: number
  /** Bulk modulus empty and full [Pa]. */
  readonly bulkModulus?: readonly [empty: number, full: number]
  /** [Pa] */
  readonly yieldStress?: number
  /** d_c of p(d) = 1/(1+(d_c/d)³) [m]; absent where nothing is known to crack. */
  readonly fractureSize?: number
  /** Strain at which a binder breaks [1]. */
  readonly failureStrain?: number
  /** As a layer: lithium-ion conductivity [S/m]. */
  readonly lithiumConductivity?: number
  /** As a layer: share of fresh surface that it keeps from electrolyte, where it covers [1]. */
  readonly shielding?: number
  /** As a layer: thickness of SEI that hinders as much, per thickness [1]. */
  readonly seiEquivalence?: number
  /** As a skin: depth that the first-cycle conversion reaches [m]. */
  readonly reactedDepth?: number
  readonly note?: string
  /** "property: note" of every property that is assumed or untraced. */
  readonly assumed: readonly string[]
}

/** What a phase does with lithium. */
export interface HostProperties {
  /** z, reversible lithium per formula unit [1]. */
  readonly lithiumPerFormula: number
  /** ν [m³/mol] */
  readonly lithiumMolarVolume: number
  /** c_max = zρ/M [mol/m³] of unlithiated phase. */
  readonly concentrationMax: number
  /** Reversible, zF/M [C/kg]. */
  readonly specificCapacity: number
  readonly openCircuitPotential: {
    readonly lithiation: Curve
    readonly delithiation: Curve
    readonly decayConstant: number
  }
  /** Potential of the first lithiation, where it differs (crystals that become amorphous). */
  readonly firstLithiation?: Curve
  /** dU/dT [V/K]. */
  readonly entropicCoefficient: Curve
  /** [m²/s] */
  readonly diffusivity: Curve
  readonly diffusivityActivationEnergy: number
  /** j₀ at half filling and 1 M [A/m²]. */
  readonly exchangeCurrentDensity: number
  readonly exchangeCurrentActivationEnergy: number
  readonly conversions: readonly PhaseConversion[]
}

/** A one-way reaction of the first lithiation, per formula unit of the phase. */
export interface PhaseConversion {
  readonly name: string
  /** Lithium taken for good per formula unit [1]. */
  readonly lithiumPerFormula: number
  /** [V] */
  readonly potential: number
  /** [A/m²] */
  readonly exchangeCurrentDensity: number
  /** Volume it leaves behind per volume of phase [1]; negative where the phase shrinks. */
  readonly volumeLeft: number
}

/** Overrides of a recipe for an oxide host. */
export interface OxideComposition {
  /** x in MO_x. */
  readonly oxygenPerHost?: number
  /** L, lithium bound per oxygen. */
  readonly lithiumPerOxygen?: number
}

const known = new Map<string, Phase>()

/**
 * A phase of models/phases by its id.
 *
 * @param composition for oxides whose composition a recipe may choose
 * @throws InputError for an unknown id or an impossible composition
 */
export function phase(id: string, composition: OxideComposition = {}): Phase {
  const key = `${id} ${composition.oxygenPerHost ?? ''} ${composition.lithiumPerOxygen ?? ''}`
  const made = known.get(key) ?? phaseOf(fileOf(id), composition)
  known.set(key, made)
  return made
}

/** Ids of all shipped phases. */
export const phaseIds: readonly string[] = modelPaths
  .filter((path) => path.startsWith('phases/'))
  .map((path) => path.slice('phases/'.length))

function fileOf(id: string): PhaseFile {
  const data = models()[`phases/${id}`]
  if (data === undefined) {
    const meant = nearest(id, phaseIds)
    const expected = `the id of a phase in models/phases: ${phaseIds.join(', ')}`
    throw new InputError([
      {
        path: 'phase',
        value: id,
        expected,
        ...(meant === undefined ? {} : { remedy: `'${meant}'` }),
      },
    ])
  }
  return parseWith(phaseFile, data, `models/phases/${id}.json`)
}

/** A phase from the contents of its file. */
export function phaseOf(file: PhaseFile, composition: OxideComposition = {}): Phase {
  const { id, title, role, note } = file
  const oxide =
    file.oxide === undefined ? undefined : oxideHostOf(file, file.oxide, composition, fileOf)
  const formula = oxide?.formula ?? file.formula
  const density = oxide?.density ?? file.density.value
  const molarMass = molarMassOf(formula)
  const lithium = oxide?.lithiumPerFormula ?? lithiumOf(file, molarMass)
  const host =
    lithium > 0
      ? hostPropertiesOf(
          file,
          {
            lithiumPerFormula: lithium,
            density,
            molarMass,
            conversions: oxide?.conversions ?? trappingOf(file, molarMass),
          },
          phase,
        )
      : undefined
  const optional = {
    electronicConductivity: file.electronicConductivity?.value,
    specificSurface: file.specificSurface?.value,
    youngsModulus: file.youngsModulus?.value,
    poissonRatio: file.poissonRatio?.value,
    bulkModulus: bulkModulusOf(file),
    yieldStress: file.yieldStress?.value,
    fractureSize: file.fractureSize?.value,
    failureStrain: file.failureStrain?.value,
    lithiumConductivity: file.lithiumConductivity?.value,
    shielding: file.shielding?.value,
    seiEquivalence: file.seiEquivalence?.value,
    reactedDepth: file.oxide?.reactedDepth?.value,
    host,
    note,
  }
  return {
    id,
    title,
    role,
    formula,
    molarMass,
    density,
    assumed: assumedIn(file),
    ...present(optional),
  }
}

/** K from the file, or E/(3(1−2ν)). */
function bulkModulusOf(file: PhaseFile): readonly [number, number] | undefined {
  const { bulkModulus, bulkModulusLithiated, youngsModulus, youngsModulusLithiated, poissonRatio } =
    file
  const fromYoung = (E: SourcedProperty | undefined) =>
    E === undefined || poissonRatio === undefined
      ? undefined
      : E.value / (3 * (1 - 2 * poissonRatio.value))
  const empty = bulkModulus?.value ?? fromYoung(youngsModulus)
  if (empty === undefined) return undefined
  return [empty, bulkModulusLithiated?.value ?? fromYoung(youngsModulusLithiated) ?? empty]
}

/** Walks a parsed file for properties whose basis is a guess. */
function assumedIn(file: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof file !== 'object' || file === null) return []
  const { basis, note } = file as Partial<SourcedProperty>
  if (basis === 'assumed' || basis === 'untraced') return [`${path.join('.')}: ${note ?? basis}`]
  return Object.entries(file).flatMap(([key, inner]) => assumedIn(inner, [...path, key]))
}

function present<T extends Readonly<Record<string, unknown>>>(fields: T) {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** J = V/V₀ of a host at a lithiation, first-cycle conversion done or not. */
export function swellingOf(
  { host }: Phase,
  lithiation: number,
  { converted = false } = {},
): number {
  if (host === undefined) return 1
  const left = converted ? host.conversions.reduce((sum, { volumeLeft }) => sum + volumeLeft, 0) : 0
  return 1 + lithiation * host.concentrationMax * host.lithiumMolarVolume + left
}
