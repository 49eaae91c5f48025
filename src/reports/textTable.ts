import { comparisonColumns } from './comparisonTable.ts'
import type { ReportEntry } from './entry.ts'
import { setOf, setTitle } from './sets.ts'

/** Columns of a terminal that the comparison table fits into. */
const page = 120

/**
 * Lines of a table: the first column to the left, all others to the right, two head lines and a rule. Values have the
 * minus sign of a keyboard, so that they can be searched for and read by programs.
 */
export function textTable(
  head: readonly (readonly string[])[],
  values: readonly (readonly string[])[],
  width = page,
): string {
  const rows = values.map(([name, ...rest]) => [
    name,
    ...rest.map((text) => text.replaceAll('−', '-')),
  ])
  const widths = head[0].map((_, i) => Math.max(...[...head, ...rows].map((row) => row[i].length)))
  const others = widths.slice(1).reduce((sum, w) => sum + w + 2, 0)
  widths[0] = Math.min(widths[0], width - others)
  const line = (row: readonly string[]) =>
    row
      .map((text, i) =>
        i === 0 ? cut(text, widths[0]).padEnd(widths[0]) : text.padStart(widths[i]),
      )
      .join('  ')
      .trimEnd()
  const rule = '─'.repeat(widths.reduce((sum, w) => sum + w + 2, -2))
  return [...head.map(line), rule, ...rows.map(line)].join('\n')
}

/** The comparison as text, one block per set of cells. */
export function comparisonText(entries: readonly ReportEntry[], cycles?: number): string {
  const blocks: string[] = []
  for (const set of new Set(entries.map(setOf))) {
    const members = entries.filter((entry) => setOf(entry) === set)
    const columns = comparisonColumns(members, cycles)
    const head = [0, 1].map((line) => [
      line === 0 ? '' : 'cell',
      ...columns.map((column) => column.head[line]),
    ])
    const rows = members.map((entry) => [entry.title, ...columns.map(({ text }) => text(entry))])
    blocks.push(`${setTitle(set)}\n\n${textTable(head, rows)}`)
  }
  return blocks.join('\n\n')
}

/** Cut in the middle: names often differ at their end, as those of one cell in several models do. */
function cut(text: string, width: number): string {
  if (text.length <= width) return text
  const end = Math.min(10, Math.floor(width / 3))
  return `${text.slice(0, width - end - 1)}…${text.slice(text.length - end)}`
}
