import { CsvError, parse } from 'csv-parse/sync'
import { InputError, type InputIssue } from './inputError.ts'

/** A table as read, before anything is taken for a number. The only file that knows csv-parse. */
export interface CsvTable {
  /** Names of the columns as written; empty where the first row is numbers already. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Line of the file that each row ends on, from 1. */
  readonly lines: readonly number[]
  readonly file: string | undefined
}

const delimiters = [',', ';', '\t'] as const

/**
 * Reads text of columns divided by commas, semicolons or tabs (whichever the first row has most of). Lines that begin
 * with # are comments; spaces around fields and empty lines do not count.
 *
 * @throws InputError for text without rows, an open quote, and rows of another length than the first (with their lines)
 */
export function readCsv(text: string, file?: string): CsvTable {
  const records = recordsOf(text, file)
  const [first] = records
  if (first === undefined)
    throw csvError(file, 'line 1', 'a row of column names and rows of numbers; the file is empty')
  const named = !first.record.every((field) => field !== '' && Number.isFinite(Number(field)))
  const body = named ? records.slice(1) : records
  const uneven = body.filter(({ record }) => record.length !== first.record.length)
  if (uneven.length > 0) {
    const issues = uneven.slice(0, 5).map(({ record, line }) => ({
      ...(file === undefined ? {} : { file }),
      path: `line ${line}`,
      expected: `${first.record.length} columns as in the first row, not ${record.length}`,
    }))
    throw new InputError(issues)
  }
  return {
    columns: named ? first.record : [],
    rows: body.map(({ record }) => record),
    lines: body.map(({ line }) => line),
    file,
  }
}

/**
 * The numbers of one column, times `factor`. A field that is no number becomes an issue with its line (five at most).
 *
 * @param index of the column, from 0
 */
export function numbersIn(
  { rows, lines, columns, file }: CsvTable,
  index: number,
  issues: InputIssue[],
  factor = 1,
): Float64Array {
  const values = new Float64Array(rows.length)
  let wrong = 0
  for (let i = 0; i < rows.length; i++) {
    const field = rows[i][index]
    values[i] = field === '' ? Number.NaN : Number(field) * factor
    if (Number.isFinite(values[i]) || ++wrong > 5) continue
    issues.push({
      ...(file === undefined ? {} : { file }),
      path: `line ${lines[i]}, column ${columns[index] ?? index + 1}`,
      value: field,
      expected: 'a number',
    })
  }
  return values
}

interface Line {
  readonly record: string[]
  readonly line: number
}

function recordsOf(text: string, file: string | undefined): Line[] {
  try {
    const found = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return found.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as unknown as { lines?: number }).lines ?? 1)
    throw csvError(file, `line ${line}`, 'fields divided by commas, and every quote closed')
  }
}

/** The delimiter that the first row has most of. */
function delimiterOf(text: string): string {
  const head = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  const count = (mark: string) => head.split(mark).length
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function csvError(file: string | undefined, path: string, expected: string): InputError {
  return new InputError([{ ...(file === undefined ? {} : { file }), path, expected }])
}
