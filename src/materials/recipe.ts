import { InputError, type InputIssue } from '../units/inputError.ts'
import { optional, positive, type Schema, text } from '../units/schema.ts'

/** Fields that every powder recipe may have. */
export const commonFields = {
  $schema: optional(text()),
  id: optional(text()),
  title: optional(text()),
  note: optional(text()),
  claim: optional(text()),
  /** Outer, layers included [m]. */
  diameter: optional(positive('length')),
  /** [m²/kg] */
  specificSurface: optional(positive('specificSurface')),
} as const satisfies Readonly<Record<string, Schema>>

/** Those fields, read. */
export interface CommonRecipe {
  readonly id?: string
  readonly title?: string
  readonly diameter?: number
  readonly specificSurface?: number
}

/**
 * Outer diameter: as given, or that of the smooth sphere with the given specific surface.
 *
 * @param densityAt density of the powder at an outer diameter (layers of given thickness change it) [kg/m³]
 */
export function diameterOf(
  { diameter, specificSurface }: CommonRecipe,
  densityAt: (diameter: number) => number,
): number {
  if (diameter !== undefined) return diameter
  if (specificSurface === undefined) {
    const remedy = "'diameter', 'specificSurface', or both"
    throw new InputError([{ path: 'diameter', expected: 'a size of the particles', remedy }])
  }
  let guess = 6 / (densityAt(Number.POSITIVE_INFINITY) * specificSurface)
  for (let i = 0; i < 100; i++) guess = 6 / (densityAt(guess) * specificSurface)
  return guess
}

/** Shares of several things; one that is alone may leave it out. */
export function wholeShares(
  path: string,
  items: readonly { readonly share?: number; readonly phase?: string }[],
): readonly number[] {
  if (items.length === 1 && items[0].share === undefined) return [1]
  const issues: InputIssue[] = items.flatMap(({ share }, i) =>
    share === undefined
      ? [{ path: `${path}[${i}].share`, expected: 'a share, since there are several' }]
      : [],
  )
  if (issues.length > 0) throw new InputError(issues)
  const shares = items.map(({ share = 0 }) => share)
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (Math.abs(total - 1) > 1e-6) {
    const words = items.map(({ phase = '' }, i) => `${phase} ${shares[i]}`.trim()).join(' + ')
    throw new InputError([
      {
        path,
        value: shares,
        expected: `shares that sum to 1 (${words} = ${Number(total.toPrecision(6))})`,
      },
    ])
  }
  return shares
}
