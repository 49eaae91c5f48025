import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { layerGrid } from '../../src/simulation/ionicPath.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

describe('layerGrid', () => {
  it('is the electrolyte’s own grid where a model resolves it', () => {
    const model = new CellModel(lgM50, { model: 'DFN' })
    expect(layerGrid(model)).toBe(model.electrolyte)
  })

  it('has one cell a layer in the SPM', () => {
    const { width, negativeCells, separatorCells, positiveCells } = layerGrid(
      new CellModel(lgM50, { model: 'SPM' }),
    )
    expect([negativeCells, separatorCells, positiveCells]).toEqual([1, 1, 1])
    expect([...width]).toEqual([85.2e-6, 12e-6, 75.6e-6])
  })

  it('has no negative cells in a half cell', () => {
    const grid = layerGrid(new CellModel(graphiteHalfCell, { model: 'SPM' }))
    expect(grid.negativeCells).toBe(0)
    expect([...grid.width]).toEqual([12e-6, 85.2e-6])
  })
})
