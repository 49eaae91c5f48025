import type { Figure, FigureCurve } from '../../src/reports/figure.ts'
import { strokesFor } from '../../src/reports/palette.ts'
import type { Comparison, FigureId } from './comparisons.ts'
import type { Trace } from './trace.ts'

interface Words {
  readonly title: string
  readonly caption: string
  /** Unit of charge */
  readonly charge: string
}

const words: Readonly<Record<FigureId, Words>> = {
  'silicon-first': {
    title: 'Silicon half cell, first cycle: prediction',
    caption:
      'Crystalline silicon lithiates on a plateau only once. Its potential in models/ was drawn 20 mV above this very curve, so the height of the plateau is no test; its length, the loss, and the way back are.',
    charge: 'mAh/g Si',
  },
  'silicon-c20': {
    title: 'Silicon half cell, cycles 2 and 3 at C/20',
    caption:
      'Falling: lithiation; rising: delithiation, each from its own start. The accessible share was fitted to the lithiation capacity of cycle 3 and to nothing else. From cycle 2 on the measured cell gives back more charge than it took.',
    charge: 'mAh/g Si',
  },
  'silicon-c10': {
    title: 'Silicon half cell, cycles 4 and 9 at C/10',
    caption: 'As before, at twice the current; nothing was fitted here.',
    charge: 'mAh/g Si',
  },
  'lg-m50': {
    title: 'LG M50 from its composition',
    caption:
      'Published geometry, materials from models/phases, 10 wt% SiO assumed; nothing fitted. The cell comes out too small: see test/validation/README.md for what that says.',
    charge: 'Ah',
  },
  'lg-m50-set': {
    title: 'LG M50, the published parameter set',
    caption:
      'For scale: the set of Chen 2020 as a BPX file, from 100 %, against the same measurements.',
    charge: 'Ah',
  },
  kokam: {
    title: 'Kokam SLPB 75106100 at 1C',
    caption:
      'BPX file of Ecker 2015. Where the cell starts decides the end: at 100 % of the file, or where the public set starts.',
    charge: 'Ah',
  },
  enertech: {
    title: 'Enertech LCO/graphite pouch at 0.1, 0.5 and 2C',
    caption: 'Set of Ai 2020 at 25 °C without heat; nothing fitted here.',
    charge: 'Ah',
  },
  'enertech-thickness': {
    title: 'Enertech pouch: thickness on discharge',
    caption:
      'Less the thickness at the start. One molar volume of lithium for each electrode; graphite in truth grows in steps.',
    charge: 'Ah',
  },
}

/** One figure for each group: measured in black, models in colour. */
export function figuresOf(all: readonly Comparison[]): readonly Figure[] {
  return [...new Set(all.map(({ figure }) => figure))].map((id) =>
    figureOf(
      id,
      all.filter(({ figure }) => figure === id),
    ),
  )
}

function figureOf(id: FigureId, rows: readonly Comparison[]): Figure {
  const { title, caption, charge } = words[id]
  const thickness = rows[0].quantity === 'thickness'
  const strokes = strokesFor(
    rows.flatMap(({ model }) => [{ family: undefined }, { family: model }]),
  )
  const curves = rows.flatMap((row, i) => [
    curveOf(`${row.title}: measured`, row.measured, strokes[2 * i], thickness),
    curveOf(`${row.title}: ${row.model}`, row.predicted, strokes[2 * i + 1], thickness),
  ])
  return {
    kind: 'lines',
    id,
    title,
    caption,
    x: { title: 'Charge passed', unit: charge, decimals: charge === 'Ah' ? 3 : 0 },
    y: thickness
      ? { title: 'Thickness less that at the start', unit: 'µm', decimals: 1 }
      : { title: 'Voltage', unit: 'V', decimals: 3, ...range(id) },
    curves: distinct(curves),
  }
}

/** A fresh half cell starts far above what cycling uses. */
function range(id: FigureId): { readonly range?: readonly [number, number] } {
  return id.startsWith('silicon') ? { range: [0, 1.1] } : {}
}

function curveOf(
  name: string,
  { charge, voltage }: Trace,
  stroke: FigureCurve['stroke'],
  thickness: boolean,
): FigureCurve {
  const y = thickness ? voltage.map((value) => value * 1e6) : voltage
  return { entry: name, name, stroke, x: charge, y }
}

/** A measured curve that several models are held against is drawn once. */
function distinct(curves: readonly FigureCurve[]): FigureCurve[] {
  const seen = new Set<string>()
  return curves.filter(({ name }) => !seen.has(name) && seen.add(name))
}
