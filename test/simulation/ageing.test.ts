import { describe, expect, it } from 'vitest'
import { Ageing } from '../../src/simulation/ageing.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { ledgerOf, ledgerStart } from '../../src/simulation/ledger.ts'
import { alloyCell, alloyHalfCell } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

/** Silicon filled to θ = 0.8 by a first step and emptied to `low` by a second. */
function swung(low: number, cell = alloyCell) {
  const model = new CellModel(cell, { model: 'SPMe' })
  const y = model.initialState()
  const electrode = model.negative ?? model.positive
  const silicon = electrode.hosts[0]
  const fills = model.negative === undefined ? 1 : -1
  const ageing = new Ageing(model)
  silicon.initialise(y, 0.8)
  model.reconcile(y)
  ageing.endOfStep(y, fills)
  const full = silicon.connected[0]
  silicon.initialise(y, low)
  model.reconcile(y)
  const start = ledgerStart(model, y)
  y[silicon.sides.crackOffset] = 0.4
  ageing.endOfStep(y, -fills)
  return { model, y, silicon, electrode, ageing, full, start }
}

describe('Ageing', () => {
  it.each([
    { title: 'full cell', cell: alloyCell },
    { title: 'half cell', cell: alloyHalfCell },
  ])('cuts off k(ΔJ − g_tol)² at the end of a delithiation, in a $title', ({ cell }) => {
    const { silicon, full } = swung(0.1, cell)
    const swing = 2.7 * 0.7 - 0.4
    expect(full).toBe(1)
    expectRelative(silicon.connected[0], 1 - 1e-3 * swing * swing, 1e-9)
  })

  it('cuts nothing off within what the network follows', () => {
    expect(swung(0.7).silicon.connected[0]).toBe(1)
  })

  it('books what is cut off, so that lithium, salt and volume still balance', () => {
    const { model, y, ageing, start } = swung(0.1)
    const { lithiumError, saltError, volumeError, isolated } = ledgerOf(
      model,
      y,
      ageing.book,
      start,
    )
    expect(isolated).toBeGreaterThan(0)
    expect(Math.abs(lithiumError)).toBeLessThan(1e-14)
    expect(Math.abs(saltError)).toBeLessThan(1e-14)
    expect(volumeError).toBeLessThan(1e-14)
  })

  it('leaves isolated material its volume', () => {
    const { electrode, silicon } = swung(0.1)
    const lost = 1 - silicon.connected[0]
    expectRelative(electrode.isolatedGrowth[0], lost * 0.06 * 2.7 * 0.1, 1e-9)
  })

  it('heals a share of the cracked area', () => {
    const { y, silicon } = swung(0.1)
    expectRelative(y[silicon.sides.crackOffset], 0.2, 1e-12)
  })

  it('counts a swing from the last delithiation on, not from the first', () => {
    const { model, y, ageing, silicon } = swung(0.1)
    const once = silicon.connected[0]
    ageing.endOfStep(y, 1) // emptied again without having been filled
    expect(silicon.connected[0]).toBe(once)
    expect(model.negative?.hosts[1].connected[0]).toBe(1)
  })

  it('leaves cells without fade alone', () => {
    const model = new CellModel(lgM50, { model: 'SPM' })
    const y = model.initialState()
    const before = y.slice()
    new Ageing(model).endOfStep(y, 1)
    expect(y).toEqual(before)
  })
})
