import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import type { FieldName } from '../simulation/fields.ts'
import type { Solution } from '../simulation/solution.ts'
import { type AskedTimes, mostTimes, shortestInterval, timesUntil } from './fieldTimes.ts'
import { seconds } from './seconds.ts'

/** The fields that a run gave, and in words what was asked for and is not there. */
export interface FoundFields {
  readonly records: readonly FieldRecord[]
  readonly missing: readonly string[]
  /** How many times were asked for and are not there. */
  readonly late: number
}

/**
 * The fields of a run that were asked for. A listed time that it did not reach is missing, and so are times of an
 * interval beyond the most that it may have, and a field that the cell has not.
 */
export function fieldsOf(
  { fields: records = [], series, status }: Solution,
  names: readonly FieldName[],
  { listed, intervals }: AskedTimes,
): FoundFields {
  const end = series.time[series.time.length - 1] ?? 0
  const verb = status === 'completed' ? 'ended' : 'stopped'
  const taken = new Set(records.map(({ time }) => time))
  const unseen = listed.filter((time) => !taken.has(time))
  const cut = intervals.filter((interval) => timesUntil(end, interval) > mostTimes)
  const found = new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name)))
  const absent = records.length === 0 ? [] : names.filter((name) => !found.has(name))
  return {
    records,
    late: unseen.length + cut.length,
    missing: [
      ...unseen.map((time) => `--at ${time}: no fields, the run ${verb} at ${seconds(end)}`),
      ...cut.map(
        (interval) =>
          `--at every ${interval} s: only the first ${mostTimes} of ${timesUntil(end, interval)} times; every ${shortestInterval(end)} s gives all`,
      ),
      ...absent.map((name) => `--fields ${name}: this cell has none`),
    ],
  }
}
