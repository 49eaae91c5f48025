import { describe, expect, it } from 'vitest'
import { capacities } from '../../src/metrics/capacity.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

const cycles = [
  { charge: 2.4, discharge: 2 },
  { charge: 2.1, discharge: 1.9 },
]

describe('capacities', () => {
  const metrics = capacities(handMadeSolution(cycles), handMadeDesign)

  it('divide the discharge of cycle 1 by powder (4 g), coating (5 g) and cell (40 g)', () => {
    expectRelative(metricValue(metrics, 'powder-capacity'), 475, 1e-12)
    expectRelative(metricValue(metrics, 'electrode-capacity'), 380, 1e-12)
    expectRelative(metricValue(metrics, 'cell-capacity-specific'), 47.5, 1e-12)
  })

  it('name the mass that each specific value is per', () => {
    const bases = Object.fromEntries(metrics.map(({ id, basis }) => [id, basis]))
    expect(bases).toMatchObject({
      'powder-capacity': 'powder',
      'powder-capacity-reversible': 'powder',
      'electrode-capacity': 'electrode',
      'cell-capacity-specific': 'cell',
    })
  })

  it('give the coating by its as-coated volume: 1.9 Ah on 0.1 m² of 50 µm is 380 mAh/cm³', () => {
    expectRelative(metricValue(metrics, 'electrode-capacity-volumetric'), 380, 1e-12)
  })

  it('give the composition 30 Ah/m² on 50 g/m² as 600 mAh/g of coating and 750 of powder', () => {
    expectRelative(metricValue(metrics, 'electrode-capacity-reversible'), 600, 1e-12)
    expectRelative(metricValue(metrics, 'powder-capacity-reversible'), 750, 1e-12)
  })

  it('define the nominal one for recipes and for parameters that state it themselves', () => {
    const [{ id, definition }] = metrics
    expect(id).toBe('nominal-capacity')
    expect(definition).toMatch(/recipe.* after formation.*given parameters \(BPX\)/)
  })

  it('take the first lithiation from the charge of formation', () => {
    expectRelative(metricValue(metrics, 'powder-first-lithiation', 0), 600, 1e-12)
  })

  it('are areal per area of electrode pairs: 1.9 Ah on 1000 cm² is 1.9 mAh/cm²', () => {
    expectRelative(metricValue(metrics, 'areal-capacity', 1), 1.9, 1e-12)
  })

  it('of a half cell are what its studied electrode gives back on charge', () => {
    const half = handMadeSolution([{ charge: 1.5, discharge: 1.8 }], { cell: handMadeHalfCell })
    expectRelative(metricValue(capacities(half), 'capacity', 0), 1.5, 1e-12)
  })

  it('without a designed cell have no value per mass', () => {
    const ids = capacities(handMadeSolution(cycles)).map(({ id }) => id)
    expect(ids).toEqual(['nominal-capacity', 'capacity', 'areal-capacity'])
  })
})
