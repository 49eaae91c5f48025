import { modelDifference, voltageDifferences } from '../metrics/modelDifference.ts'
import type { ComparisonColumn } from './comparisonTable.ts'
import { withGaps } from './curves.ts'
import { decimate } from './decimate.ts'
import { type ReportEntry, valueOfMetric } from './entry.ts'
import type { Figure } from './figure.ts'
import { fixed } from './format.ts'
import { escaped } from './html.ts'
import { textTable } from './textTable.ts'
import { type Drawn, frameOf } from './voltageFigures.ts'

/** The DFN run of the same cell, where there is one and the entry is another model's. */
function referenceOf(entry: ReportEntry, entries: readonly ReportEntry[]): ReportEntry | undefined {
  if (entry.subject === undefined || entry.solution.model === 'DFN') return undefined
  return entries.find(
    ({ subject, solution }) => subject === entry.subject && solution.model === 'DFN',
  )
}

/** Entries whose models have a DFN beside them, with how far they part from it among their metrics. */
export function withModelDifference(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  return entries.map((entry) => {
    const reference = referenceOf(entry, entries)
    if (reference === undefined) return entry
    const more = modelDifference(entry.solution, reference.solution)
    return { ...entry, metrics: [...entry.metrics, ...more] }
  })
}

const columns: readonly ComparisonColumn[] = [
  { head: ['model', ''], text: ({ solution }) => solution.model },
  difference(['rms', 'mV'], 'voltage-difference-rms', 1),
  difference(['largest', 'mV'], 'voltage-difference-largest', 1),
  difference(['capacity', '%'], 'capacity-difference', 2),
]

function difference(
  head: readonly [string, string],
  metric: string,
  decimals: number,
): ComparisonColumn {
  return { head, metric, text: (entry) => fixed(valueOfMetric(entry, metric), decimals) }
}

const title = 'Reduced models less the DFN, at the same charge'

/** Rows of the table: what is not the DFN itself, and has one. */
function rowsOf(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  return entries.filter((entry) => referenceOf(entry, entries) !== undefined)
}

const nameOf = ({ cell, solution }: ReportEntry) => cell?.title ?? solution.cell.name

/** The table for a terminal; undefined where no reduced model has a DFN beside it. */
export function modelDifferenceText(entries: readonly ReportEntry[]): string | undefined {
  const rows = rowsOf(entries)
  if (rows.length === 0) return undefined
  const head = [0, 1].map((line) => [
    line === 0 ? '' : 'cell',
    ...columns.map((column) => column.head[line]),
  ])
  const body = rows.map((entry) => [nameOf(entry), ...columns.map(({ text }) => text(entry))])
  return `${title}\n\n${textTable(head, body)}`
}

/** The same table for the report, or nothing. */
export function modelDifferenceHtml(entries: readonly ReportEntry[]): string {
  const rows = rowsOf(entries)
  if (rows.length === 0) return ''
  const head = columns.map(({ head: words, metric }) => {
    const text = words.map(escaped).join('<br>')
    return metric
      ? `<th scope="col"><a href="#def-${metric}">${text}</a></th>`
      : `<th scope="col" class="words">${text}</th>`
  })
  const body = rows.map((entry) => {
    const cells = columns.map(
      ({ metric, text }) => `<td${metric ? '' : ' class="words"'}>${escaped(text(entry))}</td>`,
    )
    return `<tr><th scope="row">${escaped(nameOf(entry))}</th>${cells.join('')}</tr>`
  })
  return `<h3>${title}</h3><div class="scroll"><table class="comparison"><thead><tr><th scope="col">Cell</th>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

/** Where along charge and discharge the reduced models part from the DFN; none where there is no DFN. */
export function modelDifferenceFigures(drawn: readonly Drawn[]): readonly Figure[] {
  const entries = drawn.map(({ entry }) => entry)
  const curves = drawn.flatMap(({ entry, stroke }) => {
    const reference = referenceOf(entry, entries)
    if (reference === undefined) return []
    const { nominalCapacity } = entry.solution.cell
    const pieces = voltageDifferences(entry.solution, reference.solution).map(
      ({ charge, difference: volts }) =>
        decimate({
          x: charge.map((q) => (100 * q) / nominalCapacity),
          y: volts.map((v) => 1e3 * v),
        }),
    )
    return [{ entry: entry.id, name: entry.title, stroke, ...withGaps(pieces) }]
  })
  if (curves.length === 0) return []
  return [
    {
      kind: 'lines',
      id: 'model-difference',
      title: 'Where the reduced models part from the DFN',
      caption:
        'Voltage of each model less that of the DFN after the same charge, in a working cycle; charging and discharging each from their own start. A model that knows less resistance stands above zero on discharge and below on charge. Near the ends the voltage is steep, and a small error of capacity is a large one of voltage: a double click shows all.',
      x: { title: 'Charge passed, share of nominal', unit: '%', decimals: 1 },
      y: {
        title: 'Difference',
        unit: 'mV',
        decimals: 2,
        range: frameOf(curves.flatMap(({ y }) => y)),
      },
      curves,
    },
  ]
}
