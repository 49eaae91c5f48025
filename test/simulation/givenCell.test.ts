import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { parametersOf } from '../../src/simulation/givenCell.ts'
import { lgM50 } from '../support/lgM50.ts'

describe('parametersOf', () => {
  it('is the record itself, or the one that is carried', () => {
    expect(parametersOf(lgM50)).toBe(lgM50)
    expect(parametersOf({ parameters: lgM50 })).toBe(lgM50)
  })

  it('leaves what is no cell to be checked', () => {
    expect(parametersOf(null as unknown as CellParameters)).toBeNull()
  })
})
