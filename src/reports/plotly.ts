import type { Axis, BarFigure, Figure, FigureCurve, LineFigure, PanelFigure } from './figure.ts'
import { significant } from './format.ts'

/** A figure as Plotly takes it: plain JSON. `entries` says which entry a trace, or each of its bars, belongs to. */
export interface PlotlyFigure {
  readonly id: string
  readonly data: readonly Record<string, unknown>[]
  readonly layout: Record<string, unknown>
  readonly config: Record<string, unknown>
  /** Bars: height of one row and of all else [px], for pages that show fewer rows. */
  readonly rowHeight?: { readonly each: number; readonly rest: number }
}

export const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif'

const config = {
  responsive: true,
  displaylogo: false,
  showSendToCloud: false,
  modeBarButtonsToRemove: ['lasso2d', 'select2d', 'autoScale2d'],
} as const

/** Plotly's JSON for a figure. Titles and captions are left to the page around it. */
export function plotlyOf(figure: Figure): PlotlyFigure {
  switch (figure.kind) {
    case 'lines':
      return linesOf(figure)
    case 'panels':
      return panelsOf(figure)
    case 'bars':
      return barsOf(figure)
  }
}

function linesOf({ id, x, y, curves }: LineFigure): PlotlyFigure {
  return {
    id,
    data: tracesOf(curves, x, y),
    layout: { ...lineLayout, height: 400, xaxis: axisOf(x), yaxis: axisOf(y) },
    config,
  }
}

/** Panels share the horizontal axis, below the last, so that they are zoomed together. */
function panelsOf({ id, x, panels }: PanelFigure): PlotlyFigure {
  const nth = (name: string, i: number) => (i === 0 ? name : `${name}${i + 1}`)
  const gap = panelGap / (panelHeight * panels.length)
  const yaxes = panels.map(({ y }, i) => {
    const [top, bottom] = [1 - i / panels.length, 1 - (i + 1) / panels.length]
    return [nth('yaxis', i), { ...axisOf(y), domain: [Math.min(top, bottom + gap), top] }]
  })
  return {
    id,
    data: panels.flatMap(({ y, curves }, i) =>
      tracesOf(curves, x, y).map((trace) => ({ ...trace, yaxis: nth('y', i) })),
    ),
    layout: {
      ...lineLayout,
      height: 80 + panelHeight * panels.length,
      xaxis: { ...axisOf(x), mirror: 'all', anchor: nth('y', panels.length - 1) },
      ...Object.fromEntries(yaxes),
    },
    config,
  }
}

const modes = { none: 'lines', joined: 'lines+markers', alone: 'markers' } as const

function tracesOf(
  curves: readonly FigureCurve[],
  x: Axis,
  y: Axis,
): readonly Record<string, unknown>[] {
  const along = rounding(
    x,
    curves.map((curve) => curve.x),
  )
  const up = rounding(
    y,
    curves.map((curve) => curve.y),
  )
  return curves.map((curve) => ({
    type: 'scatter',
    mode: modes[curve.points ?? 'none'],
    name: curve.name,
    meta: { entry: curve.entry },
    x: curve.x.map(along),
    y: curve.y.map(up),
    line: { color: curve.stroke.colour, dash: curve.stroke.dash, width: curve.stroke.width },
    ...(curve.points ? { marker: { color: curve.stroke.colour, size: 6 } } : {}),
    hovertemplate: `%{y:.${y.decimals}f}${spaced(y.unit)} at %{x:.${x.decimals}f}${spaced(x.unit)}<extra>${plain(curve.name)}</extra>`,
  }))
}

/** Each row has its label above its bars, so that a narrow screen gives its whole width to the bars. */
function barsOf({ id, value, arrangement, rows, parts }: BarFigure): PlotlyFigure {
  const bars = arrangement === 'stacked' ? 14 : 13 * parts.length
  const each = labelHeight + bars
  const labels = rows.map(({ label }) => plain(label))
  return {
    id,
    rowHeight: { each, rest: 80 },
    data: parts.map((part) => ({
      type: 'bar',
      orientation: 'h',
      name: part.name,
      meta: { entries: rows.map(({ entry }) => entry) },
      customdata: labels,
      y: rows.map((_, row) => row),
      x: part.values.map(rounded),
      marker: { color: part.colour },
      hovertemplate: `%{customdata}<br>${plain(part.name)}: %{x:.${value.decimals}f}${spaced(value.unit)}<extra></extra>`,
    })),
    layout: {
      ...sharedLayout,
      height: 80 + each * rows.length,
      barmode: arrangement === 'stacked' ? 'relative' : 'group',
      bargap: labelHeight / each,
      bargroupgap: 0.05,
      showlegend: false,
      margin: { l: 4, r: 14, t: 28, b: 52 },
      xaxis: { ...axisOf(value), mirror: false },
      yaxis: {
        visible: false,
        fixedrange: true,
        range: [rows.length - 0.5, -0.5 - labelHeight / each],
      },
      annotations: labels.map((text, row) => ({
        text,
        x: 0,
        xref: 'paper',
        xanchor: 'left',
        y: row,
        yanchor: 'bottom',
        yshift: bars / 2,
        showarrow: false,
        font: { size: 11.5 },
      })),
    },
    config,
  }
}

/** Height of a panel, and the room of it below its axis [px]. */
const panelHeight = 190
const panelGap = 16

/** Room for a row's label above its bars [px]. */
const labelHeight = 22

const sharedLayout = {
  autosize: true,
  font: { family: fontFamily, size: 12, color: '#222' },
  paper_bgcolor: 'rgba(255,255,255,0)',
  plot_bgcolor: '#ffffff',
  hovermode: 'closest',
  hoverlabel: { namelength: -1 },
} as const

const lineLayout = {
  ...sharedLayout,
  showlegend: false,
  margin: { l: 62, r: 14, t: 28, b: 52 },
} as const

function axisOf({ title, unit, range }: Axis): Record<string, unknown> {
  return {
    title: { text: unit === '1' || unit === '' ? title : `${title} / ${unit}`, standoff: 8 },
    ...(range ? { range: [...range] } : {}),
    gridcolor: '#e6e6e6',
    zeroline: false,
    automargin: true,
    linecolor: '#444',
    showline: true,
    mirror: true,
    ticks: 'outside',
    tickcolor: '#444',
    ticklen: 4,
  }
}

/** Rounds values to a ten-thousandth of the range they are shown in, or finer: 99.9968 among 99.99s keeps its place. */
function rounding(
  { range }: Axis,
  columns: readonly (readonly number[])[],
): (value: number) => number | null {
  let [least, most] = range ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  if (range === undefined) {
    for (const value of columns.flat().filter(Number.isFinite)) {
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  if (!(most > least)) return rounded
  const decimals = Math.min(20, Math.max(0, 5 - Math.ceil(Math.log10(most - least))))
  return (value) => (Number.isFinite(value) ? Number(value.toFixed(decimals)) : null)
}

/** Five digits of a value that stands alone; JSON has no NaN, a gap is null. */
function rounded(value: number): number | null {
  return Number.isFinite(value) ? significant(value, 5) : null
}

const spaced = (unit: string) => (unit === '1' || unit === '' ? '' : ` ${unit}`)

/** Plotly reads a little HTML in names. */
const plain = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('%', '&#37;')
