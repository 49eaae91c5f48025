import { expect, it } from 'vitest'
import { isRecord } from '../../src/units/isRecord.ts'

it('isRecord tells objects with fields from lists, null and plain values', () => {
  expect([{}, { a: 1 }].map(isRecord)).toEqual([true, true])
  expect([[], null, undefined, 1, 'a', () => {}].map(isRecord)).not.toContain(true)
})
