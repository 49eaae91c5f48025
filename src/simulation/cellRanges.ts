/** What a number of a cell can be, in SI units. */
export interface Range {
  readonly what: string
  readonly unit: string
  readonly least: number
  readonly most: number
  /** Bounds that are themselves excluded. */
  readonly open?: 'below' | 'both'
  /** What it often is. */
  readonly usual: number
  /** Units that it is given in by mistake. */
  readonly others: readonly string[]
  readonly optional?: true
  /** Of a table: at x = 0 it may also be what `open` excludes. */
  readonly zeroAtZero?: true
}

export type Ranges = Readonly<Record<string, Range>>

function range(
  what: string,
  unit: string,
  [least, most]: readonly [number, number],
  usual: number,
  ...others: readonly string[]
): Range {
  return { what, unit, least, most, usual, others }
}

const temperature = range('a temperature', 'K', [150, 1000], 298.15, 'degC')
const thickness = range('a thickness', 'm', [1e-9, 1e-2], 5e-5, 'um', 'mm', 'nm')
const potential = range('a potential', 'V', [-5, 10], 3, 'mV')
const cutOff = range('a cut-off', 'V', [-5, 10], 3, 'mV')
const share = range('a share', '', [0, 1], 0.5, '%')
const lithiation = range('a lithiation', '', [0, 1], 0.5, '%')
const porosity: Range = { ...range('a porosity', '', [0, 1], 0.3, '%'), open: 'both' }
const transportEfficiency: Range = {
  ...range('a share of bulk transport', '', [0, 1], 0.3, '%'),
  open: 'below',
}
const activationEnergy = range('an activation energy', 'J/mol', [-1e6, 1e6], 3e4)
const exchangeCurrentDensity: Range = {
  ...range('an exchange current density', 'A/m^2', [0, 1e9], 1),
  open: 'below',
}
const salt = range('a concentration', 'mol/m^3', [10, 3e4], 1000, 'mol/L')

/**
 * Within these every cell lies, from thin films to stationary storage. They are wide by intent: what lies beyond is a
 * slip, most often of its unit, and a slip that gives a possible number is not found.
 */
export const cellRanges: Ranges = {
  area: range('an area', 'm^2', [1e-12, 1e8], 0.1),
  nominalCapacity: range('a capacity', 'Ah', [1e-12, 1e8], 5),
  referenceTemperature: temperature,
  initialTemperature: temperature,
  ambientTemperature: temperature,
}

export const windowRanges: Ranges = { lower: cutOff, upper: cutOff }

export const thermalRanges: Ranges = {
  heatCapacity: { ...range('a heat capacity', 'J/K', [0, 1e12], 60), open: 'below' },
  heatTransfer: range('a heat transfer', 'W/K', [0, 1e12], 0.1),
}

export const separatorRanges: Ranges = {
  thickness,
  porosity: { ...porosity, open: 'below' },
  transportEfficiency,
}

export const counterRanges: Ranges = { exchangeCurrentDensity }

export const electrodeRanges: Ranges = {
  thickness,
  porosity,
  minimumPorosity: share,
  poreShare: share,
  transportEfficiency,
  bruggeman: range('an exponent', '', [0, 20], 1.5),
  electronicConductivity: range('a conductivity', 'S/m', [1e-14, 1e8], 10),
  inertShare: { ...share, least: -1e-6 }, // what is left beside pores and hosts, to rounding
}

/** Published sets are no better than this in volumes that should be one [1]. */
export const mostVolume = 1.1

export const hostRanges: Ranges = {
  volumeShare: { ...share, most: mostVolume, open: 'below' },
  radius: range('a radius', 'm', [1e-12, 1e-3], 5e-6, 'um', 'nm'),
  specificArea: range('an area per volume', '1/m', [1, 1e14], 4e5),
  concentrationMax: range('a concentration', 'mol/m^3', [100, 1e6], 3e4, 'mol/L'),
  initialLithiation: lithiation,
  initialHysteresis: range('a branch from lithiation to delithiation', '', [-1, 1], -1),
  diffusivityActivationEnergy: activationEnergy,
  exchangeCurrentDensity,
  exchangeCurrentActivationEnergy: activationEnergy,
  filmResistance: range('a resistance', 'ohm m^2', [0, 1e6], 1e-3),
  // below zero in hosts that shrink as they take lithium, such as cobalt oxide
  lithiumMolarVolume: range('a molar volume', 'm^3/mol', [-1e-4, 1e-3], 9e-6, 'cm^3/mol'),
}

export const lithiationWindowRanges: Ranges = { empty: lithiation, full: lithiation }

export const potentialRanges: Ranges = {
  decayConstant: range('a decay constant', '', [0, 1e9], 10),
}

export const conversionRanges: Ranges = {
  lithium: range('an amount of lithium', 'mol/m^3', [0, 1e6], 1e3),
  potential,
  exchangeCurrentDensity,
  volumeLeft: range('a volume', '', [-1, 1], 0.01),
}

export const seiRanges: Ranges = {
  molarVolume: range('a molar volume', 'm^3/mol', [1e-9, 1], 9.6e-5, 'cm^3/mol'),
  lithiumPerMole: { ...range('lithium per mole', '', [0, 1e3], 2), open: 'below' },
  resistivity: range('a resistivity', 'ohm m', [0, 1e15], 2e5),
  initialThickness: range('a thickness', 'm', [0, 1e-5], 5e-9, 'nm', 'um'),
  solventDiffusivity: range('a diffusivity', 'm^2/s', [0, 1e-4], 2.5e-22, 'cm^2/s'),
  solventConcentration: range('a concentration', 'mol/m^3', [0, 1e6], 2600, 'mol/L'),
  onsetPotential: { ...potential, optional: true },
  rateConstant: range('a rate constant', 'm/s', [0, 1e3], 1e-14),
  potential,
  barrierThickness: range('a thickness', 'm', [0, 1e-3], 1e-8, 'nm', 'um'),
  barrierCoverage: share,
}

export const fadeRanges: Ranges = {
  freshAreaFactor: range('a factor', '', [0, 1e9], 0.05),
  healing: share,
  isolationFactor: range('a factor', '', [0, 1e9], 1e-3),
  toleratedSwing: range('a swing of J', '', [0, 1e3], 0.4),
}

export const electrolyteRanges: Ranges = { initialConcentration: salt }

export const propertyRanges: Ranges = { activationEnergy }

const diffusivity: Range = {
  ...range('a diffusivity', 'm^2/s', [0, 1], 1e-14, 'cm^2/s'),
  open: 'below',
}

/** What the values of a host's curves can be, at their nodes, and those of an electrolyte's. */
export const hostCurveRanges: Ranges = { diffusivity }

export const propertyCurveRanges: Ranges = {
  conductivity: {
    ...range('a conductivity', 'S/m', [0, 1e8], 1, 'mS/cm'),
    open: 'below',
    zeroAtZero: true,
  },
  diffusivity: { ...diffusivity, usual: 3e-10 },
  transferenceNumber: { ...range('a transference number', '', [-100, 1], 0.3, '%'), open: 'both' },
  thermodynamicFactor: { ...range('a factor', '', [0, 1e3], 1), open: 'below' },
}
