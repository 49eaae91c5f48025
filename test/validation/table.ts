import type { Comparison } from './comparisons.ts'
import { capacityOf, type TraceError, traceError } from './trace.ts'

/** A comparison in numbers, ready to be told. */
export interface TableRow {
  readonly title: string
  readonly model: string
  /** mV or µm */
  readonly unit: string
  readonly byCharge: TraceError
  readonly byShare: TraceError
  readonly measuredCapacity: number
}

export function tableRow({ title, model, quantity, predicted, measured }: Comparison): TableRow {
  return {
    title,
    model,
    unit: quantity === 'thickness' ? 'µm' : 'mV',
    byCharge: traceError(predicted, measured, 'charge'),
    byShare: traceError(predicted, measured, 'share'),
    measuredCapacity: capacityOf(measured),
  }
}

const head = [
  'case',
  'model',
  'rms',
  'rms, 10–90 %',
  'mean',
  'worst (at share)',
  'shape: rms',
  'capacity error',
] as const

/** Cells of a row as text. */
function cellsOf({ title, model, unit, byCharge, byShare }: TableRow): readonly string[] {
  const factor = unit === 'µm' ? 1e6 : 1e3
  const told = (value: number) => (value * factor).toFixed(factor === 1e6 ? 1 : 0)
  return [
    title,
    model,
    `${told(byCharge.rms)} ${unit}`,
    told(byCharge.middle),
    told(byCharge.bias).replace('-', '−'),
    `${told(byCharge.worst)} (${byCharge.worstAt.toFixed(2)})`,
    told(byShare.rms),
    `${byCharge.capacity >= 0 ? '+' : '−'}${Math.abs(100 * byCharge.capacity).toFixed(1)} %`,
  ]
}

/** The table as it stands in the README. */
export function markdownTable(rows: readonly TableRow[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map(cellsOf)]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function htmlTable(rows: readonly TableRow[]): string {
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<div class="scroll"><table><thead>${line('th', head)}</thead><tbody>${rows.map((row) => line('td', cellsOf(row))).join('')}</tbody></table></div>`
}
