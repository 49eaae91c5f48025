import { type ComparisonColumn, comparisonColumns } from './comparisonTable.ts'
import type { ReportEntry } from './entry.ts'
import { escaped } from './html.ts'
import { familyTitle } from './sets.ts'

/** The comparison of one set as a table, grouped by family. Heads lead to the definitions. */
export function tableHtml(entries: readonly ReportEntry[], cycles?: number): string {
  const columns = comparisonColumns(entries, cycles)
  const head = columns.map(({ head: [above, below], metric }) => {
    const words = [above, below]
      .filter((line) => line !== '')
      .map(escaped)
      .join('<br>')
    return metric
      ? `<th scope="col"><a href="#def-${metric}">${words}</a></th>`
      : `<th scope="col" class="words">${words}</th>`
  })
  const patents = [...new Set(entries.map(({ cell }) => cell?.patent))]
  const groups = patents.map((patent) => {
    const title =
      patents.length > 1
        ? `<tr class="family"><th colspan="${columns.length + 1}">${escaped(familyTitle(patent))}</th></tr>`
        : ''
    const rows = entries
      .filter(({ cell }) => cell?.patent === patent)
      .map((entry) => rowHtml(entry, columns))
    return title + rows.join('')
  })
  return `<div class="scroll"><table class="comparison"><thead><tr><th scope="col">Cell</th>${head.join('')}</tr></thead><tbody>${groups.join('')}</tbody></table></div>`
}

function rowHtml(entry: ReportEntry, columns: readonly ComparisonColumn[]): string {
  const cells = columns.map(
    ({ metric, text }) => `<td${metric ? '' : ' class="words"'}>${escaped(text(entry))}</td>`,
  )
  const stopped = entry.solution.status === 'stopped' ? ' class="stopped"' : ''
  return `<tr${stopped}><th scope="row">${escaped(entry.title)}</th>${cells.join('')}</tr>`
}
