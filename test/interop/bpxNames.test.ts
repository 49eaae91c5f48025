import { describe, expect, it } from 'vitest'
import { misspelt, miswritten } from '../../src/interop/bpxNames.ts'

describe('miswritten', () => {
  it.each([
    ['Thickness [um]', 'Thickness [m]'],
    ['Thickness', 'Thickness [m]'],
    ['particle  radius[m]', 'Particle radius [m]'],
    ['Porosity [%]', 'Porosity'],
    ['OCP (lithiation) [mV]', 'OCP (lithiation) [V]'],
    ['Negative Electrode', 'Negative electrode'],
  ])('%s is meant as %s', (written, meant) => {
    expect(miswritten({ [written]: 1 })).toEqual([[written, meant]])
  })

  it('leaves alone what the format has, what it has not, and what is there besides', () => {
    expect(miswritten({ 'Thickness [m]': 1, Colour: 'red' })).toEqual([])
    expect(miswritten({ 'Thickness [m]': 1, 'Thickness [um]': 1e6 })).toEqual([])
  })
})

describe('misspelt', () => {
  it('is near by letters, and no key of the format itself', () => {
    expect(misspelt({ Parameterization: {} }, 'Parameterisation')).toBe('Parameterization')
    expect(misspelt({ 'Maximum stoichiometry': 1 }, 'Minimum stoichiometry')).toBeUndefined()
    expect(misspelt({ Colour: 1 }, 'Porosity')).toBeUndefined()
  })

  it('is asked of keys of the format alone: particles have any name', () => {
    expect(misspelt({ Grafite: 1 }, 'Graphite')).toBeUndefined()
  })
})
