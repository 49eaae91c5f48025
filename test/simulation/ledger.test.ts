import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { ledgerOf, ledgerStart } from '../../src/simulation/ledger.ts'
import { alloyCell, alloyHalfCell, everythingHost } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const empty = { host: 0, sei: 0, conversion: 0 }
const layer = lgM50.area * 85.2e-6 // m³

describe('ledgerOf', () => {
  it('adds up the lithium of each host: area, thickness, share, c_max, θ̄', () => {
    for (const model of ['SPM', 'DFN'] as const) {
      const cell = new CellModel(lgM50, { model })
      const { hosts } = ledgerOf(cell, cell.initialState(), empty)
      const { volumeShare, concentrationMax, initialLithiation } = lgM50.negative.hosts[0]
      const expected = layer * volumeShare * concentrationMax * initialLithiation
      expectRelative(hosts['negative/graphite'], expected, 1e-12)
    }
  })

  it('books what side reactions hold by its product', () => {
    const model = new CellModel(alloyCell, { model: 'SPM' })
    const y = model.initialState()
    const { sides } = (model.negative as NonNullable<typeof model.negative>).hosts[0]
    y[sides.conversionOffsets[0]] = 0.5
    y[sides.conversionOffsets[1]] = 1
    y[sides.seiOffset] = 0.3
    const { conversion, sei } = ledgerOf(model, y, empty)
    expectRelative(conversion, layer * 900 * 0.5, 1e-12)
    expectRelative(sei, layer * (60 + 0.3 * sides.firstLayerLithium), 1e-12)
  })

  it('keeps isolated lithium in the book, and none of it in the host', () => {
    const model = new CellModel(alloyCell, { model: 'SPM' })
    const y = model.initialState()
    const silicon = (model.negative as NonNullable<typeof model.negative>).hosts[0]
    silicon.initialise(y, 0.4)
    const start = ledgerStart(model, y)
    silicon.disconnect(0, 0.1)
    const host = layer * everythingHost.volumeShare * everythingHost.concentrationMax * 0.4
    const { hosts, isolated, lithiumError } = ledgerOf(
      model,
      y,
      { ...empty, host: 0.1 * host },
      start,
    )
    expectRelative(hosts['negative/Si'], 0.9 * host, 1e-12)
    expectRelative(isolated, 0.1 * host, 1e-12)
    expect(Math.abs(lithiumError)).toBeLessThan(1e-14)
  })

  it('sees lithium and salt that are missing', () => {
    const model = new CellModel(alloyCell, { model: 'SPMe' })
    const y = model.initialState()
    const start = ledgerStart(model, y)
    const electrolyte = model.electrolyte as NonNullable<typeof model.electrolyte>
    y[electrolyte.reservoirOffset] -= 1e-3
    model.positive.hosts[0].initialise(y, 0.8)
    const { lithiumError, saltError } = ledgerOf(model, y, empty, start)
    expect(lithiumError).toBeLessThan(-0.05)
    expect(saltError).toBeLessThan(-1e-4)
  })

  it('sees pores that do not fit the solid', () => {
    const model = new CellModel(alloyCell, { model: 'SPMe' })
    const y = model.initialState()
    expect(ledgerOf(model, y, empty).volumeError).toBeLessThan(1e-15)
    y[(model.negative as NonNullable<typeof model.negative>).poreOffset] += 1e-3
    expectRelative(ledgerOf(model, y, empty).volumeError, 1e-3 / 0.55, 1e-2)
  })

  it('lets lithium come out of a counter electrode, measured against what hosts could hold', () => {
    const model = new CellModel(alloyHalfCell, { model: 'SPM' })
    const y = model.initialState()
    const start = ledgerStart(model, y)
    y[model.chargeAt] = 1 // Ah
    const { fromCounter, lithiumError } = ledgerOf(model, y, empty, start)
    expectRelative(fromCounter, 3600 / 96485.33212331, 1e-12)
    expectRelative(lithiumError, -fromCounter / start.inventory, 1e-9)
    expect(start.inventory).toBeGreaterThan(start.lithium)
  })
})
