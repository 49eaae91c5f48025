import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { snapshotOf } from '../../src/simulation/snapshot.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'
import { stateAfter } from '../support/stateAfter.ts'

describe('snapshotOf', () => {
  it('changes neither the state nor what the model is controlled by', () => {
    const { model, y } = stateAfter(lgM50, 'Hold at 4 V for 10 min', { model: 'DFN' })
    const before = y.slice()
    const { control } = model
    snapshotOf(model, y)
    expect(y).toEqual(before)
    expect(model.control).toBe(control)
    expect(control.kind).toBe('voltage')
  })

  it('keeps profiles and salt, and finds the voltage of the state again', () => {
    const { model, y } = stateAfter(lgM50, 'Discharge at 1C for 10 min', { model: 'DFN' })
    const snapshot = snapshotOf(model, y)
    expect(snapshot?.y.subarray(0, model.differential)).toEqual(y.subarray(0, model.differential))
    expectRelative(snapshot?.voltage ?? 0, y[model.voltageAt], 1e-5)
    expect(snapshot?.current).toBe(5)
  })

  it('mends potentials that an interpolant or a guess has left inexact', () => {
    const { model, y } = stateAfter(lgM50, 'Discharge at 1C for 10 min', { model: 'DFN' })
    const exact = snapshotOf(model, y)
    const moved = y.slice()
    for (const { deltaOffset, n } of model.electrodes) {
      for (let i = 0; i < n; i++) moved[deltaOffset + i] += 0.01 * Math.sin(i)
    }
    expectRelative(snapshotOf(model, moved)?.voltage ?? 0, exact?.voltage ?? 0, 1e-13)
  })

  it('does not depend on what the model has seen before, also where salt is nearly used up', () => {
    const { model, y } = stateAfter(lgM50, 'Discharge at 1C for 10 min', { model: 'DFN' })
    const depleted = y.slice()
    const { saltOffset, cells } = model.electrolyte as NonNullable<CellModel['electrolyte']>
    depleted[saltOffset + cells - 1] *= 1e-7
    const other = new CellModel(lgM50, { model: 'DFN' })
    const first = snapshotOf(model, depleted)
    snapshotOf(model, y)
    expect(snapshotOf(model, depleted)?.path.salt).toEqual(first?.path.salt)
    expect(snapshotOf(other, depleted)?.path.salt).toEqual(first?.path.salt)
    expect(first?.path.salt[cells - 1]).toBeLessThan(3e-6)
  })

  it('puts more salt before a lithium counter that is stripped than into the first cell', () => {
    const { model, y } = stateAfter(graphiteHalfCell, 'Discharge at 1 A for 10 min', {
      model: 'DFN',
    })
    const path = snapshotOf(model, y)?.path
    // stripping costs voltage, and φ_e next to the lithium lies below it
    expect(path?.counterDrop).toBeLessThan(0)
    expect(path?.electrolyte[0]).toBeLessThan(path?.counterDrop ?? 0)
  })

  it('is undefined where no potentials carry the current', () => {
    const { model, y } = stateAfter(lgM50, 'Discharge at 1C for 10 min', { model: 'DFN' })
    y[model.currentAt] = Number.NaN
    expect(snapshotOf(model, y)).toBeUndefined()
  })
})
