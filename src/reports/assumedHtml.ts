import type { ReportEntry } from './entry.ts'
import { escaped, listOf } from './html.ts'

/** Properties without a source that the cells used: each once, under the cells that used it. */
export function assumedHtml(entries: readonly ReportEntry[]): string {
  const designed = entries.filter(({ cell }) => cell !== undefined)
  const users = new Map<string, Set<string>>()
  for (const { title, cell } of designed) {
    for (const property of cell?.assumed ?? []) {
      users.set(property, (users.get(property) ?? new Set()).add(title))
    }
  }
  if (users.size === 0) return '<p>None.</p>'

  const titles = new Set(designed.map(({ title }) => title))
  const groups = new Map<string, { who: string; count: number; properties: string[] }>()
  for (const [property, who] of users) {
    const all = who.size === titles.size && titles.size > 1
    const heading = all ? 'All cells' : [...who].join('; ')
    const group = groups.get(heading) ?? { who: heading, count: who.size, properties: [] }
    group.properties.push(property)
    groups.set(heading, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(
      ({ who, properties }) =>
        `<h3>${escaped(who)}</h3><div class="assumed">${listOf(properties)}</div>`,
    )
    .join('\n')
}
