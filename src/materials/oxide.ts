import { InputError, type InputIssue } from '../units/inputError.ts'
import { atomicMass, molarMassOf } from './formula.ts'
import type { OxideComposition, PhaseConversion } from './phase.ts'
import type { PhaseFile } from './phaseFile.ts'

/** What composition decides for an oxide MO_x that lithium reduces. */
export interface OxideHost {
  readonly formula: string
  /** [kg/m³] */
  readonly density: number
  /** Reversible, z(1 − s x), s = (2−L)/4 [1]. */
  readonly lithiumPerFormula: number
  readonly conversions: readonly PhaseConversion[]
}

/**
 * An oxide MO_x as a host. On the first lithiation each oxygen binds L lithium and s = (2−L)/4 of M (charge balance), for
 * silicon as Li2O (L = 2), Li4SiO4 (1), Li2SiO3 (2/3) and mixtures of them; the free M is the host from then on:
 *
 *     MO_x + L x Li → oxides + (1 − s x) M,    reversible z(1 − s x), irreversible L x
 *
 * Volume left behind: what the oxides and the free M take, less what the oxide took.
 *
 * @param fileOf gives the files of the other phases that take part
 * @throws InputError for L or x outside (0, 2]
 */
export function oxideHostOf(
  file: PhaseFile,
  oxide: NonNullable<PhaseFile['oxide']>,
  composition: OxideComposition,
  fileOf: (id: string) => PhaseFile,
): OxideHost {
  const x = composition.oxygenPerHost ?? oxide.oxygenPerHost.value
  const L = composition.lithiumPerOxygen ?? oxide.lithiumPerOxygen.value
  refuse(x, L)
  const metal = fileOf(oxide.host)
  const molarMass = molarMassOf(metal.formula) + x * atomicMass('O')
  const volume = oxideVolume(file, oxide, x, molarMass, fileOf)
  const free = 1 - x / 2 + (L * x) / 4 // 1 − s x, exact where x = 2
  const leftover = x * productVolume(L, fileOf) + free * molarVolume(fileOf(oxide.freed))
  return {
    formula: `${metal.formula}O${x}`,
    density: molarMass / volume,
    lithiumPerFormula: (metal.lithiumPerFormula?.value ?? 0) * free,
    conversions: [
      {
        name: 'conversion',
        lithiumPerFormula: L * x,
        potential: oxide.potential.value,
        exchangeCurrentDensity: file.exchangeCurrentDensity?.value ?? 0,
        volumeLeft: leftover / volume - 1,
      },
    ],
  }
}

function refuse(x: number, L: number): void {
  const issues: InputIssue[] = []
  if (!(L > 0 && L <= 2)) {
    const remedy = '1 (Li4SiO4), 0.67 (Li2SiO3) or 2 (Li2O)'
    issues.push({
      path: 'lithiumPerOxygen',
      value: L,
      expected: 'more than 0 and at most 2',
      remedy,
    })
  }
  if (!(x > 0 && x <= 2)) {
    issues.push({ path: 'x', value: x, expected: 'oxygen per silicon, more than 0 and at most 2' })
  }
  if (issues.length > 0) throw new InputError(issues)
}

/** Molar volume of MO_x [m³/mol]; where end members are named, linear from M over MO (this file) to MO2. */
function oxideVolume(
  file: PhaseFile,
  oxide: NonNullable<PhaseFile['oxide']>,
  x: number,
  molarMass: number,
  fileOf: (id: string) => PhaseFile,
): number {
  if (oxide.between === undefined) return molarMass / file.density.value
  const [empty, two] = oxide.between.map((id) => molarVolume(fileOf(id)))
  const one = molarVolume(file)
  return x <= 1 ? empty + (one - empty) * x : one + (two - one) * (x - 1)
}

/** Volume of lithium oxide and silicates per mole of oxygen [m³/mol]: linear between the compounds. */
function productVolume(L: number, fileOf: (id: string) => PhaseFile): number {
  const perOxygen = (id: string, oxygen: number) => molarVolume(fileOf(id)) / oxygen
  const points: readonly (readonly [number, number])[] = [
    [0, perOxygen('silicon-dioxide', 2)],
    [2 / 3, perOxygen('lithium-metasilicate', 3)],
    [1, perOxygen('lithium-orthosilicate', 4)],
    [2, perOxygen('lithium-oxide', 1)],
  ]
  const i = points.findIndex(([at], k) => k > 0 && L <= at)
  const [L0, v0] = points[i - 1]
  const [L1, v1] = points[i]
  return v0 + ((v1 - v0) * (L - L0)) / (L1 - L0)
}

function molarVolume({ formula, density }: PhaseFile): number {
  return molarMassOf(formula) / density.value
}
