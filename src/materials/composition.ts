import { InputError } from '../units/inputError.ts'
import { once } from '../units/once.ts'
import { atomicMass, atomsOf, molarMassOf } from './formula.ts'

/** Shares by element or phase; they sum to one. */
export type Shares = Readonly<Record<string, number>>

/** Mass shares from shares of atoms. */
export function massSharesOf(atomShares: Shares): Shares {
  return normalised(mapped(atomShares, (share, element) => share * atomicMass(element)))
}

/** Shares of atoms from mass shares. */
export function atomSharesOf(massShares: Shares): Shares {
  return normalised(mapped(massShares, (share, element) => share / atomicMass(element)))
}

/**
 * Mass share of an element that is free, the rest being one compound of it: Si85Ti15 (atoms) with TiSi2 leaves 49.7 %
 * of the mass as silicon. All of the other elements must be in the compound.
 *
 * @param massShares of the elements
 * @param free       the element in excess
 * @param compound   formula that takes up all else
 * @throws InputError where the elements do not suit the compound, or nothing is left free
 */
export function freeMassShare(massShares: Shares, free: string, compound: string): number {
  const atoms = atomsOf(compound)
  const others = Object.keys(massShares).filter((element) => element !== free)
  const bound = others.map(
    (element) =>
      (massShares[element] * molarMassOf(compound)) / ((atoms[element] ?? 0) * atomicMass(element)),
  )
  const share = 1 - bound[0]
  const consistent = others.length > 0 && bound.every((each) => Math.abs(each - bound[0]) < 1e-9)
  if (!consistent || !(free in atoms)) {
    const expected = `elements of ${compound} with ${free} in excess`
    throw new InputError([{ path: 'composition', value: massShares, expected }])
  }
  if (!(share > 0)) {
    const expected = `more ${free} than ${compound} binds`
    const remedy = `a larger share of ${free}`
    throw new InputError([{ path: 'composition', value: massShares, expected, remedy }])
  }
  return share
}

/** Mass share of nickel in Ni3Sn4, the most that a mixture of Ni3Sn4 and Sn can hold. */
export const nickelShareMaximum = once(() => (3 * atomicMass('Ni')) / molarMassOf('Ni3Sn4'))

/** Z = m(Sn4Ni3)/m(Sn) of an alloy of these two with a nickel mass share w: Z = w/(0.27051 − w). */
export function compoundToTinOf(nickelShare: number): number {
  return nickelShare / (nickelShareMaximum() - nickelShare)
}

/** Nickel mass share of an alloy of Sn4Ni3 and Sn with mass ratio Z. */
export function nickelShareOf(compoundToTin: number): number {
  return (nickelShareMaximum() * compoundToTin) / (1 + compoundToTin)
}

/** Volume shares from mass shares and densities [kg/m³]; and the density of the pore-free mixture. */
export function mixtureOf(
  massShares: readonly number[],
  densities: readonly number[],
): {
  readonly density: number
  readonly volumeShares: readonly number[]
} {
  const density = 1 / massShares.reduce((volume, share, i) => volume + share / densities[i], 0)
  return { density, volumeShares: massShares.map((share, i) => (share * density) / densities[i]) }
}

function mapped(shares: Shares, change: (share: number, name: string) => number): Shares {
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [name, change(share, name)]),
  )
}

function normalised(shares: Shares): Shares {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  return mapped(shares, (share) => share / total)
}
