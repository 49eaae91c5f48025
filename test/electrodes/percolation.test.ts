import { describe, expect, it } from 'vitest'
import { percolationConductivity } from '../../src/electrodes/percolation.ts'
import { expectRelative } from '../support/expectRelative.ts'

const network = { threshold: 0.1, exponent: 2, contact: 1 }

describe('percolationConductivity', () => {
  it('is zero up to the threshold, however well the phase conducts', () => {
    const phase = { solidShare: 0.1, conductivity: 1e6, network }
    expect(percolationConductivity([phase], 0.3, 1.5)).toBe(0)
  })

  it('reaches the bulk value for a phase that fills all of a solid without pores', () => {
    const phase = { solidShare: 1, conductivity: 1e3, network }
    expectRelative(percolationConductivity([phase], 0, 1.5), 1e3, 1e-14)
  })

  it('rises with the square of what is above the threshold where the exponent is 2', () => {
    const at = (solidShare: number) =>
      percolationConductivity([{ solidShare, conductivity: 1, network }], 0, 1.5)
    expectRelative(at(0.3) / at(0.2), 4, 1e-12)
  })

  it('adds networks, and pores lengthen the way of all of them', () => {
    const phase = { solidShare: 0.5, conductivity: 1, network }
    const one = percolationConductivity([phase], 0, 1.5)
    expectRelative(percolationConductivity([phase, phase], 0.75, 1.5), (2 * one) / 8, 1e-12)
  })
})
