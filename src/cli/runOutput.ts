import { fieldsCsv } from '../interop/fieldsCsv.ts'
import type { ReportFacts } from '../reports/comparisonReport.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { runReport } from '../reports/runReport.ts'
import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import { metricsCsv } from './metricsText.ts'

/** A run as it can be written: its entry of a report, its record and its words, and the fields that were asked for. */
export interface RunFindings {
  readonly entry: ReportEntry
  /** The cell as the user named it. */
  readonly name: string
  readonly facts: ReportFacts
  readonly record: () => string
  readonly text: string
  readonly fields: readonly FieldRecord[] | undefined
}

/** Endings of the files that a run can be written to; those that can hold fields. */
export const runEndings = ['html', 'htm', 'json', 'csv', 'txt'] as const
export const fieldEndings = ['csv', 'json', 'html', 'htm'] as const

/** What a file of that name is to hold, by its ending, and what to call it. */
export function runOutput(
  file: string,
  { entry, name, facts, record, text, fields }: RunFindings,
): { readonly what: string; readonly contents: string } {
  switch (/\.(html?|json|csv)$/i.exec(file)?.[1].toLowerCase()) {
    case 'html':
    case 'htm':
      return { what: 'Report', contents: `${runReport(entry, name, facts, fields)}\n` }
    case 'json':
      return { what: 'Record', contents: `${record()}\n` }
    case 'csv':
      return fields
        ? { what: 'Fields', contents: fieldsCsv(fields) }
        : { what: 'Metrics', contents: metricsCsv(entry.metrics) }
    default:
      return { what: 'Metrics', contents: `${text}\n` }
  }
}
