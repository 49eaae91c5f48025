import type { Series } from '../simulation/solution.ts'

/** Smallest and largest value of something over rows of a series; NaN where there is no row. */
export interface Extent {
  readonly smallest: number
  readonly largest: number
}

/** Extent of `of(row)` over the rows of one cycle, or over all rows. */
export function extentOf(series: Series, of: (row: number) => number, cycle?: number): Extent {
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < series.time.length; row++) {
    if (cycle !== undefined && series.cycle[row] !== cycle) continue
    const value = of(row)
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  return smallest <= largest ? { smallest, largest } : { smallest: Number.NaN, largest: Number.NaN }
}

/** Smallest value within a cycle; formation starts as made, so of it the end alone counts. */
export function leastLeft(series: Series, of: (row: number) => number, cycle: number): number {
  if (cycle > 0) return extentOf(series, of, cycle).smallest
  let row = series.time.length - 1
  while (row > 0 && series.cycle[row] > cycle) row--
  return of(row)
}

/**
 * Solid per as-coated layer volume, v_s = λ(1−ε) with the mean stretch λ and mean porosity ε of one electrode,
 * over its as-coated value [1].
 */
export function solidRatio(
  series: Series,
  side: string,
  porosityAsCoated: number,
): (row: number) => number {
  const stretch = series.stretch[side]
  const porosity = series.porosity[side]
  return (row) => (stretch[row] * (1 - porosity[row])) / (1 - porosityAsCoated)
}

/** J = V/V₀ of a host over the rows of a series, from its mean lithiation [1]. */
export function hostSwelling(
  lithiation: Float64Array,
  host: { readonly lithiumMolarVolume: number; readonly concentrationMax: number },
): (row: number) => number {
  const growth = host.lithiumMolarVolume * host.concentrationMax
  return (row) => 1 + growth * lithiation[row]
}
