/** What a row's repeats come down to [ms]. */
export interface Timing {
  readonly median: number
  readonly least: number
  /** Quartiles apart, over the median [1]: how noisy the machine was. */
  readonly spread: number
  readonly repeats: number
}

export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const median = quantile(sorted, 0.5)
  return {
    median,
    least: sorted[0],
    spread: (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / median,
    repeats: sorted.length,
  }
}

export function medianOf(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}

/** Linear between order statistics. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low] + (at - low) * (sorted[high] - sorted[low])
}
