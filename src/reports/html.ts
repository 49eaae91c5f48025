/** Text for between tags and inside quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** JSON that may stand in a script element: no "<" that could end it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** Program text that may stand in a script element. */
export function scriptText(source: string): string {
  return source.replaceAll(/<\/(script)/gi, '<\\/$1')
}

/** A list of sentences, or nothing where there is none. */
export function listOf(items: readonly string[]): string {
  if (items.length === 0) return ''
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
}
