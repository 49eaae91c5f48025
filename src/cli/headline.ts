import type { ReportEntry } from '../reports/entry.ts'
import { runFacts } from '../reports/runFacts.ts'
import { wrapped } from '../reports/wrapped.ts'
import { commandLine } from './commandLine.ts'

/** Columns that the words beside a label take. */
const width = 100
/** Lines that a protocol may take: a long one is told by its beginning. */
const protocolLines = 4

/**
 * What was run, how it ended, and how much of the cell is assumed.
 *
 * @param name the cell as the user named it
 */
export function headline(entry: ReportEntry, name: string): string {
  const rows = [...runFacts(entry, name)]
  const assumed = entry.cell?.assumed.length ?? 0
  if (assumed > 0) {
    const properties = assumed === 1 ? '1 property' : `${assumed} properties`
    const show = commandLine('show', [name], {})
    rows.push(['assumed', `${properties} without a source: ${show} lists them`])
  }
  return rows
    .flatMap(([label, words]) =>
      wrapped(words, width, protocolLines).map(
        (line, i) => `${(i === 0 ? label : '').padEnd(13)}${line}`,
      ),
    )
    .join('\n')
}
