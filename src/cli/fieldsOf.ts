import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import type { FieldName } from '../simulation/fields.ts'
import type { Solution } from '../simulation/solution.ts'
import { duration } from '../units/duration.ts'

/** The fields that a run gave, and in words what was asked for and is not there. */
export interface FoundFields {
  readonly records: readonly FieldRecord[]
  readonly missing: readonly string[]
  /** How many times the run did not reach. */
  readonly late: number
}

/** The fields of a run that were asked for. A time that it did not reach is missing, and so is a field that the cell has not. */
export function fieldsOf(
  { fields: records = [], series, status }: Solution,
  names: readonly FieldName[],
  times: readonly number[],
): FoundFields {
  const end = series.time[series.time.length - 1] ?? 0
  const verb = status === 'completed' ? 'ended' : 'stopped'
  const taken = new Set(records.map(({ time }) => time))
  const unseen = times.filter((time) => !taken.has(time))
  const found = new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name)))
  const absent = records.length === 0 ? [] : names.filter((name) => !found.has(name))
  return {
    records,
    late: unseen.length,
    missing: [
      ...unseen.map((time) => `--at ${time}: no fields, the run ${verb} at ${seconds(end)}`),
      ...absent.map((name) => `--fields ${name}: this cell has none`),
    ],
  }
}

/** A time to compare with those of `--at`, which are seconds; a long one also as people say it. */
export function seconds(time: number): string {
  const exact = `${time.toFixed(0)} s`
  return time < 7200 ? exact : `${exact} (${duration(time)})`
}
