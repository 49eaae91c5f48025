import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import { type Field, fieldCatalogue } from '../simulation/fields.ts'
import type { ReportEntry } from './entry.ts'
import type { Axis, FigureCurve, FigureKey, LineFigure } from './figure.ts'
import { dashes, rampOf, type Stroke } from './palette.ts'
import { timeLabels } from './timeLabels.ts'
import { unitText } from './unitText.ts'

/** More curves than this, one a time, cannot be told apart. */
const mostDrawn = 12

/**
 * What is inside a cell over its thickness, a curve a time: a figure for each field and electrode. The lithiation along
 * the radius stands at its outermost point, or along the radius where an electrode is a single particle.
 */
export function profileFigures(
  entry: ReportEntry,
  records: readonly FieldRecord[],
): readonly LineFigure[] {
  const shown = evenly(records, mostDrawn)
  const labels = timeLabels(shown.map(({ time }) => time))
  const colours = rampOf(shown.length)
  const times = labels.map((name, i) => ({ name, stroke: solid(colours[i]) }))
  const when =
    shown.length < records.length
      ? `at ${shown.length} of ${records.length} times, evenly chosen; early times are dark`
      : `at the times asked for${shown.length > 1 ? '; early times are dark' : ''}`
  const [first] = shown
  const groups = new Set(first?.fields.map(groupOf))
  return [...groups].map((group) => {
    const hosts = first.fields.filter((field) => groupOf(field) === group)
    const curves = shown.flatMap(({ fields }, i) =>
      fields
        .filter((field) => groupOf(field) === group)
        .map((field, nth) => curveOf(entry, field, times[i], nth, hosts.length > 1)),
    )
    return figureOf(entry, hosts, curves, { times, when })
  })
}

/** Fields that are drawn together: those of the hosts of one electrode. */
const groupOf = ({ name, of }: Field) => (of === undefined ? name : `${name}-${sideOf(of)}`)
const sideOf = (of: string) => of.split('/')[0]
const hostOf = ({ of = '' }: Field) => of.slice(of.indexOf('/') + 1)

/** Whether a field is drawn along the radius: of one particle that stands for its electrode. */
const isRadial = ({ r, x }: Field) => r !== undefined && x.length === 1

function figureOf(
  { id, solution }: ReportEntry,
  hosts: readonly Field[],
  curves: readonly FigureCurve[],
  { times, when }: { readonly times: readonly FigureKey[]; readonly when: string },
): LineFigure {
  const [field] = hosts
  const { name, of } = field
  const radial = isRadial(field)
  const title = name === 'theta' && !radial ? fieldCatalogue.theta_s.title : field.title
  const side = of === undefined ? '' : `, ${sideOf(of)}`
  const start = solution.cell.negative.kind === 'porous' ? 'negative collector' : 'lithium surface'
  const over = radial
    ? 'Over the radius of the particle that stands for the electrode'
    : `Over the thickness as coated, from the ${start} on`
  const flat = !radial && field.x.length === 1 && name !== 'T'
  const several = hosts.length > 1
  const notes = [
    flat ? 'One particle stands for the electrode: its value goes over the whole layer.' : '',
    several ? 'Dashes tell the hosts apart.' : '',
  ]
  const dashed = hosts.map((host, i) => ({
    name: hostOf(host),
    stroke: { ...solid('#333333'), dash: dashes[i % dashes.length] },
  }))
  return {
    kind: 'lines',
    id: `inside-${id}-${groupOf(field)}`.replaceAll(/[^\w-]/g, '-'),
    title: `${title[0].toUpperCase()}${title.slice(1)}${side}`,
    caption: [`${over}, ${when}.`, ...notes].filter(Boolean).join(' '),
    key: [...times, ...(several ? dashed : [])],
    x: radial
      ? { title: 'r / R', unit: '1', decimals: 3 }
      : { title: `Place from the ${start}`, unit: 'µm', decimals: 1 },
    y: axisOf(field, curves),
    curves,
  }
}

function curveOf(
  entry: ReportEntry,
  field: Field,
  { name, stroke }: FigureKey,
  nth: number,
  several: boolean,
): FigureCurve {
  const [factor, , shift = 0] = shownAs[field.unit] ?? [1, '']
  const y = Array.from(valuesOf(field), (value) => factor * value + shift)
  const own = {
    entry: entry.id,
    name: several ? `${name}, ${hostOf(field)}` : name,
    stroke: { ...stroke, dash: dashes[nth % dashes.length] },
  }
  if (isRadial(field)) return { ...own, x: [...(field.r ?? [])], y }
  if (field.x.length > 1) return { ...own, x: Array.from(field.x, (x) => 1e6 * x), y }
  const [from, to] = extentOf(entry, field)
  return { ...own, x: [1e6 * from, 1e6 * to], y: [y[0], y[0]] }
}

/** Values over the thickness, or along the radius of a single particle. */
function valuesOf(field: Field): Float64Array {
  const { r, values, x } = field
  if (r === undefined || isRadial(field)) return values
  return Float64Array.from(x, (_, i) => values[(i + 1) * r.length - 1])
}

/** From where to where a single value stands [m]: over its layer, or over all layers. */
function extentOf({ solution: { cell } }: ReportEntry, { of }: Field): readonly [number, number] {
  const { negative, separator, positive } = cell
  const first = negative.kind === 'porous' ? negative.thickness : 0
  const end = first + separator.thickness + positive.thickness
  if (of === undefined) return [0, end]
  return sideOf(of) === 'negative' ? [0, first] : [end - positive.thickness, end]
}

/** Units that suit what is inside a cell: factor, unit, and what is added. */
const shownAs: Readonly<Record<string, readonly [factor: number, unit: string, shift?: number]>> = {
  m: [1e9, 'nm'],
  Pa: [1e-6, 'MPa'],
  K: [1, '°C', -273.15],
}

/** Decimals that show a thousandth of what the curves extend over. */
function axisOf({ name, unit }: Field, curves: readonly FigureCurve[]): Axis {
  const values = curves.flatMap(({ y }) => y)
  const largest = Math.max(...values.map(Math.abs))
  const extent = Math.max(...values) - Math.min(...values) || largest || 1
  const decimals = Math.min(9, Math.max(0, 3 - Math.floor(Math.log10(extent))))
  const shown = shownAs[unit]?.[1] ?? unitText(unit)
  return { title: name === 'theta_s' ? 'theta' : name, unit: shown, decimals }
}

const solid = (colour: string): Stroke => ({ colour, dash: 'solid', width: 1.8 })

/** At most so many of a list, evenly chosen, the first and the last among them. */
function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  return Array.from(
    { length: most },
    (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))],
  )
}
