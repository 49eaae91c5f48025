/** What is held while a step runs: sign as everywhere, current and power positive on discharge. */
export type CellControl =
  | { readonly kind: 'current'; readonly at: (t: number) => number }
  | { readonly kind: 'voltage'; readonly at: (t: number) => number }
  | { readonly kind: 'power'; readonly at: (t: number) => number }

/**
 * The current correction that makes the control hold, given what the linearised cell answers:
 * V + δV = V₀ + V₁ δI.
 *
 * @param I current now [A]
 * @param value of the control: A, V or W
 * @param V0 voltage after the correction at unchanged current [V], @param V1 its change per ampere [V/A]
 */
export function currentCorrection(
  kind: CellControl['kind'],
  value: number,
  I: number,
  V0: number,
  V1: number,
): number {
  if (kind === 'current') return value - I
  if (kind === 'voltage') return (value - V0) / V1
  return (value - V0 * I) / (V0 + V1 * I)
}
