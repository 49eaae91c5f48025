import { phase, phaseIds } from '../materials/phase.ts'
import type { Ingredient } from './mix.ts'

/**
 * S of patent 003: alloy mass over carbon mass. Carbon is conductive carbon, graphite powder and carbon coatings; alloy is
 * the rest of the powders.
 *
 * @returns Infinity without carbon
 */
export function alloyToCarbonRatio(
  powders: readonly Ingredient[],
  conductiveCarbonShare: number,
): number {
  const carbonInPowders = massOf(powders, isCarbon)
  const all = powders.reduce((sum, { massShare }) => sum + massShare, 0)
  return (all - carbonInPowders) / (carbonInPowders + conductiveCarbonShare)
}

/** Z of patent 003 over all tin–nickel powders: mass of Sn₄Ni₃ (the phase Ni₃Sn₄) over mass of tin. */
export function tinNickelRatio(powders: readonly Ingredient[]): number | undefined {
  const alloys = powders.filter(({ powder }) => powder?.family === 'tin-nickel')
  if (alloys.length === 0) return undefined
  return massOf(alloys, (id) => id === 'ni3sn4') / massOf(alloys, (id) => id === 'tin')
}

function isCarbon(id: string): boolean {
  return phaseIds.includes(id) && /^C\d*$/.test(phase(id).formula)
}

/** Mass of the powders' parts that are of some phase, per mass of layer [1]. */
function massOf(powders: readonly Ingredient[], isMeant: (phase: string) => boolean): number {
  return powders.reduce((sum, { powder, massShare }) => {
    const parts = powder?.structure.filter((part) => isMeant(part.phase)) ?? []
    return sum + massShare * parts.reduce((share, part) => share + part.massShare, 0)
  }, 0)
}
