import type { Ingredient } from './mix.ts'

const carbonPhases = new Set(['graphite', 'carbon-pyrolytic', 'pyrolytic-carbon', 'carbon'])

/**
 * S of patent 003: alloy mass over carbon mass. Carbon is conductive carbon, graphite powder and carbon coatings; alloy is
 * the rest of the powders.
 */
export function alloyToCarbonRatio(
  powders: readonly Ingredient[],
  conductiveCarbonShare: number,
): number {
  const carbonInPowders = powders.reduce(
    (sum, p) => sum + p.massShare * massShareOf(p, carbonPhases),
    0,
  )
  const all = powders.reduce((sum, { massShare }) => sum + massShare, 0)
  return (all - carbonInPowders) / (carbonInPowders + conductiveCarbonShare)
}

/** Z of patent 003 over all tin–nickel powders: mass of Sn₄Ni₃ (the phase Ni₃Sn₄) over mass of tin. */
export function tinNickelRatio(powders: readonly Ingredient[]): number | undefined {
  const alloys = powders.filter(({ powder }) => powder?.family === 'tin-nickel')
  if (alloys.length === 0) return undefined
  const massOf = (phases: ReadonlySet<string>) =>
    alloys.reduce((sum, alloy) => sum + alloy.massShare * massShareOf(alloy, phases), 0)
  return massOf(new Set(['ni3sn4'])) / massOf(new Set(['tin', 'sn']))
}

function massShareOf({ powder }: Ingredient, phases: ReadonlySet<string>): number {
  const parts = powder?.structure.filter(({ phase }) => phases.has(phase)) ?? []
  return parts.reduce((sum, { massShare }) => sum + massShare, 0)
}
