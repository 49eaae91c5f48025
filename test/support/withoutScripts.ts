/** A report without its programs: short enough to be shown where a test fails. */
export function withoutScripts(html: string): string {
  return html.replace(/<script>[\s\S]*?<\/script>/g, '')
}
