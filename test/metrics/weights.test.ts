import { describe, it } from 'vitest'
import { powderShare, weightsOf } from '../../src/metrics/weights.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeDesign, handMadeElectrode } from '../support/handMadeDesign.ts'

describe('weightsOf', () => {
  it('are 4 g of powder in 5 g of coating (50 g/m² on 0.1 m²) in a cell of 40 g', () => {
    const { powder, electrode, cell } = weightsOf(handMadeDesign)
    expectRelative(powder, 4e-3, 1e-12)
    expectRelative(electrode, 5e-3, 1e-12)
    expectRelative(cell, 40e-3, 1e-12)
  })
})

describe('powderShare', () => {
  it('adds up the powders of a blend', () => {
    const [one] = handMadeElectrode.powders
    const blend = { ...handMadeElectrode, powders: [one, { ...one, massShare: 0.1 }] }
    expectRelative(powderShare(blend), 0.9, 1e-12)
  })
})
