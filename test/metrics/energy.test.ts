import { describe, expect, it } from 'vitest'
import { energies } from '../../src/metrics/energy.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeFullCell, handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

const cycles = [
  { charge: 2.5, discharge: 2.1 },
  { charge: 2.05, discharge: 2, dischargeVoltage: 3.6 },
]

describe('energies', () => {
  const metrics = energies(handMadeSolution(cycles), handMadeDesign)

  it('are 7.2 Wh of cycle 1 on 40 g and 20 mL: 180 Wh/kg and 360 Wh/L as made', () => {
    expectRelative(metricValue(metrics, 'discharge-energy', 1), 7.2, 1e-12)
    expectRelative(metricValue(metrics, 'specific-energy', 1), 180, 1e-12)
    expectRelative(metricValue(metrics, 'energy-density-as-made', 1), 360, 1e-12)
  })

  // λ reaches 1.16 on 0.1 m² of 50 µm: 0.8 mL on 20 mL
  it('count the growth of the layer at full charge: 7.2 Wh on 20.8 mL', () => {
    expectRelative(metricValue(metrics, 'energy-density-full-charge', 1), 7200 / 20.8, 1e-12)
    expectRelative(metricValue(metrics, 'cell-expansion', 1), 4, 1e-12)
  })

  // λ falls back to 1.02: 0.1 mL stays
  it('part the expansion into what comes back and what stays', () => {
    expectRelative(metricValue(metrics, 'cell-expansion-reversible', 1), 3.5, 1e-12)
    expectRelative(metricValue(metrics, 'cell-expansion-lasting', 1), 0.5, 1e-12)
  })

  it('do not call lasting what is lithium still inside', () => {
    const full = energies(handMadeSolution(cycles, { emptied: 0.5 }), handMadeDesign)
    expect(full.map(({ id }) => id)).not.toContain('cell-expansion-lasting')
  })

  it('in a rigid can are the same as made and at full charge', () => {
    const rigid = { ...handMadeFullCell, housing: 'rigid' } as const
    const inCan = energies(handMadeSolution(cycles, { cell: rigid }), handMadeDesign)
    expect(metricValue(inCan, 'energy-density-full-charge')).toBe(
      metricValue(inCan, 'energy-density-as-made'),
    )
    expect(metricValue(inCan, 'cell-expansion')).toBe(0)
  })

  it('are not given for a half cell, whose lithium is no part of a product', () => {
    const half = handMadeSolution(cycles, { cell: handMadeHalfCell })
    expect(energies(half, handMadeDesign)).toEqual([])
  })
})
