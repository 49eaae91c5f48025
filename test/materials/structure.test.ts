import { describe, it } from 'vitest'
import { phase } from '../../src/materials/phase.ts'
import { coreDensity, coreExtent } from '../../src/materials/structure.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('structure', () => {
  it('density of a core adds volumes', () => {
    const domain = (id: string, massShare: number) =>
      ({ phase: phase(id), massShare, arrangement: 'dispersed', accessibleShare: 1 }) as const
    const density = coreDensity([domain('ni3sn4', 0.75), domain('tin', 0.25)])
    expectRelative(density, 1 / (0.75 / 8650 + 0.25 / 7287), 1e-12)
  })
  it('a shell with seven eighths of the volume leaves half the diameter, on a film an eighth of the thickness', () => {
    const layer = {
      phase: phase('silicon-dioxide'),
      thickness: 1,
      volumeShare: 7 / 8,
      coverage: 1,
      reacted: 1,
    }
    expectRelative(coreExtent(1e-6, [layer], 'powder'), 0.5e-6, 1e-12)
    expectRelative(coreExtent(6e-6, [layer], 'thin-film'), 1e-6 / 8, 1e-12)
  })
})
