import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import { voltageParts } from '../simulation/voltageBreakdown.ts'

const heads = ['time / s', 'field', 'of', 'unit', 'x / m', 'present x / m', 'r / R', 'value']

/**
 * Fields of a run as CSV in long form, one value a row, so that fields on different places fit into one table. Places
 * are from the negative collector on. The parts of the voltage stand in rows of field "voltage", by name in `of`.
 */
export function fieldsCsv(records: readonly FieldRecord[]): string {
  const lines = [heads.join(',')]
  for (const { time, fields, breakdown } of records) {
    for (const part of ['voltage', ...voltageParts] as const) {
      lines.push([time, 'voltage', part, 'V', '', '', '', breakdown[part]].join(','))
    }
    for (const { name, of = '', unit, x, presentX, r, values } of fields) {
      const radii = r ?? ['']
      values.forEach((value, k) => {
        const i = Math.floor(k / radii.length)
        const radius = radii[k % radii.length]
        lines.push([time, name, quoted(of), unit, x[i], presentX[i], radius, value].join(','))
      })
    }
  }
  return `${lines.join('\n')}\n`
}

/** The same as plain data for JSON: typed arrays become arrays. */
export function fieldsData(records: readonly FieldRecord[]): unknown {
  return records.map(({ fields, ...record }) => ({
    ...record,
    fields: fields.map(({ x, presentX, r, values, ...field }) => ({
      ...field,
      x: [...x],
      presentX: [...presentX],
      ...(r === undefined ? {} : { r: [...r] }),
      values: [...values],
    })),
  }))
}

/** Names of hosts may hold commas and quotes. */
function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
