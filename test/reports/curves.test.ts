import { describe, expect, it } from 'vitest'
import {
  branches,
  capacityScale,
  curveOver,
  rowsOfCycle,
  storedCharge,
  withGaps,
} from '../../src/reports/curves.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'

const entry = handMadeEntry(1)

describe('capacityScale', () => {
  it('is per gram of powder where every cell is designed: 1 Ah on 4 g is 250 mAh/g', () => {
    const scale = capacityScale([entry])
    expect(scale.unit).toBe('mAh/g')
    expectRelative(scale.of(entry), 250, 1e-12)
  })

  it('is per area as soon as one is known by its parameters alone: 1 Ah on 0.1 m² is 1 mAh/cm²', () => {
    const { cell: _, ...bare } = handMadeEntry(2)
    const scale = capacityScale([entry, bare])
    expect(scale.unit).toBe('mAh/cm²')
    expectRelative(scale.of(bare), 1, 1e-12)
  })
})

describe('rowsOfCycle', () => {
  it('are 21 rows of charge and 21 of discharge, none of a cycle not reached', () => {
    expect(rowsOfCycle(entry, 1).length).toBe(42)
    expect(rowsOfCycle(entry, 99)).toEqual([])
  })
})

describe('storedCharge', () => {
  it('rises as a full cell is charged', () => {
    expectRelative(storedCharge(entry)(20), 2.05 * 1.3, 1e-12)
  })

  it('rises as a half cell is discharged', () => {
    expectRelative(storedCharge(handMadeHalfEntry())(20), 2.2, 1e-12)
  })
})

describe('branches', () => {
  it('part a cycle by the direction of its current', () => {
    const [charge, discharge, ...more] = branches(entry, 1)
    expect([charge.length, discharge.length, more.length]).toEqual([21, 21, 0])
  })
})

describe('curveOver', () => {
  it('thins straight runs', () => {
    const points = curveOver(
      [0, 1, 2, 3],
      (row) => row,
      (row) => 2 * row,
    )
    expect(points).toEqual({ x: [0, 3], y: [0, 6] })
  })
})

describe('withGaps', () => {
  it('puts a gap between pieces and none around them', () => {
    const { x, y } = withGaps([
      { x: [1], y: [2] },
      { x: [3], y: [4] },
    ])
    expect(x).toEqual([1, Number.NaN, 3])
    expect(y).toEqual([2, Number.NaN, 4])
  })
})
