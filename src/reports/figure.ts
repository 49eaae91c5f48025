import type { Stroke } from './palette.ts'

/** A chart as plain data, for any renderer: what is drawn and what it says, nothing about how. */
export type Figure = LineFigure | PanelFigure | BarFigure

interface FigureText {
  /** Unique in a report; kebab-case. */
  readonly id: string
  readonly title: string
  /** What the figure shows and how to read it: one to three sentences. */
  readonly caption: string
  /** What strokes stand for, where they are not those of the entries. */
  readonly key?: readonly FigureKey[]
}

export interface FigureKey {
  readonly name: string
  readonly stroke: Stroke
}

/** Curves over a continuous axis, one per entry (a curve may have gaps: NaN). */
export interface LineFigure extends FigureText {
  readonly kind: 'lines'
  readonly x: Axis
  readonly y: Axis
  readonly curves: readonly FigureCurve[]
}

/** Several quantities over one axis, each in a panel of its own, from top to bottom. */
export interface PanelFigure extends FigureText {
  readonly kind: 'panels'
  readonly x: Axis
  readonly panels: readonly Pick<LineFigure, 'y' | 'curves'>[]
}

export interface FigureCurve {
  /** The entry it belongs to; curves of one entry share a colour. */
  readonly entry: string
  readonly name: string
  readonly stroke: Stroke
  /** Where points are what was found: marked, with or without the line through them. */
  readonly points?: 'joined' | 'alone'
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Horizontal bars, one row per entry: stacked parts of a whole, or values side by side. */
export interface BarFigure extends FigureText {
  readonly kind: 'bars'
  readonly arrangement: 'stacked' | 'grouped'
  readonly value: Axis
  /** Rows from top to bottom. */
  readonly rows: readonly { readonly entry: string; readonly label: string }[]
  readonly parts: readonly BarPart[]
}

export interface BarPart {
  readonly name: string
  readonly colour: string
  /** One value a row, in the order of `rows`; NaN where there is none. */
  readonly values: readonly number[]
}

export interface Axis {
  readonly title: string
  readonly unit: string
  /** Fixed range, where the data alone would mislead or one outlier would hide the rest. */
  readonly range?: readonly [number, number]
  /** Decimals shown when a reader points at a value. */
  readonly decimals: number
}
