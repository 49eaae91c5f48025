import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The plotting library as text, to stand inside a page: it cannot be imported outside a browser. */
export function plotlySource(): string {
  const path = createRequire(import.meta.url).resolve('plotly.js-dist-min/plotly.min.js')
  return readFileSync(path, 'utf8')
}
