import { describe, expect, it } from 'vitest'
import { Ageing } from '../../src/simulation/ageing.ts'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { ledgerOf, ledgerStart } from '../../src/simulation/ledger.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Solution } from '../../src/simulation/solution.ts'
import { alloyCell, alloyHalfCell } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'
import { samplesFollowed } from '../support/samplesFollowed.ts'

/** Silicon filled to θ = 0.8 by a first step and emptied to `low` by a second. */
function swung(low: number, cell = alloyCell) {
  const model = new CellModel(cell, { model: 'SPMe' })
  const y = model.initialState()
  const electrode = model.negative ?? model.positive
  const silicon = electrode.hosts[0]
  const fills = model.negative === undefined ? 1 : -1
  const ageing = new Ageing(model, y)
  const capacity = model.cell.nominalCapacity
  silicon.initialise(y, 0.8)
  model.reconcile(y)
  ageing.endOfStep(y, fills * capacity)
  const full = silicon.connected[0]
  silicon.initialise(y, low)
  model.reconcile(y)
  const start = ledgerStart(model, y)
  y[silicon.sides.crackOffset] = 0.4
  ageing.endOfStep(y, -fills * capacity)
  return { model, y, silicon, electrode, ageing, full, start }
}

describe('Ageing', () => {
  it.each([
    { title: 'full cell', cell: alloyCell },
    { title: 'half cell', cell: alloyHalfCell },
  ])('cuts off 1 − e^(−k(ΔJ − g_tol)²) at the end of a delithiation, in a $title', ({ cell }) => {
    const { silicon, full } = swung(0.1, cell)
    const swing = 2.7 * 0.7 - 0.4
    expect(full).toBe(1)
    expectRelative(silicon.connected[0], Math.exp(-1e-3 * swing * swing), 1e-9)
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

  it('heals the same share however a discharge is cut', () => {
    const { model, y, silicon, ageing } = swung(0.1)
    expectRelative(y[silicon.sides.crackOffset], 0.2, 1e-12)
    const { nominalCapacity } = model.cell
    for (let part = 0; part < 4; part++) ageing.endOfStep(y, nominalCapacity / 4)
    expectRelative(y[silicon.sides.crackOffset], 0.1, 1e-12)
  })

  it('cuts off as much however a discharge is cut into steps, pulses or samples', () => {
    const isolated = (discharge: string) => {
      const way = `Charge at C/5 until 4.1 V; ${discharge}`
      const { cycles, status } = simulate(alloyCell, way, { model: 'SPM', rtol: 1e-6 })
      expect(status).toBe('completed')
      return cycles[cycles.length - 1].isolatedShare['negative/Si']
    }
    const once = isolated('Discharge at C/5 until 2.8 V')
    expect(once).toBeGreaterThan(1e-4)
    const cut =
      'repeat 3 { Discharge at C/5 for 50 min or until 2.8 V }; Discharge at C/5 until 2.8 V'
    expectRelative(isolated(cut), once, 1e-5) // two ends of different runs
    const pulsed = cut.replace(' };', '; Charge at C/2 for 10 s; Rest for 1 min };')
    expectRelative(isolated(pulsed), once, 3e-3)
  })

  it('sees the turns within sampled profiles', () => {
    const { nominalCapacity } = alloyCell
    const [time, value]: [number[], number[]] = [[0], [-nominalCapacity / 3]]
    for (let k = 1; k <= 3; k++) {
      for (const current of [nominalCapacity / 3, -nominalCapacity / 3]) {
        const t = time[time.length - 1] + 5400
        time.push(t, t + 1)
        value.push(-current, current)
      }
    }
    const options = { model: 'SPM', initialSoc: 0.2 } as const
    const share = ({ cycles }: Solution) => cycles[0].isolatedShare['negative/Si']
    const sampled = share(simulate(alloyCell, samplesFollowed(time, value), options))
    const steps = 'Charge at C/3 for 90 min; Discharge at C/3 for 90 min; '
    const stepped = share(simulate(alloyCell, steps.repeat(3), options))
    expect(stepped).toBeGreaterThan(1e-5)
    expectRelative(sampled, stepped, 1e-2)
  })

  it('leaves cells without fade alone', () => {
    const model = new CellModel(lgM50, { model: 'SPM' })
    const y = model.initialState()
    const before = y.slice()
    new Ageing(model, y).endOfStep(y, 1)
    expect(y).toEqual(before)
  })
})
