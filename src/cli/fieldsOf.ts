import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import type { FieldName } from '../simulation/fields.ts'
import type { Solution } from '../simulation/solution.ts'
import { InputError } from '../units/inputError.ts'

/** The fields that a run gave, and in words what was asked for and is not there. */
export interface FoundFields {
  readonly records: readonly FieldRecord[]
  readonly missing: readonly string[]
}

/**
 * The fields of a run that were asked for. A time that a run which stopped did not reach is missing, and so is a field
 * that the cell has not.
 *
 * @throws InputError for times after the end of a run that completed
 */
export function fieldsOf(
  { fields: records = [], series, status }: Solution,
  names: readonly FieldName[],
  times: readonly number[],
): FoundFields {
  const end = series.time[series.time.length - 1]
  const late = times.filter((time) => time > end)
  if (late.length > 0 && status === 'completed') {
    throw new InputError(
      late.map((time) => ({
        path: '--at',
        value: time,
        expected: `a time within the run, which ends at ${end.toFixed(0)} s`,
        remedy: `${Math.floor(end)} or less, or a longer protocol`,
      })),
    )
  }
  const taken = new Set(records.map(({ time }) => time))
  const unseen = times.filter((time) => !taken.has(time))
  const found = new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name)))
  const absent = records.length === 0 ? [] : names.filter((name) => !found.has(name))
  return {
    records,
    missing: [
      ...unseen.map((time) => `--at ${time}: no fields, the run did not get there`),
      ...absent.map((name) => `--fields ${name}: this cell has none`),
    ],
  }
}
