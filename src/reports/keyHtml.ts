import { escaped } from './html.ts'
import type { Stroke } from './palette.ts'
import { familyTitle, setTitle } from './sets.ts'
import type { Drawn } from './voltageFigures.ts'

/** Lengths of strokes and gaps [px] as Plotly draws them at 1.8 px. */
const dashArrays: Readonly<Record<Stroke['dash'], string>> = {
  solid: 'none',
  dash: '8 5',
  dot: '2 3',
  dashdot: '8 4 2 4',
  longdash: '13 4',
  longdashdot: '11 3 2 3',
}

/** A short piece of a curve, as the figures draw it. */
export function swatch({ colour, dash }: Stroke): string {
  return `<svg class="swatch" viewBox="0 0 30 10" aria-hidden="true"><line x1="0" y1="5" x2="30" y2="5" stroke="${colour}" stroke-width="2.2" stroke-dasharray="${dashArrays[dash]}"/></svg>`
}

/** The key of all figures: cells by set and family, each with its stroke and a box that hides it everywhere. */
export function keyHtml(sets: ReadonlyMap<string, readonly Drawn[]>): string {
  const fieldsets = [...sets].map(
    ([set, drawn]) =>
      `<fieldset><legend>${escaped(setTitle(set))}</legend>${familiesHtml(set, drawn)}</fieldset>`,
  )
  return `<details class="key" id="key" open><summary>Cells shown in the figures</summary>${fieldsets.join('')}</details>`
}

function familiesHtml(set: string, drawn: readonly Drawn[]): string {
  const patents = [...new Set(drawn.map(({ entry }) => entry.cell?.patent))]
  return patents
    .map((patent) => {
      const group = `${set}/${patent ?? ''}`
      const members = drawn.filter(({ entry }) => entry.cell?.patent === patent)
      const labels = members.map(
        ({ entry, stroke }) =>
          `<label><input type="checkbox" checked data-entry="${escaped(entry.id)}" data-of="${escaped(group)}">${swatch(stroke)}<span>${escaped(entry.title)}</span></label>`,
      )
      return `<div><label class="family"><input type="checkbox" checked data-family="${escaped(group)}"> ${escaped(familyTitle(patent))}</label>${labels.join('')}</div>`
    })
    .join('')
}
