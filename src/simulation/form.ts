import type { HostReactions } from './hostReactions.ts'

/**
 * Leaves a host as its first cycle does, its lithiation aside: one-way reactions complete, and no ground up to the full
 * state new. What else formation does (growth of SEI, fresh area, isolation) takes a simulation.
 *
 * @param y state in which the host was given its lithiation
 */
export function form(
  { sides, reachedOffset, parameters, n }: HostReactions,
  y: Float64Array,
): void {
  for (const at of sides.conversionOffsets) y.fill(1, at, at + n)
  if (reachedOffset < 0) return
  const { empty, full } = parameters.lithiationWindow
  y.fill(Math.max(y[reachedOffset], empty, full), reachedOffset, reachedOffset + n)
}
