import { FARADAY } from '../units/constants.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'

/** Below this the logarithm of the salt at a lithium surface goes on along its tangent [1]. */
const tangentFrom = 1e-3
/** As far as exp reaches. */
const furthest = -700

/**
 * c/c_ref at a lithium surface, u of the first cell and what the current adds to it up to the surface. Where plating
 * takes more than diffusion brings there is none left and the potential runs away; so that a search may look beyond
 * and find back, ln u goes on below a thousandth as a straight line.
 */
export function surfaceSalt(u: number, rise: number): number {
  const salt = u + rise
  if (salt > tangentFrom) return salt
  return tangentFrom * Math.exp(Math.max(salt / tangentFrom - 1, furthest))
}

/** What a current density [A/m²] adds to u from the first cell to the lithium before it, where no anions pass. */
export function surfaceRise(
  { saltResistance, transference, referenceConcentration }: ElectrolyteCells,
  I: number,
): number {
  return ((1 - transference[0]) * I * saltResistance[0]) / (FARADAY * referenceConcentration)
}

/** ∂ln(surfaceSalt)/∂u. */
export function surfaceLogSlope(u: number, rise: number): number {
  return 1 / Math.max(u + rise, tangentFrom)
}
