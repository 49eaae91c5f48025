import { describe, expect, it } from 'vitest'
import { numbersIn, readCsv } from '../../src/units/csv.ts'
import type { InputIssue } from '../../src/units/inputError.ts'

describe('readCsv', () => {
  it('divides at commas, semicolons or tabs, keeps quoted fields whole, and counts lines of the file', () => {
    for (const mark of [',', ';', '\t']) {
      const table = readCsv(`# made by hand\n"a${mark} x"${mark} b \r\n\r\n1${mark}2\r\n3${mark}4`)
      expect(table.columns).toEqual([`a${mark} x`, 'b'])
      expect(table.rows).toEqual([
        ['1', '2'],
        ['3', '4'],
      ])
      expect(table.lines).toEqual([4, 5])
    }
  })

  it('has no column names where the first row is numbers', () => {
    expect(readCsv('1,2\n3,4')).toMatchObject({
      columns: [],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    })
  })
})

describe('numbersIn', () => {
  it('scales a column, and reports five fields that are no numbers at most', () => {
    const issues: InputIssue[] = []
    expect([...numbersIn(readCsv('a,b\n1,2\n3,4'), 1, issues, 1e-3)]).toEqual([2e-3, 4e-3])
    expect(issues).toEqual([])
    numbersIn(readCsv(`a,b\n${'1,x\n'.repeat(9)}`, 'f.csv'), 1, issues)
    expect(issues).toHaveLength(5)
    expect(issues[0]).toEqual({
      file: 'f.csv',
      path: 'line 2, column b',
      value: 'x',
      expected: 'a number',
    })
  })
})
