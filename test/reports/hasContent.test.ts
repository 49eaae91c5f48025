import { describe, expect, it } from 'vitest'
import type { Figure, FigureCurve } from '../../src/reports/figure.ts'
import { hasContent } from '../../src/reports/hasContent.ts'

const text = { id: 'x', title: 'X', caption: '' }
const axis = { title: 'A', unit: '1', decimals: 0 }
const stroke = { colour: '#000000', dash: 'solid', width: 1 } as const
const curve = (x: number[], y: number[]): FigureCurve => ({ entry: 'a', name: 'A', stroke, x, y })
const lines = (...curves: readonly FigureCurve[]): Figure => ({
  ...{ ...text, kind: 'lines', x: axis, y: axis, curves },
})
const bars = (...values: readonly number[]): Figure => ({
  ...{ ...text, kind: 'bars', arrangement: 'stacked', value: axis, rows: [] },
  parts: [{ name: 'p', colour: '#000000', values }],
})

describe('hasContent', () => {
  it('wants two points that differ on a curve', () => {
    expect(hasContent(lines(curve([], [])))).toBe(false)
    expect(hasContent(lines(curve([1], [2])))).toBe(false)
    expect(hasContent(lines(curve([1, 1], [2, 2])))).toBe(false)
    expect(hasContent(lines(curve([1, 2], [Number.NaN, 2])))).toBe(false)
    expect(hasContent(lines(curve([], []), curve([1, 2], [2, 2])))).toBe(true)
  })

  it('wants a panel that has a curve', () => {
    const panels = (...curves: readonly FigureCurve[]): Figure => ({
      ...{ ...text, kind: 'panels', x: axis, panels: [{ y: axis, curves }] },
    })
    expect(hasContent(panels(curve([1], [1])))).toBe(false)
    expect(hasContent(panels(curve([1, 2], [1, 1])))).toBe(true)
  })

  it('wants a bar that has a length', () => {
    expect(hasContent(bars(Number.NaN, 0))).toBe(false)
    expect(hasContent(bars(Number.NaN, 0, -1))).toBe(true)
  })
})
