import type { Cell } from '../cells/cell.ts'
import { findMetric } from '../metrics/define.ts'
import type { Metric } from '../metrics/metric.ts'
import type { Solution } from '../simulation/solution.ts'
import type { Thermal } from '../simulation/thermal.ts'

/** One run in a report: a cell (designed, or known by its parameters alone) and what became of it. */
export interface ReportEntry {
  /** Unique in the report. */
  readonly id: string
  /** What to call it in tables and charts. */
  readonly title: string
  /** Which cell it is where several models run the same one: shared by their entries. */
  readonly subject?: string
  /** Absent where the cell is a bare parameter record (BPX). */
  readonly cell?: Cell
  readonly solution: Solution
  /** Heat as it was asked for; isothermal where nobody asked. */
  readonly thermal?: Thermal
  readonly metrics: readonly Metric[]
}

/** Value of a metric [its unit]; NaN where the entry has none. */
export function valueOfMetric({ metrics }: ReportEntry, id: string, cycle?: number): number {
  return findMetric(metrics, id, cycle)?.value ?? Number.NaN
}

/** Whether an entry is a half cell against lithium. */
export function isHalfCell({ solution }: ReportEntry): boolean {
  return solution.cell.negative.kind === 'lithium'
}

/** The model of an entry with its heat: "DFN, lumped heat". */
export function modelWords({ solution, thermal }: ReportEntry): string {
  if (thermal === undefined || thermal === 'isothermal') return solution.model
  return `${solution.model}, lumped heat${thermal === 'lumped' ? '' : ' with that of mixing'}`
}

/** Whether an entry was interrupted before its turn came: there is nothing to say of it. */
export function neverStarted({ stop }: Solution): boolean {
  return stop?.reason === 'interrupted' && stop.time === 0
}
