import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { carries, modelNames, usualModel } from '../../src/simulation/modelName.ts'
import { lgM50 } from '../support/lgM50.ts'

const onlySpm: CellParameters = { ...lgM50, onlySpm: true }

describe('a cell whose parameters are for the SPM alone', () => {
  it('is run in it where nobody chooses', () => {
    expect([lgM50, onlySpm].map(usualModel)).toEqual(['SPMe', 'SPM'])
  })

  it('carries no other model', () => {
    expect(modelNames.filter((model) => carries(onlySpm, model))).toEqual(['SPM'])
    expect(modelNames.filter((model) => carries(lgM50, model))).toEqual(modelNames)
  })
})
