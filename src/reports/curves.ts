import { weightsOf } from '../metrics/weights.ts'
import { decimate, type Points } from './decimate.ts'
import { isHalfCell, type ReportEntry } from './entry.ts'

/** What capacities on an axis are per: powder where every entry has a designed cell, electrode area otherwise. */
export interface CapacityScale {
  readonly words: string
  readonly unit: string
  /** Value of one ampere-hour of an entry. */
  readonly of: (entry: ReportEntry) => number
}

export function capacityScale(entries: readonly ReportEntry[]): CapacityScale {
  if (entries.every(({ cell }) => cell !== undefined)) {
    // Ah over kg is mAh/g
    const of = ({ cell }: ReportEntry) => (cell ? 1 / weightsOf(cell).powder : Number.NaN)
    return { words: 'per gram of powder', unit: 'mAh/g', of }
  }
  return {
    words: 'per area of electrode',
    unit: 'mAh/cm²',
    of: ({ solution }) => 1e3 / (1e4 * solution.cell.area),
  }
}

/** Rows of a solution's series that belong to one cycle; without any where the run did not reach it. */
export function rowsOfCycle({ solution }: ReportEntry, cycle: number): readonly number[] {
  const rows: number[] = []
  const column = solution.series.cycle
  for (let row = 0; row < column.length; row++) if (column[row] === cycle) rows.push(row)
  return rows
}

/** Net lithium in the studied electrode since the start, as charge [Ah]: charging fills a full cell, discharging a half cell. */
export function storedCharge(entry: ReportEntry): (row: number) => number {
  const { charge } = entry.solution.series
  return isHalfCell(entry) ? (row) => charge[row] : (row) => -charge[row]
}

/** One curve over the given rows, with fewer points where it is straight. */
export function curveOver(
  rows: readonly number[],
  x: (row: number) => number,
  y: (row: number) => number,
): Points {
  return decimate({ x: rows.map(x), y: rows.map(y) })
}

/** Pieces one after another with a gap between them. */
export function withGaps(pieces: readonly Points[]): Points {
  const x: number[] = []
  const y: number[] = []
  for (const piece of pieces) {
    if (x.length > 0) {
      x.push(Number.NaN)
      y.push(Number.NaN)
    }
    x.push(...piece.x)
    y.push(...piece.y)
  }
  return { x, y }
}

/** Rows of a cycle in runs of one direction of current, rests left out: [charge rows, discharge rows, …]. */
export function branches(entry: ReportEntry, cycle: number): readonly (readonly number[])[] {
  const { current } = entry.solution.series
  const runs: number[][] = []
  let sign = 0
  for (const row of rowsOfCycle(entry, cycle)) {
    const now = Math.sign(current[row])
    if (now !== 0 && now !== sign) runs.push([])
    if (now !== 0) runs[runs.length - 1].push(row)
    sign = now
  }
  return runs
}
