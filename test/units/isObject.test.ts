import { expect, it } from 'vitest'
import { isObject } from '../../src/units/isObject.ts'

it('isObject tells what has properties from null and plain values', () => {
  expect([{}, [], new Float64Array(1)].map(isObject)).toEqual([true, true, true])
  expect([null, undefined, 1, 'a', () => {}].map(isObject)).not.toContain(true)
})
