import type { Phase } from './phase.ts'

/** A shell around what swells: its volume inside and outside before swelling, per volume of what swells. */
export interface Shell {
  readonly inner: number
  readonly outer: number
  /** Y [Pa], reduced by incomplete coverage. */
  readonly yieldStress: number
  /** G [Pa] */
  readonly shearModulus: number
}

/**
 * Pressure on a domain that swells inside shells that yield.
 *
 *     p = min( p_elastic, Σ 2 Y ln(b/a) ),   p_elastic = (J−1) 4 G K / (3 K + 4 G)
 *
 * a and b are the inner and outer radius of a shell after swelling; a shell keeps its volume, so a³ = a₀³ + (J−1) and
 * b³ = b₀³ + (J−1) per volume of the domain. The first is a sphere in an infinite elastic medium, the second a shell that
 * has yielded through. Pressure is positive in compression.
 *
 * @param swelling J = V/V₀ of the domain [1]
 * @param bulkModulus K of the domain at that lithiation [Pa]
 * @returns p [Pa]
 */
export function confinementPressure(
  shells: readonly Shell[],
  swelling: number,
  bulkModulus: number,
): number {
  const growth = swelling - 1
  if (growth <= 0 || shells.length === 0) return 0
  const G = shells.reduce((stiffest, { shearModulus }) => Math.max(stiffest, shearModulus), 0)
  const elastic = (growth * 4 * G * bulkModulus) / (3 * bulkModulus + 4 * G)
  const plastic = shells.reduce(
    (sum, { inner, outer, yieldStress }) =>
      sum + ((2 * yieldStress) / 3) * Math.log((outer + growth) / (inner + growth)),
    0,
  )
  return Math.min(elastic, plastic)
}

/** G = E/(2(1+ν)) [Pa]; 0 where the phase's stiffness is not known, so that it confines nothing. */
export function shearModulusOf({ youngsModulus = 0, poissonRatio = 0 }: Phase): number {
  return youngsModulus / (2 * (1 + poissonRatio))
}
