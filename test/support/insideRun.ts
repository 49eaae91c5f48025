import { cellFrom } from '../../src/cells/cellFrom.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import type { FieldRecord } from '../../src/simulation/fieldRecorder.ts'
import type { FieldName } from '../../src/simulation/fields.ts'
import type { ModelName } from '../../src/simulation/modelName.ts'
import { simulate } from '../../src/simulation/simulate.ts'

/** A short run of a shipped cell that was looked into at `times` [s]. */
export function insideRun({
  id = 'sio-carbon',
  model = 'DFN',
  fields = [],
  times,
  start = 'full',
}: {
  readonly id?: string
  readonly model?: ModelName
  readonly fields?: readonly FieldName[]
  readonly times: readonly number[]
  readonly start?: 'full' | 'as made'
}): { readonly entry: ReportEntry; readonly records: readonly FieldRecord[] } {
  const cell = cellFrom(id)
  const protocol = start === 'full' ? 'Discharge at 1C for 10 min' : 'Charge at C/5 for 10 min'
  const initialSoc = start === 'full' ? 1 : undefined
  const solution = simulate(cell, protocol, { model, fields, fieldTimes: times, initialSoc })
  const entry = { id: 'mine', title: 'Mine', cell, solution, metrics: [] }
  return { entry, records: solution.fields ?? [] }
}
