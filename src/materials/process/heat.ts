import { GAS_CONSTANT } from '../../units/constants.ts'

/** k = k₀ exp(−E/RT), with E [J/mol] and T [K]. */
export function arrhenius(factor: number, activationEnergy: number, temperature: number): number {
  return factor * Math.exp(-activationEnergy / (GAS_CONSTANT * temperature))
}

/** Grain size by d³ = d₀³ + growth [m]. */
export function grownSize(start: number, growth: number): number {
  return Math.cbrt(start ** 3 + growth)
}

/** "20.1 nm", "450 °C", "62 %" for the words of a history. */
export const nanometres = (size: number): string => `${Number((1e9 * size).toPrecision(3))} nm`
export const celsius = (temperature: number): string => `${Math.round(temperature - 273.15)} °C`
export const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`
export const hours = (time: number): string => `${Number((time / 3600).toPrecision(3))} h`
