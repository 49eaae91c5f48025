import type { Phase } from './phase.ts'
import type { Powder } from './powder.ts'

/** A phase inside the particle. */
export interface Domain {
  readonly phase: Phase
  /** Share of the core's mass [1]; all domains together make one. */
  readonly massShare: number
  /** Crystallite or amorphous domain [m]; the core itself where absent. */
  readonly size?: number
  /** `matrix` surrounds the `covered`; `dispersed` stands beside others. */
  readonly arrangement: 'covered' | 'matrix' | 'dispersed'
  /** u [1]; below one it already holds what confinement keeps out of reach. */
  readonly accessibleShare: number
  readonly note?: string
}

/** A domain with its shares of the whole powder. */
export interface PlacedDomain extends Domain {
  readonly volumeShare: number
  readonly shareOfMass: number
}

/** A shell on the core, or on the shell before it. */
export interface Layer {
  readonly phase: Phase
  /** Where it is [m]. */
  readonly thickness: number
  /** Of the whole powder, coverage counted [1]. */
  readonly volumeShare: number
  /** Share of the surface that it is on [1]. */
  readonly coverage: number
  /** Share of it that lithium reaches [1]. */
  readonly reacted: number
  /** Where it was made differently from the phase's file [S/m]. */
  readonly electronicConductivity?: number
  readonly note?: string
}

/** What every family comes down to: domains in a core, layers on it in order from the inside. */
export interface PowderStructure {
  readonly id: string
  readonly title: string
  readonly family: Powder['family']
  /** Outer diameter, or six times a film's thickness (same area per volume) [m]. */
  readonly diameter: number
  readonly form: 'powder' | 'thin-film'
  /** [m²/kg]; from the diameter where absent. */
  readonly specificSurface?: number
  readonly domains: readonly Domain[]
  /** Share of the covered domains' surface that the matrix keeps from electrolyte, and by which it confines them [1]. */
  readonly matrixCoverage: number
  readonly layers: readonly Layer[]
  readonly history: readonly string[]
}

/** Density of the core [kg/m³]. */
export function coreDensity(domains: readonly Domain[]): number {
  return 1 / domains.reduce((volume, { massShare, phase }) => volume + massShare / phase.density, 0)
}

/** Diameter of the core, or thickness of a film without its layers [m]. */
export function coreExtent(
  diameter: number,
  layers: readonly Layer[],
  form: PowderStructure['form'],
): number {
  const core = 1 - layers.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
  return form === 'powder' ? diameter * Math.cbrt(core) : (diameter / 6) * core
}

/** Σ of a value over items. */
export function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}
