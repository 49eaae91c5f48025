import type { Points } from './decimate.ts'

/**
 * A long curve as a screen can show it: of every bucket of rows the first, the lowest, the highest and the last, in
 * their order. Shorter curves pass as they are. Pulses keep their height, whatever they are next to.
 *
 * @param buckets more than a screen has columns
 */
export function envelope({ x, y }: Points, buckets = 2000): Points {
  const rows = x.length
  if (rows <= 4 * buckets) return { x, y }
  const kept: number[] = []
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * rows) / buckets)
    const to = Math.floor(((bucket + 1) * rows) / buckets)
    let [lowest, highest] = [from, from]
    for (let row = from; row < to; row++) {
      if (y[row] < y[lowest]) lowest = row
      if (y[row] > y[highest]) highest = row
    }
    kept.push(...new Set([from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1]))
  }
  return { x: kept.map((row) => x[row]), y: kept.map((row) => y[row]) }
}
