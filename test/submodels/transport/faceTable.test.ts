import { expect, it } from 'vitest'
import * as table from '../../../src/submodels/transport/faceTable.ts'

it('every number of a face has its own place', () => {
  const { faceSize, faceTable, ...rest } = table
  const places = Object.values(rest).sort((a, b) => a - b)
  expect(places).toEqual(Array.from({ length: faceSize }, (_, k) => k))
  expect(faceTable(3)).toHaveLength(3 * faceSize)
})
