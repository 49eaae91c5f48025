import type {
  CellParameters,
  ElectrolyteParameters,
  ElectrolyteProperty,
} from '../cells/cellParameters.ts'
import { type Curve, constantCurve } from '../numerics/curve.ts'
import { checkRange, fieldOf, found, numberOf, report, type Section } from './bpxFields.ts'
import { type BpxFunction, functionOf, readAt, tabulated } from './bpxFunction.ts'

/** Concentrations that properties are tabulated over [mol/m³]. */
const concentrationFrom = 1
const concentrationTo = 4000
const concentrationCells = { formula: 1024, table: 4096 }
/** Least value kept where a formula leaves its range and turns negative, as a share of that at the initial concentration. */
const leastShare = 1e-3

/** Electrolyte of a full file. BPX knows neither t⁺(c) nor a thermodynamic factor: that is 1. */
export function electrolyteFromBpx(
  section: Section,
  initialConcentration: number,
  referenceTemperature: number,
): ElectrolyteParameters {
  const property = (key: string, energy: string): ElectrolyteProperty => {
    const read = functionOf(section, key)
    const activationEnergy = numberOf(section, energy, { fallback: 0 })
    const curve =
      read === undefined
        ? constantCurve(Number.NaN)
        : positiveCurve(section, key, read, initialConcentration)
    return { temperatures: [referenceTemperature], curves: [curve], activationEnergy }
  }
  const constant = (value: number): ElectrolyteProperty => ({
    temperatures: [referenceTemperature],
    curves: [constantCurve(value)],
    activationEnergy: 0,
  })
  return {
    initialConcentration,
    conductivity: property('Conductivity [S.m-1]', 'Conductivity activation energy [J.mol-1]'),
    diffusivity: property('Diffusivity [m2.s-1]', 'Diffusivity activation energy [J.mol-1]'),
    transferenceNumber: constant(
      numberOf(section, 'Cation transference number', { above: -1, below: 1 }),
    ),
    thermodynamicFactor: constant(1),
  }
}

export function separatorFromBpx(section: Section): CellParameters['separator'] {
  return {
    thickness: numberOf(section, 'Thickness [m]', { above: 0 }),
    porosity: numberOf(section, 'Porosity', { above: 0, atMost: 1 }),
    transportEfficiency: numberOf(section, 'Transport efficiency', { above: 0, atMost: 1 }),
  }
}

/** The fill of an SPM file, which has no electrolyte: it conducts without loss. The seam's `onlySpm` keeps it unused. */
export function idealElectrolyte(
  initialConcentration: number,
  referenceTemperature: number,
): ElectrolyteParameters {
  const constant = (value: number): ElectrolyteProperty => ({
    temperatures: [referenceTemperature],
    curves: [constantCurve(value)],
    activationEnergy: 0,
  })
  return {
    initialConcentration,
    conductivity: constant(1e3),
    diffusivity: constant(1e-6),
    transferenceNumber: constant(0),
    thermodynamicFactor: constant(1),
  }
}

/**
 * A property over concentration that is above zero wherever a model may go: a polynomial that turns negative far from
 * the initial concentration is held at a small share of its value there, slopes keep the cubics between nodes above
 * zero, and the tangents beyond the ends do not fall through it.
 */
function positiveCurve(
  section: Section,
  key: string,
  read: BpxFunction,
  initialConcentration: number,
): Curve {
  const here = readAt(read, initialConcentration)
  if (!Number.isNaN(initialConcentration) && !(here > 0 && Number.isFinite(here))) {
    report(section, key, {
      ...found(fieldOf(section, key)),
      expected: `a positive number at the initial concentration, ${initialConcentration} mol/m³; it is ${here}`,
    })
    return constantCurve(Number.NaN)
  }
  checkRange(section, key, here, `the initial concentration, ${initialConcentration} mol/m³,`)
  const curve = tabulated(read, concentrationFrom, concentrationTo, concentrationCells)
  if (read.kind === 'constant') return curve
  const { y, slope } = curve
  const end = y.length - 1
  const steepest = (3 * end) / (concentrationTo - concentrationFrom)
  for (let i = 0; i <= end; i++) {
    if (!(y[i] > 0)) {
      y[i] = leastShare * here
      slope[i] = 0
    }
    slope[i] = Math.min(Math.max(slope[i], -steepest * y[i]), steepest * y[i])
  }
  slope[0] = Math.min(slope[0], ((1 - leastShare) * y[0]) / concentrationFrom)
  slope[end] = Math.max(slope[end], 0)
  return curve
}
