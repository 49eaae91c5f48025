import type { Comparison } from './comparisons.ts'
import { type TraceError, traceError } from './trace.ts'

/** One measured curve against both models, in numbers. */
export interface TableRow {
  readonly title: string
  readonly fitted: string
  readonly unit: 'mV' | 'µm'
  /** By the DFN, at the same charge, and at the same share of each capacity */
  readonly byCharge: TraceError
  readonly byShare: TraceError
  /** By SPMe, at the same charge */
  readonly reduced: TraceError
}

/** Rows of a table, one a measured curve, from comparisons by both models. */
export function tableRows(all: readonly Comparison[]): readonly TableRow[] {
  return all
    .filter(({ model }) => model === 'DFN')
    .map(({ title, fitted, quantity, predicted, measured }) => {
      const other = all.find((one) => one.title === title && one.model === 'SPMe')
      if (other === undefined) throw new Error(`${title} was not compared with SPMe`)
      return {
        title,
        fitted,
        unit: quantity === 'thickness' ? 'µm' : 'mV',
        byCharge: traceError(predicted, measured, 'charge'),
        byShare: traceError(predicted, measured, 'share'),
        reduced: traceError(other.predicted, measured, 'charge'),
      }
    })
}

const head = [
  'case',
  'fitted',
  'rms, DFN (SPMe)',
  'rms, 10–90 %',
  'mean',
  'worst (at)',
  'rms of shape',
  'capacity, DFN (SPMe)',
] as const

/** Cells of a row as text. */
function cellsOf({ title, fitted, unit, byCharge, byShare, reduced }: TableRow): readonly string[] {
  const told = (value: number) =>
    unit === 'µm' ? signed((value * 1e6).toFixed(1)) : signed((value * 1e3).toFixed(0))
  return [
    title,
    fitted,
    `${told(byCharge.rms)} (${told(reduced.rms)}) ${unit}`,
    told(byCharge.middle),
    told(byCharge.bias),
    `${told(byCharge.worst)} (${(100 * byCharge.worstAt).toFixed(0)} %)`,
    told(byShare.rms),
    `${percent(byCharge.capacity)} (${percent(reduced.capacity)}) %`,
  ]
}

const signed = (text: string) => text.replace('-', '−')
const percent = (share: number) => `${share > 0 ? '+' : ''}${signed((100 * share).toFixed(1))}`

/** The table as it stands in the README. */
export function markdownTable(rows: readonly TableRow[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map(cellsOf)]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function htmlTable(rows: readonly TableRow[]): string {
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const body = rows.map((row) => line('td', cellsOf(row))).join('')
  return `<div class="scroll"><table><thead>${line('th', head)}</thead><tbody>${body}</tbody></table></div>`
}
