import { unitOf } from '../units/unit.ts'

/** What a number can be, in the unit of its key. */
interface Range {
  readonly least: number
  readonly most: number
  /** What it often is, by which the likeliest of other units is told. */
  readonly usual: number
  /** Units that it is given in by mistake. */
  readonly others: readonly string[]
}

const range = (least: number, most: number, usual: number, ...others: string[]): Range => ({
  least,
  most,
  usual,
  others,
})

const lengths = ['um', 'nm', 'mm', 'cm']
const areas = ['cm2', 'mm2']
const concentrations = ['mol/L', 'mol/cm3']
const volts = range(-5, 10, 3, 'mV')
const kelvins = range(150, 1000, 300, 'degC')
const salt = range(10, 3e4, 1e3, ...concentrations)
const activation = range(-1e6, 1e6, 3e4)

/**
 * Within these every cell lies, from thin films to stationary storage: beyond them a number is a slip, most often of
 * its unit. They are wide by intent; a slip that gives a possible number is not found.
 */
export const ranges: Readonly<Record<string, Range>> = {
  'Thickness [m]': range(1e-9, 1e-2, 5e-5, ...lengths),
  'Particle radius [m]': range(1e-10, 1e-3, 5e-6, ...lengths),
  'Surface area per unit volume [m-1]': range(1, 1e12, 4e5, 'um-1', 'nm-1', 'mm-1', 'cm-1'),
  'Maximum concentration [mol.m-3]': range(100, 1e6, 3e4, ...concentrations),
  'Initial concentration [mol.m-3]': salt,
  'Initial electrolyte concentration [mol.m-3]': salt,
  'Diffusivity [m2.s-1]': range(1e-28, 1e-4, 1e-14, 'cm2/s', 'um2/s'),
  'Diffusivity activation energy [J.mol-1]': activation,
  'Conductivity [S.m-1]': range(1e-14, 1e8, 1, 'mS/cm', 'S/cm'),
  'Conductivity activation energy [J.mol-1]': activation,
  'Reaction rate constant [mol.m-2.s-1]': range(1e-18, 1e3, 1e-5),
  'Reaction rate constant activation energy [J.mol-1]': activation,
  'OCP [V]': volts,
  'OCP (lithiation) [V]': volts,
  'OCP (delithiation) [V]': volts,
  'Entropic change coefficient [V.K-1]': range(-0.1, 0.1, 1e-4, 'mV/K'),
  'Electrode area [m2]': range(1e-9, 100, 0.1, ...areas),
  'Number of electrode pairs connected in parallel to make a cell': range(0, 1e5, 10),
  'Nominal cell capacity [A.h]': range(1e-9, 1e4, 5, 'mAh'),
  'Lower voltage cut-off [V]': volts,
  'Upper voltage cut-off [V]': volts,
  'Reference temperature [K]': kelvins,
  'Ambient temperature [K]': kelvins,
  'Initial temperature [K]': kelvins,
  'Density [kg.m-3]': range(10, 3e4, 2e3, 'g/cm3'),
  'Volume [m3]': range(1e-12, 1, 2e-5, 'cm3', 'L', 'mm3'),
  'Specific heat capacity [J.K-1.kg-1]': range(10, 1e5, 1e3, 'J/(g K)'),
  'External surface area [m2]': range(1e-9, 10, 1e-2, ...areas),
  'Heat transfer coefficient [W.m-2.K-1]': range(0, 1e6, 10),
}

/** What was expected in place of a number that no cell has, and the same number in the unit it may have been meant in. */
export interface Implausible {
  readonly expected: string
  readonly remedy?: string
}

/** Judges the number under a key; undefined where it may be, or where the key has no range. */
export function implausible(key: string, value: number): Implausible | undefined {
  if (!Object.hasOwn(ranges, key)) return undefined
  const { least, most, usual, others } = ranges[key]
  const unit = unitIn(key)
  const within = (number: number) => number >= least && number <= most
  if (within(value) || Number.isNaN(value)) return undefined

  const expected = `a number from ${inFile(least)} to ${inFile(most)}${unit === '' ? '' : ` ${unit}`}`
  const distance = (number: number) => Math.abs(Math.log(Math.abs(number / usual)))
  const [meant] = others
    .map((other) => ({ other, number: convert(value, other, unit) ?? Number.NaN }))
    .filter(({ number }) => within(number))
    .sort((a, b) => distance(a.number) - distance(b.number))
  if (meant === undefined) return { expected }
  return { expected, remedy: `${inFile(meant.number)}, if ${inFile(value)} is in ${meant.other}` }
}

/** The unit of a key, as "m2.s-1"; empty where it has none. */
export function unitIn(key: string): string {
  return /\[(.*)\]\s*$/.exec(key)?.[1] ?? ''
}

/** A number from one unit in another, both as the format writes them ("m2.s-1"); undefined where they do not agree. */
export function convert(value: number, from: string, to: string): number | undefined {
  const [here, there] = [from, to].map((unit) => unitOf(unit.replaceAll('.', ' ')))
  if (here === undefined || there === undefined) return undefined
  if (here.exponents.some((power, i) => power !== there.exponents[i])) return undefined
  return (value * here.factor + here.offset - there.offset) / there.factor
}

/** A number as one would write it into a file. */
export function inFile(value: number): string {
  const rounded = Number(value.toPrecision(6))
  const size = Math.abs(rounded)
  return size !== 0 && (size < 1e-3 || size >= 1e6)
    ? rounded.toExponential().replace('+', '')
    : `${rounded}`
}
