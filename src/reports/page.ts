import { escaped, scriptJson, scriptText } from './html.ts'
import { pageScript } from './pageScript.ts'
import type { PlotlyFigure } from './plotly.ts'
import { plotlySource } from './plotlySource.ts'
import { reportStyle } from './reportStyle.ts'

/** The parts of a report; an empty `key` takes no room. `facts`, `key`, `body` and `tail` are HTML already, the rest is text. */
export interface PageParts {
  readonly title: string
  readonly lead: string
  readonly facts: readonly (readonly [name: string, html: string])[]
  readonly links: readonly (readonly [anchor: string, text: string])[]
  readonly warnings: readonly string[]
  readonly key: string
  readonly body: string
  readonly tail: string
  readonly figures: readonly PlotlyFigure[]
}

/** One file with everything inside: style, data, the plotting library and the few lines that call it. */
export function reportPage(parts: PageParts): string {
  const { title, lead, facts, links, warnings, key, body, tail, figures } = parts
  const warning =
    warnings.length === 0
      ? ''
      : `<div class="warning" role="note"><strong>Read this first</strong><ul>${warnings.map((w) => `<li>${escaped(w)}</li>`).join('')}</ul></div>`
  const main = `<main>\n${body}\n</main>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(lead)}</p>
<dl class="facts">${facts.map(([name, html]) => `<dt>${escaped(name)}</dt><dd>${html}</dd>`).join('')}</dl>
<nav>${links.map(([anchor, text]) => `<a href="#${escaped(anchor)}">${escaped(text)}</a>`).join('')}</nav>
${warning}
</header>
${key === '' ? main : `<div class="board">\n${key}\n${main}\n</div>`}
${tail}
<script type="application/json" data-figures>${scriptJson(figures)}</script>
<script>${scriptText(plotlySource())}</script>
<script>${scriptText(pageScript)}</script>
</body>
</html>
`
}
