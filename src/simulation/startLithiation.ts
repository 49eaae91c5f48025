import type { HostParameters } from '../cells/cellParameters.ts'

/** Off the ends of a window by what the guard of the potential takes. */
const guard = 1e-3

/**
 * θ that a host starts from: its given one, or that of a state of charge. A window that ends at 0 or 1 is left by a
 * thousandth, where the guard of the potential begins: beyond, a host beside others would start volts away from them.
 */
export function startLithiation(
  { initialLithiation, lithiationWindow: { empty, full } }: HostParameters,
  soc: number | undefined,
): number {
  if (soc === undefined) return initialLithiation
  return Math.min(Math.max(empty + soc * (full - empty), guard), 1 - guard)
}
