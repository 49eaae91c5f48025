import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'

const cells = [
  cellFrom('graphite'),
  cellFrom({ extends: 'graphite', format: 'pouch' }),
  cellFrom({ extends: 'graphite', format: 'coin' }),
  cellFrom({ extends: 'graphite', counter: 'lithium', format: 'coin' }),
]

describe('breakdownOf', () => {
  it('has parts that sum to mass and volume of the cell', () => {
    for (const { breakdown, designed } of cells) {
      const sum = (key: 'mass' | 'volume') =>
        breakdown.parts.reduce((all, part) => all + part[key], 0)
      expectRelative(sum('mass'), breakdown.mass, 1e-12)
      expectRelative(sum('volume'), breakdown.volume, 1e-12)
      expectRelative(breakdown.mass, designed.mass, 1e-14)
    }
  })

  it('has no part of negative mass or volume: everything fits', () => {
    for (const { breakdown } of cells) {
      for (const { mass, volume, part } of breakdown.parts) {
        expect(mass, part).toBeGreaterThanOrEqual(0)
        expect(volume, part).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('gives each layer its loading and thickness over the area of the pairs', () => {
    const { breakdown, negative, parameters } = cells[0]
    const layer = breakdown.parts.filter(({ group }) => group === 'negative')
    const mass = layer.reduce((sum, part) => sum + part.mass, 0)
    const volume = layer.reduce((sum, part) => sum + part.volume, 0)
    expectRelative(mass, negative.massLoading * parameters.area, 1e-12)
    expectRelative(volume, negative.thickness * parameters.area, 1e-12)
  })

  it('fills all pores with electrolyte, and a tenth more', () => {
    const { breakdown } = cells[0]
    const pores = breakdown.parts.filter(({ part }) => part.endsWith('pores'))
    const volume = pores.reduce((sum, part) => sum + part.volume, 0)
    const electrolyte = breakdown.parts.find(({ group }) => group === 'electrolyte')
    expectRelative(electrolyte?.mass ?? 0, 1.1 * volume * 1180, 1e-12)
  })
})
