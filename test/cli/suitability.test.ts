import { describe, expect, it } from 'vitest'
import type { LoadedCell } from '../../src/cli/loadCell.ts'
import { unsuited } from '../../src/cli/suitability.ts'
import { InputError } from '../../src/units/inputError.ts'
import { handMadeFullCell } from '../support/handMadeCell.ts'

const { thermal: _, ...cold } = handMadeFullCell
const cell: LoadedCell = { id: 'a', title: 'A', parameters: cold }
const onlySpm: LoadedCell = { id: 'b', title: 'B', parameters: { ...cold, onlySpm: true } }
const thermal = { heatCapacity: 50, heatTransfer: 0.1 }
const warm: LoadedCell = { id: 'c', title: 'C', parameters: { ...cold, thermal } }

describe('a cell whose parameters are for the SPM alone', () => {
  it('is refused to any other model, in one message that names the cell', () => {
    expect(unsuited([onlySpm], '--model', ['SPM'])).toEqual([])
    expect(unsuited([cell], '--model', ['DFN'])).toEqual([])
    expect(
      new InputError(unsuited([cell, onlySpm], '--models', ['SPM', 'SPMe', 'DFN'])).message,
    ).toMatch(/^--models is "SPMe,DFN"; expected SPM: the file of B .* Try: --models SPM$/)
  })
})

describe('a cell without thermal data', () => {
  it('is refused to lumped heat', () => {
    expect(unsuited([warm], '--model', ['DFN'], 'lumped')).toEqual([])
    expect(unsuited([cell], '--model', ['DFN'])).toEqual([])
    expect(new InputError(unsuited([cell], '--model', ['DFN'], 'lumped')).message).toMatch(
      /^--thermal is "lumped"; expected a cell with thermal data; A has none/,
    )
  })
})
