import { describe, expect, it } from 'vitest'
import { swellings } from '../../src/metrics/swelling.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeFullCell, handMadeHalfCell, handMadeHost } from '../support/handMadeCell.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

// The hand-made host has J = 1 + 3θ, the layer λ = 1 + 0.2θ and ε = 0.5 − 0.25θ; θ runs 0 → 0.8 → 0.1 and 0.1 ↔ 0.8.
const cycles = [
  { charge: 2.4, discharge: 2 },
  { charge: 2, discharge: 1.95 },
]

describe('swellings', () => {
  const metrics = swellings(handMadeSolution(cycles))

  it('of the host reach 3θ at the fullest, swing by what moves, and keep what stays in', () => {
    expectRelative(metricValue(metrics, 'host-swelling/Si'), 240, 1e-12)
    expectRelative(metricValue(metrics, 'host-swelling-reversible/Si', 1), 210, 1e-12)
    expectRelative(metricValue(metrics, 'host-swelling-lasting/Si', 1), 30, 1e-12)
  })

  // the powder is 60 % host by volume: J of the particle is 1 + 0.6·3θ
  it('of the particle count inert domains, and need the designed cell', () => {
    const designed = swellings(handMadeSolution(cycles), handMadeDesign)
    expectRelative(metricValue(designed, 'particle-swelling/Hand-made powder'), 144, 1e-12)
    expect(metrics.map(({ id }) => id)).not.toContain('particle-swelling/Hand-made powder')
  })

  it('of the layer are those of its mean λ', () => {
    expectRelative(metricValue(metrics, 'electrode-thickness'), 16, 1e-12)
    expectRelative(metricValue(metrics, 'electrode-thickness-reversible', 1), 14, 1e-12)
    expectRelative(metricValue(metrics, 'electrode-thickness-lasting', 1), 2, 1e-12)
  })

  it('of the electrode count solid that fills pores too: λ(1−ε) at θ = 0.8 is 0.812 of 0.5', () => {
    expectRelative(
      metricValue(metrics, 'electrode-swelling'),
      100 * ((1.16 * 0.7) / 0.5 - 1),
      1e-12,
    )
  })

  it('give the smallest porosity', () => {
    expectRelative(metricValue(metrics, 'electrode-porosity-smallest'), 30, 1e-12)
  })

  it('after formation alone keep what its end shows, since it starts as made', () => {
    const formation = swellings(handMadeSolution([cycles[0]]))
    expectRelative(metricValue(formation, 'electrode-thickness-lasting', 0), 2, 1e-12)
  })

  it('of a half cell are those of its studied electrode', () => {
    const half = swellings(handMadeSolution(cycles, { cell: handMadeHalfCell }))
    expectRelative(metricValue(half, 'host-swelling/Si'), 240, 1e-12)
  })

  it('say nothing of an electrode in which nothing grows', () => {
    const rigid = { ...handMadeHost('Si', 0), conversions: [] }
    const negative = { ...handMadeFullCell.positive, hosts: [rigid] }
    const cell = { ...handMadeFullCell, negative }
    expect(swellings(handMadeSolution(cycles, { cell }))).toEqual([])
  })

  it('lasts only where the lithium came out again', () => {
    const ids = (emptied: number) =>
      swellings(handMadeSolution(cycles, { emptied })).map(({ id }) => id)
    expect(ids(0.1)).toContain('host-swelling-lasting/Si')
    expect(ids(0.5).filter((id) => id.includes('lasting'))).toEqual([])
    expect(ids(0.5)).toContain('host-swelling-reversible/Si')
  })
})
