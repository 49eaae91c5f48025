import { type ElectrodeEquilibrium, equilibriumOf } from './equilibrium.ts'
import type { Mix } from './mix.ts'

/** One electrode on both branches of its hysteresis, at equilibrium. */
export interface Couple {
  readonly lithiation: ElectrodeEquilibrium
  readonly delithiation: ElectrodeEquilibrium
}

/**
 * Equilibria of a mix.
 *
 * @param solidThickness (1−P)L [m]: charges are then per area [A·s/m²]; 1 leaves them per solid volume [A·s/m³]
 */
export function coupleOf({ hosts }: Mix, solidThickness: number): Couple {
  const storing = hosts.map(({ capacity, material }) => ({
    capacity: capacity * solidThickness,
    openCircuitPotential: material.openCircuitPotential,
    lithiumMolarVolume: material.lithiumMolarVolume,
    ...(material.confinementPressure === undefined
      ? {}
      : { confinementPressure: material.confinementPressure }),
  }))
  return {
    lithiation: equilibriumOf(storing, 'lithiation'),
    delithiation: equilibriumOf(storing, 'delithiation'),
  }
}
