import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { form } from '../../src/simulation/form.ts'
import { alloyCell, everythingHost, withNegative } from '../support/alloyCell.ts'

describe('a formed host', () => {
  it('has its one-way reactions done, and no new ground below the full state', () => {
    const first = everythingHost.openCircuitPotential.delithiation
    const openCircuitPotential = {
      ...everythingHost.openCircuitPotential,
      firstLithiation: first,
    }
    const hosts = [{ ...everythingHost, openCircuitPotential }]
    const model = new CellModel(withNegative(alloyCell, { hosts }), { model: 'SPM' })
    const y = model.initialState()
    const [silicon] = (model.negative as NonNullable<typeof model.negative>).hosts
    silicon.initialise(y, 0.3)
    expect(y[silicon.reachedOffset]).toBe(0.3)
    form(silicon, y)
    expect(y[silicon.reachedOffset]).toBe(0.9)
    for (const at of silicon.sides.conversionOffsets) expect(y[at]).toBe(1)
  })
})
