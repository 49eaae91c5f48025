import type { ReportEntry } from './entry.ts'
import { escaped } from './html.ts'

/** Properties without a source that the cells used, each once with the cells that used it. */
export function assumedHtml(entries: readonly ReportEntry[]): string {
  const users = new Map<string, string[]>()
  const designed = entries.filter(({ cell }) => cell !== undefined)
  for (const { title, cell } of designed) {
    for (const property of cell?.assumed ?? []) {
      users.set(property, [...(users.get(property) ?? []), title])
    }
  }
  if (users.size === 0) return '<p>None.</p>'
  const items = [...users]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([property, titles]) =>
        `<li>${escaped(property)} <span class="who">(${escaped(whoOf(titles, designed.length))})</span></li>`,
    )
  return `<ul class="assumed">${items.join('')}</ul>`
}

function whoOf(titles: readonly string[], all: number): string {
  return titles.length === all && all > 1 ? 'all cells' : titles.join('; ')
}
