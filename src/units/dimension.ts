import type { Exponents } from './unit.ts'

interface DimensionEntry {
  /** How a message calls it: "a density". */
  readonly name: string
  /** Powers of kg, m, s, A, K, mol. */
  readonly exponents: Exponents
  /** Units to suggest, the customary one first. */
  readonly units: readonly string[]
}

/** What a number can be a measure of. SI units follow from the exponents. */
export const dimensions = {
  ratio: {
    name: 'a ratio',
    exponents: [0, 0, 0, 0, 0, 0],
    units: ['1', '%', 'wt%', 'vol%', 'at%', 'ppm'],
  },
  length: { name: 'a length', exponents: [0, 1, 0, 0, 0, 0], units: ['um', 'nm', 'mm', 'cm', 'm'] },
  area: { name: 'an area', exponents: [0, 2, 0, 0, 0, 0], units: ['cm^2', 'm^2', 'mm^2'] },
  volume: { name: 'a volume', exponents: [0, 3, 0, 0, 0, 0], units: ['cm^3', 'mL', 'L', 'm^3'] },
  mass: { name: 'a mass', exponents: [1, 0, 0, 0, 0, 0], units: ['g', 'mg', 'kg'] },
  duration: { name: 'a duration', exponents: [0, 0, 1, 0, 0, 0], units: ['s', 'min', 'h', 'd'] },
  temperature: { name: 'a temperature', exponents: [0, 0, 0, 0, 1, 0], units: ['degC', 'K'] },
  temperatureRate: {
    name: 'a heating or cooling rate',
    exponents: [0, 0, -1, 0, 1, 0],
    units: ['K/s', 'K/min'],
  },
  current: { name: 'a current', exponents: [0, 0, 0, 1, 0, 0], units: ['A', 'mA'] },
  voltage: { name: 'a voltage', exponents: [1, 2, -3, -1, 0, 0], units: ['V', 'mV'] },
  power: { name: 'a power', exponents: [1, 2, -3, 0, 0, 0], units: ['W', 'mW', 'kW'] },
  energy: { name: 'an energy', exponents: [1, 2, -2, 0, 0, 0], units: ['Wh', 'J', 'kJ', 'eV'] },
  resistance: { name: 'a resistance', exponents: [1, 2, -3, -2, 0, 0], units: ['ohm', 'mohm'] },
  arealResistance: {
    name: 'an areal resistance',
    exponents: [1, 4, -3, -2, 0, 0],
    units: ['ohm cm^2', 'ohm m^2'],
  },
  charge: { name: 'a charge', exponents: [0, 0, 1, 1, 0, 0], units: ['Ah', 'mAh', 'C'] },
  specificCapacity: {
    name: 'a specific capacity',
    exponents: [-1, 0, 1, 1, 0, 0],
    units: ['mAh/g', 'Ah/kg', 'C/kg'],
  },
  arealCapacity: {
    name: 'an areal capacity',
    exponents: [0, -2, 1, 1, 0, 0],
    units: ['mAh/cm^2', 'Ah/m^2', 'C/m^2'],
  },
  volumetricCapacity: {
    name: 'a volumetric capacity',
    exponents: [0, -3, 1, 1, 0, 0],
    units: ['mAh/cm^3', 'Ah/L', 'C/m^3'],
  },
  density: { name: 'a density', exponents: [1, -3, 0, 0, 0, 0], units: ['g/cm^3', 'kg/m^3'] },
  molarMass: { name: 'a molar mass', exponents: [1, 0, 0, 0, 0, -1], units: ['g/mol', 'kg/mol'] },
  molarVolume: {
    name: 'a molar volume',
    exponents: [0, 3, 0, 0, 0, -1],
    units: ['cm^3/mol', 'm^3/mol'],
  },
  concentration: {
    name: 'a concentration',
    exponents: [0, -3, 0, 0, 0, 1],
    units: ['mol/L', 'mol/m^3', 'M'],
  },
  diffusivity: {
    name: 'a diffusivity',
    exponents: [0, 2, -1, 0, 0, 0],
    units: ['m^2/s', 'cm^2/s'],
  },
  velocity: {
    name: 'a rate constant or velocity',
    exponents: [0, 1, -1, 0, 0, 0],
    units: ['m/s', 'cm/s', 'nm/s'],
  },
  volumeRate: {
    name: 'a volume per time',
    exponents: [0, 3, -1, 0, 0, 0],
    units: ['m^3/s', 'nm^3/s', 'L/h'],
  },
  rate: { name: 'a rate', exponents: [0, 0, -1, 0, 0, 0], units: ['1/s', '1/min', '1/h', 'Hz'] },
  conductivity: {
    name: 'a conductivity',
    exponents: [-1, -3, 3, 2, 0, 0],
    units: ['S/m', 'mS/cm', 'S/cm'],
  },
  resistivity: {
    name: 'a resistivity',
    exponents: [1, 3, -3, -2, 0, 0],
    units: ['ohm m', 'ohm cm'],
  },
  currentDensity: {
    name: 'a current density',
    exponents: [0, -2, 0, 1, 0, 0],
    units: ['A/m^2', 'mA/cm^2'],
  },
  specificSurface: {
    name: 'a specific surface',
    exponents: [-1, 2, 0, 0, 0, 0],
    units: ['m^2/g', 'm^2/kg'],
  },
  arealMass: {
    name: 'a mass per area',
    exponents: [1, -2, 0, 0, 0, 0],
    units: ['mg/cm^2', 'g/m^2', 'kg/m^2'],
  },
  pressure: {
    name: 'a pressure or modulus',
    exponents: [1, -1, -2, 0, 0, 0],
    units: ['GPa', 'MPa', 'Pa', 'bar'],
  },
  molarEnergy: {
    name: 'a molar energy',
    exponents: [1, 2, -2, 0, 0, -1],
    units: ['kJ/mol', 'J/mol'],
  },
  specificEnergy: {
    name: 'a specific energy',
    exponents: [0, 2, -2, 0, 0, 0],
    units: ['Wh/kg', 'J/kg'],
  },
  energyDensity: {
    name: 'an energy density',
    exponents: [1, -1, -2, 0, 0, 0],
    units: ['Wh/L', 'J/m^3'],
  },
  entropicCoefficient: {
    name: 'an entropic coefficient',
    exponents: [1, 2, -3, -1, -1, 0],
    units: ['mV/K', 'V/K'],
  },
  specificHeat: {
    name: 'a specific heat',
    exponents: [0, 2, -2, 0, -1, 0],
    units: ['J/(kg K)', 'J/(g K)'],
  },
  heatTransferCoefficient: {
    name: 'a heat transfer coefficient',
    exponents: [1, 0, -3, 0, -1, 0],
    units: ['W/(m^2 K)'],
  },
  thermalConductivity: {
    name: 'a thermal conductivity',
    exponents: [1, 1, -3, 0, -1, 0],
    units: ['W/(m K)'],
  },
  /** A multiple of the current that empties the cell in an hour; SI value: the multiple. */
  cRate: { name: 'a C-rate', exponents: [0, 0, 0, 0, 0, 0], units: ['C'] },
} as const satisfies Readonly<Record<string, DimensionEntry>>

export type Dimension = keyof typeof dimensions
