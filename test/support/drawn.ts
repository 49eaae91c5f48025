import type { ReportEntry } from '../../src/reports/entry.ts'
import type { BarFigure, Figure, LineFigure } from '../../src/reports/figure.ts'
import { strokesFor } from '../../src/reports/palette.ts'
import type { Drawn } from '../../src/reports/voltageFigures.ts'

/** Entries with strokes, as a report gives them to its figures. */
export function drawn(...entries: readonly ReportEntry[]): readonly Drawn[] {
  const strokes = strokesFor(entries.map(({ cell }) => ({ family: cell?.patent })))
  return entries.map((entry, i) => ({ entry, stroke: strokes[i] }))
}

/** The figure of that id, which must be one of curves. */
export function linesNamed(figures: readonly Figure[], id: string): LineFigure {
  const figure = figures.find((one) => one.id === id)
  if (figure?.kind !== 'lines') throw new Error(`no curves named ${id}`)
  return figure
}

/** The figure of that id, which must be one of bars. */
export function barsNamed(figures: readonly Figure[], id: string): BarFigure {
  const figure = figures.find((one) => one.id === id)
  if (figure?.kind !== 'bars') throw new Error(`no bars named ${id}`)
  return figure
}
