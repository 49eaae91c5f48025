import { describe, expect, it } from 'vitest'
import type { LoadedCell } from '../../src/cli/loadCell.ts'
import { refuseUnsuited, usualModel } from '../../src/cli/suitability.ts'
import { handMadeFullCell } from '../support/handMadeCell.ts'

const { thermal: _, ...cold } = handMadeFullCell
const cell: LoadedCell = { id: 'a', title: 'A', parameters: cold }
const onlySpm: LoadedCell = { id: 'b', title: 'B', parameters: { ...cold, onlySpm: true } }
const thermal = { heatCapacity: 50, heatTransfer: 0.1 }
const warm: LoadedCell = { id: 'c', title: 'C', parameters: { ...cold, thermal } }

describe('a cell whose parameters are for the SPM alone', () => {
  it('is run in it where nobody chooses', () => {
    expect([cell, onlySpm].map(usualModel)).toEqual(['SPMe', 'SPM'])
  })

  it('is refused to any other model, in one message that names the cell', () => {
    expect(() => refuseUnsuited([onlySpm], '--model', ['SPM'])).not.toThrow()
    expect(() => refuseUnsuited([cell], '--model', ['DFN'])).not.toThrow()
    expect(() => refuseUnsuited([cell, onlySpm], '--models', ['SPM', 'SPMe', 'DFN'])).toThrow(
      /^--models is "SPMe,DFN"; expected SPM: the file of B .* Try: --models SPM$/,
    )
  })
})

describe('a cell without thermal data', () => {
  it('is refused to lumped heat', () => {
    expect(() => refuseUnsuited([warm], '--model', ['DFN'], 'lumped')).not.toThrow()
    expect(() => refuseUnsuited([cell], '--model', ['DFN'])).not.toThrow()
    expect(() => refuseUnsuited([cell], '--model', ['DFN'], 'lumped')).toThrow(
      /^--thermal is "lumped"; expected a cell with thermal data; A has none/,
    )
  })
})
