import { FARADAY } from '../units/constants.ts'
import type { Powder, PowderHost } from './powder.ts'

/** What is counted beside the powder's own lithium. */
export interface FirstCycleOptions {
  /** Charge that goes into SEI per wetted area, from `seiCharge` [C/m²]; 0 leaves SEI out. */
  readonly seiChargePerArea?: number
}

/** Lithium that goes in and out again, at full lithiation of all that is accessible [C/kg of powder]. */
export function reversibleCapacity({ hosts, density }: Powder): number {
  const lithium = hosts.reduce((sum, host) => sum + host.volumeShare * host.concentrationMax, 0)
  return (FARADAY * lithium) / density
}

/** Lithium that the first cycle takes for good: conversion, trapping, and SEI where asked for [C/kg of powder]. */
export function irreversibleCapacity(
  { hosts, specificSurface }: Powder,
  { seiChargePerArea = 0 }: FirstCycleOptions = {},
): number {
  const lithium = hosts.reduce(
    (sum, { conversions }) => sum + conversions.reduce((inner, each) => inner + each.lithium, 0),
    0,
  )
  return FARADAY * lithium + seiChargePerArea * specificSurface
}

/** Charge of the first lithiation [C/kg of powder]. */
export function firstLithiationCapacity(powder: Powder, options: FirstCycleOptions = {}): number {
  return reversibleCapacity(powder) + irreversibleCapacity(powder, options)
}

/** Delithiated over lithiated charge of the first cycle [1]. */
export function firstCycleEfficiency(powder: Powder, options: FirstCycleOptions = {}): number {
  return reversibleCapacity(powder) / firstLithiationCapacity(powder, options)
}

/**
 * Charge that a layer of SEI holds per area.
 *
 * @param thickness      [m]
 * @param molarVolume    of SEI [m³/mol]
 * @param lithiumPerMole lithium per mole of SEI [1]
 * @returns [C/m²]
 */
export function seiCharge(thickness: number, molarVolume: number, lithiumPerMole: number): number {
  return (lithiumPerMole * FARADAY * thickness) / molarVolume
}

/** J = V/V₀ of a host of a powder at a lithiation [1]. */
export function hostSwelling(
  { lithiumMolarVolume, concentrationMax }: PowderHost,
  lithiation: number,
): number {
  return 1 + lithiumMolarVolume * concentrationMax * lithiation
}

/**
 * Volume of a powder over its volume as made [1].
 *
 * @param lithiation θ of every host, or of each in turn
 * @param conversion ξ_c, how far the one-way reactions of the first cycle have gone: 1 after formation
 */
export function powderSwelling(
  { hosts }: Powder,
  lithiation: number | readonly number[],
  conversion = 1,
): number {
  return hosts.reduce((sum, host, i) => {
    const theta = typeof lithiation === 'number' ? lithiation : lithiation[i]
    const left = host.conversions.reduce((inner, each) => inner + each.volumeLeft, 0)
    return sum + host.volumeShare * (hostSwelling(host, theta) - 1) + conversion * left
  }, 1)
}
