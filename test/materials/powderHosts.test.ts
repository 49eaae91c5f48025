import { describe, expect, it } from 'vitest'
import { phase } from '../../src/materials/phase.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { fractureProbability } from '../../src/materials/powderHosts.ts'
import { expectRelative } from '../support/expectRelative.ts'

const coated = powderFrom({
  family: 'coated-host',
  diameter: '1 um',
  core: [{ phase: 'silicon-oxide', accessibleShare: 0.8 }],
  organosilicon: {
    agent: { kind: 'silane', organic: 'CH3', hydrolyzable: 'OCH3', n: 3 },
    massShare: '3 %',
  },
  carbon: { share: 0.1, basis: 'total', coverage: 0.9 },
})
const [oxide, residue, carbon] = coated.hosts
const [, residueLayer, carbonLayer] = coated.structure
const ceramic = phase('silicon-oxycarbide')
const soot = phase('carbon-pyrolytic')

describe('a host under two layers', () => {
  it('takes lithium through both: resistances thickness over conductivity, by coverage', () => {
    const through = (thickness = 0, conductivity = 1) => thickness / conductivity
    const inner = through(residueLayer.size, ceramic.lithiumConductivity)
    const outer = 0.9 * through(carbonLayer.size, soot.lithiumConductivity)
    expectRelative(oxide.filmResistance, inner + outer, 1e-12)
    expectRelative(residue.filmResistance, outer, 1e-12)
    expect(carbon.filmResistance).toBe(0)
  })
  it('is shielded by each in turn: what stays open multiplies', () => {
    const open = (1 - (ceramic.shielding ?? 0)) * (1 - 0.9 * (soot.shielding ?? 0))
    expectRelative(oxide.coverage, 1 - open, 1e-12)
    expectRelative(residue.coverage, 0.9 * (soot.shielding ?? 0), 1e-12)
    expect(carbon.coverage).toBe(0)
  })
  it('shares one barrier to SEI with them, the sum of equivalent thicknesses', () => {
    const barrier =
      (residueLayer.size ?? 0) * (ceramic.seiEquivalence ?? 0) +
      0.9 * (carbonLayer.size ?? 0) * (soot.seiEquivalence ?? 0)
    for (const host of coated.hosts) expectRelative(host.barrierThickness, barrier, 1e-12)
  })
  it('converts whole, though only the accessible share stores', () => {
    const { massShare, volumeShare } = coated.structure[0]
    expectRelative(oxide.volumeShare, 0.8 * volumeShare, 1e-12)
    expectRelative(oxide.conversions[0].lithium, massShare / 0.0440845, 1e-9)
    expectRelative(oxide.conversions[0].volumeLeft, 0.0427 * volumeShare, 2e-3)
  })
  it('is no host at all where nothing is within reach', () => {
    const inert = powderFrom({
      family: 'two-phase',
      diameter: '1 um',
      active: {
        element: 'Si',
        state: 'amorphous',
        size: '20 nm',
        massShare: 0.2,
        accessibleShare: 0,
      },
      matrix: [{ phase: 'mgzn2' }],
    })
    expect(inert.hosts).toEqual([])
  })
})

describe('fractureProbability', () => {
  it('is a half at the fracture size and falls with the cube below it', () => {
    expect(fractureProbability(150e-9, 150e-9)).toBe(0.5)
    expectRelative(fractureProbability(1.5e-9, 150e-9), 1e-6, 1e-5)
  })
  it('is nothing where no fracture size is known', () => {
    expect(fractureProbability(1e-6, undefined)).toBe(0)
  })
})
