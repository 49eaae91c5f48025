import { describe, expect, it } from 'vitest'
import {
  atomSharesOf,
  compoundToTinOf,
  freeMassShare,
  massSharesOf,
  mixtureOf,
  nickelShareMaximum,
  nickelShareOf,
} from '../../src/materials/composition.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('nickel share and Z', () => {
  it('Sn4Ni3 holds 27.051 % nickel by mass, the most there can be', () => {
    expectRelative(nickelShareMaximum(), 0.27051, 2e-5)
  })
  it('Z = 3 is 20.288 % nickel, and 25 % nickel is Z = 12.19', () => {
    expectRelative(nickelShareOf(3), 0.20288, 2e-5)
    expectRelative(compoundToTinOf(0.25), 12.19, 1e-3)
  })
  it('each is the inverse of the other', () => {
    for (const Z of [0.05, 0.2, 1, 3, 20])
      expectRelative(compoundToTinOf(nickelShareOf(Z)), Z, 1e-12)
  })
})

describe('shares of atoms and of mass', () => {
  it('each is the inverse of the other, and both sum to one', () => {
    const atoms = { Si: 0.85, Ti: 0.15 }
    const mass = massSharesOf(atoms)
    expectRelative(mass.Si + mass.Ti, 1, 1e-14)
    expectRelative(atomSharesOf(mass).Si, 0.85, 1e-14)
    expectRelative(mass.Si, (0.85 * 28.0855) / (0.85 * 28.0855 + 0.15 * 47.867), 1e-12)
  })
})

describe('freeMassShare', () => {
  it('Si85Ti15 in atoms leaves 49.7 % of its mass as silicon beside TiSi2', () => {
    expectRelative(freeMassShare(massSharesOf({ Si: 0.85, Ti: 0.15 }), 'Si', 'TiSi2'), 0.497, 1e-3)
  })
  it('refuses a composition without silicon to spare', () => {
    const poor = massSharesOf({ Si: 0.6, Ti: 0.4 })
    expect(() => freeMassShare(poor, 'Si', 'TiSi2')).toThrow(/more Si than TiSi2 binds/)
  })
  it('refuses elements that the compound does not hold', () => {
    expect(() => freeMassShare(massSharesOf({ Si: 0.9, Fe: 0.1 }), 'Si', 'TiSi2')).toThrow(
      /elements of TiSi2/,
    )
  })
})

describe('mixtureOf', () => {
  it('adds volumes: equal masses of 1 and 3 have density 1.5 and volumes 3 to 1', () => {
    const { density, volumeShares } = mixtureOf([0.5, 0.5], [1, 3])
    expectRelative(density, 1.5, 1e-14)
    expectRelative(volumeShares[0] / volumeShares[1], 3, 1e-14)
  })
})
