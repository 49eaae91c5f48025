import type { Figure } from './figure.ts'
import { escaped } from './html.ts'
import { swatch } from './keyHtml.ts'

/** A figure with its title, the place it is drawn in, its caption, and a key that only paper shows. */
export function figureHtml(figure: Figure): string {
  const { id, title, caption } = figure
  return `<figure id="${id}" class="${figure.kind}"><h3>${escaped(title)}</h3>${partKey(figure)}${ownKey(figure)}<div class="plot" id="plot-${id}" role="img" aria-label="${escaped(title)}"></div>${paperKey(figure)}<figcaption>${escaped(caption)}</figcaption></figure>`
}

/** On paper there is no key at the side: each figure of curves brings its own. */
function paperKey(figure: Figure): string {
  if (figure.kind !== 'lines' || figure.key !== undefined) return ''
  const items = figure.curves
    .filter(({ x }) => x.length > 0)
    .map(({ stroke, name }) => `<li>${swatch(stroke)}${escaped(name)}</li>`)
  return `<ul class="paper-key">${items.join('')}</ul>`
}

/** What the strokes stand for, where the figure says so itself. */
function ownKey({ key }: Figure): string {
  if (key === undefined) return ''
  const items = key.map(({ stroke, name }) => `<li>${swatch(stroke)}${escaped(name)}</li>`)
  return `<ul class="part-key">${items.join('')}</ul>`
}

/** What the colours of bars stand for. */
function partKey(figure: Figure): string {
  if (figure.kind !== 'bars' || figure.parts.length < 2) return ''
  const items = figure.parts.map(
    ({ name, colour }) => `<li><i style="background:${colour}"></i>${escaped(name)}</li>`,
  )
  return `<ul class="part-key">${items.join('')}</ul>`
}
