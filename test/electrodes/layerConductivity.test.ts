import { describe, expect, it } from 'vitest'
import { electrodeDefaults } from '../../src/electrodes/defaults.ts'
import { layerConductivity } from '../../src/electrodes/layerConductivity.ts'
import { mixOf } from '../../src/electrodes/mix.ts'
import { handMadePowder } from '../support/handMadePowder.ts'

const defaults = electrodeDefaults()

function conductivity(carbon: number, powderConductivity: number): number {
  const powder = handMadePowder({ electronicConductivity: powderConductivity })
  const mix = mixOf([
    {
      title: 'powder',
      massShare: 1 - carbon,
      density: 2000,
      electronicConductivity: powderConductivity,
      powder,
    },
    { title: 'carbon', massShare: carbon, density: 2000, electronicConductivity: 1000 },
  ])
  return layerConductivity(mix, 0.4, defaults)
}

describe('layerConductivity', () => {
  it('rests on carbon black where the powder insulates', () => {
    expect(conductivity(0.1, 0)).toBeGreaterThan(10 * conductivity(0.03, 0))
  })

  it('needs no carbon black where the powder is a metal', () => {
    expect(conductivity(0, 1e6)).toBeGreaterThan(1)
  })

  it('keeps a least value where nothing percolates', () => {
    expect(conductivity(0, 0)).toBe(defaults.leastConductivity)
  })
})
