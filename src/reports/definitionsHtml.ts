import { definitionsOf } from '../metrics/definitions.ts'
import type { ReportEntry } from './entry.ts'
import { escaped } from './html.ts'
import { unitText } from './unitText.ts'

/** What each metric of the report means, once. */
export function definitionsHtml(entries: readonly ReportEntry[]): string {
  const kinds = definitionsOf(entries.flatMap(({ metrics }) => metrics))
  const items = kinds.map(({ id, title, unit, definition }) => {
    const words = unitText(unit)
    const bracket = words === '' ? '' : ` <span>[${escaped(words)}]</span>`
    return `<div id="def-${id}"><dt>${escaped(title)}${bracket}</dt><dd>${escaped(definition)}</dd></div>`
  })
  return `<dl class="definitions">${items.join('')}</dl>`
}
