import { assumedHtml } from './assumedHtml.ts'
import type { ReportEntry } from './entry.ts'
import { recipeHtml } from './recipeHtml.ts'

/** Designed cells, each once, whatever number of models ran it. */
function recipesOf(entries: readonly ReportEntry[]) {
  const cells = entries.flatMap(({ cell }) => (cell ? [cell] : []))
  return [...new Map(cells.map((cell) => [cell.id, cell])).values()]
}

/** Where a report tells of its recipes; nothing where none of its cells has one. */
export function recipeLinks(
  entries: readonly ReportEntry[],
): readonly (readonly [anchor: string, text: string])[] {
  if (recipesOf(entries).length === 0) return []
  return [
    ['recipes', 'How each recipe was made'],
    ['assumed', 'Assumed properties'],
  ]
}

/** What designed cells are made of, and what of it has no source. */
export function recipesHtml(entries: readonly ReportEntry[]): string {
  const recipes = recipesOf(entries)
  if (recipes.length === 0) return ''
  const made = recipes.map((cell) => recipeHtml(cell.title, cell))
  return `<section id="recipes"><h2>How each recipe was made</h2><div class="recipes">${made.join('\n')}</div></section>
<section id="assumed"><h2>Assumed properties used</h2><p>Values without a traced source. A result that leans on one of them is no better than it.</p>${assumedHtml(entries)}</section>`
}
