import type { Figure, FigureCurve } from './figure.ts'

/** Whether a figure shows anything: a curve of two points that differ, a bar that has a length. */
export function hasContent(figure: Figure): boolean {
  switch (figure.kind) {
    case 'lines':
      return figure.curves.some(isDrawn)
    case 'panels':
      return figure.panels.some(({ curves }) => curves.some(isDrawn))
    case 'bars':
      return figure.parts.some(({ values }) =>
        values.some((value) => Number.isFinite(value) && value !== 0),
      )
  }
}

function isDrawn({ x, y }: FigureCurve): boolean {
  const points = [...x.keys()].filter((i) => Number.isFinite(x[i]) && Number.isFinite(y[i]))
  return points.some((i) => x[i] !== x[points[0]] || y[i] !== y[points[0]])
}
