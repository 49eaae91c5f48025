import { describe, expect, it } from 'vitest'
import type { BarFigure, LineFigure, PanelFigure } from '../../src/reports/figure.ts'
import { plotlyOf } from '../../src/reports/plotly.ts'

const lines: LineFigure = {
  kind: 'lines',
  id: 'voltage',
  title: 'Voltage',
  caption: 'It falls.',
  x: { title: 'Time', unit: 'h', decimals: 1, range: [0, 2] },
  y: { title: 'Voltage', unit: 'V', decimals: 3 },
  curves: [
    {
      entry: 'a',
      name: 'A <b>',
      stroke: { colour: '#0072b2', dash: 'dash', width: 2 },
      x: [0, Number.NaN, 1],
      y: [4.123456789, Number.NaN, 3],
    },
  ],
}
const panels: PanelFigure = {
  ...{ kind: 'panels', id: 'time', title: 'Over time', caption: 'It runs.', x: lines.x },
  panels: [lines, { ...lines, y: { title: 'Current', unit: 'A', decimals: 2 } }],
}
const bars: BarFigure = {
  kind: 'bars',
  id: 'mass',
  title: 'Mass',
  caption: 'It adds up.',
  arrangement: 'stacked',
  value: { title: 'Mass', unit: 'g', decimals: 1 },
  rows: [
    { entry: 'a', label: 'A' },
    { entry: 'b', label: 'B' },
  ],
  parts: [{ name: 'foil', colour: '#555555', values: [1, Number.NaN] }],
}

describe('plotlyOf', () => {
  it('rounds to five digits, or to as many as the axis asks for', () => {
    const drawn = (y: LineFigure['y']) => plotlyOf({ ...lines, y }).data[0].y
    expect(drawn(lines.y)).toEqual([4.1235, null, 3])
    expect(drawn({ ...lines.y, digits: 8 })).toEqual([4.1234568, null, 3])
  })

  it('keeps the stroke, the entry and the range of a curve', () => {
    const { data, layout } = plotlyOf(lines)
    expect(data[0]).toMatchObject({
      line: { color: '#0072b2', dash: 'dash', width: 2 },
      meta: { entry: 'a' },
    })
    expect(layout.xaxis).toMatchObject({ range: [0, 2], title: { text: 'Time / h' } })
  })

  it('marks points where they are what was found', () => {
    expect(plotlyOf(lines).data[0]).toMatchObject({ mode: 'lines' })
    const [curve] = lines.curves
    for (const [points, mode] of [
      ['joined', 'lines+markers'],
      ['alone', 'markers'],
    ] as const) {
      const { data } = plotlyOf({ ...lines, curves: [{ ...curve, points }] })
      expect(data[0]).toMatchObject({ mode, marker: { color: '#0072b2' } })
    }
  })

  it('turns NaN into a gap and rounds to five digits', () => {
    expect(plotlyOf(lines).data[0]).toMatchObject({ x: [0, null, 1], y: [4.1235, null, 3] })
  })

  it('does not let a name become markup', () => {
    expect(plotlyOf(lines).data[0].hovertemplate).toContain('<extra>A &lt;b></extra>')
  })

  it('switches the cloud button and the logo off', () => {
    for (const figure of [lines, panels, bars]) {
      expect(plotlyOf(figure).config).toMatchObject({ showSendToCloud: false, displaylogo: false })
    }
  })

  it('grows with the rows of a bar figure, one label each', () => {
    const { layout, rowHeight } = plotlyOf(bars)
    expect(layout.annotations).toHaveLength(2)
    expect(layout.height).toBe((rowHeight?.rest ?? 0) + 2 * (rowHeight?.each ?? 0))
  })

  it('stacks panels over one axis, the first on top', () => {
    const { data, layout } = plotlyOf(panels)
    expect(data.map(({ yaxis }) => yaxis)).toEqual(['y', 'y2'])
    const domainOf = (axis: string) => (layout[axis] as { domain: [number, number] }).domain
    expect(domainOf('yaxis')[0]).toBeGreaterThan(domainOf('yaxis2')[1])
    expect(domainOf('yaxis2')[0]).toBeLessThan(0.1)
    expect(layout.xaxis).toMatchObject({ anchor: 'y2', title: { text: 'Time / h' } })
    expect(layout.yaxis2).toMatchObject({ title: { text: 'Current / A' } })
  })

  it('is plain JSON', () => {
    for (const figure of [lines, panels, bars].map(plotlyOf)) {
      expect(JSON.parse(JSON.stringify(figure))).toEqual(figure)
    }
  })
})
