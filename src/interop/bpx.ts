import type { CellParameters } from '../cells/cellParameters.ts'
import { REFERENCE_TEMPERATURE } from '../units/constants.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { isRecord } from '../units/isRecord.ts'
import { electrodeFromBpx, hysteresisFrom, type Place } from './bpxElectrode.ts'
import { electrolyteFromBpx, idealElectrolyte, separatorFromBpx } from './bpxElectrolyte.ts'
import {
  fieldOf,
  found,
  has,
  numberOf,
  openSection,
  report,
  type Section,
  sectionOf,
} from './bpxFields.ts'
import { inFile } from './bpxRanges.ts'

/** Stand-ins of an SPM file, which no model that may use them is run on. */
const spmSeparator = { thickness: 25e-6, porosity: 0.5, transportEfficiency: 1 }
/** Salt of an SPM file [mol/m³]: j₀ is given at it, so that its value does not matter. */
const spmConcentration = 1000
/** Where a file of version 0.x cannot say it [W/(m² K)]. */
const defaultHeatTransfer = 10

/** Names at the top of a file that no recipe has: a BPX file also where its header is missing or they are misplaced. */
const bpxSections = /^(parameteri[sz]ation|(negative|positive) electrode)$/i

/** Beyond thin films and the thickest coatings by a factor of ten and more [Ah/m²]. */
const arealCapacity = { least: 1e-3, most: 3e3 }

/** True for JSON that is meant in the Battery Parameter eXchange format: by its header, or by its sections. */
export function isBpx(json: unknown): boolean {
  if (!isRecord(json)) return false
  const headed = isRecord(json.Header) && Object.hasOwn(json.Header, 'BPX')
  return headed || Object.keys(json).some((key) => bpxSections.test(key))
}

/**
 * A cell from a file in the Battery Parameter eXchange format, versions 0.x and 1.x (they differ in where temperatures
 * and the salt concentration stand): single and blended electrodes, hysteresis branches, SPM-only files (marked
 * `onlySpm`). Hosts start at the state of charge of the file, 100 % where it says none. What a user may add is ignored.
 *
 * Meanings: j₀ = F K √(c_e/c_e0 · θ(1−θ)); the conductivity of an electrode is effective already; ε = aR/3.
 *
 * @throws InputError with every problem and its path in the file
 */
export function cellParametersFromBpx(json: unknown, file?: string): CellParameters {
  const issues: InputIssue[] = []
  const named = file === undefined ? {} : { file }
  if (!isRecord(json)) {
    throw new InputError([
      {
        ...named,
        path: '(file)',
        value: json,
        expected: 'an object with Header and Parameterisation',
      },
    ])
  }
  const cell = read(openSection('', json, issues))
  if (issues.length > 0) throw new InputError(issues.map((issue) => ({ ...named, ...issue })))
  return cell
}

function read(file: Section): CellParameters {
  const header = headerOf(file)
  const parameters = parametersOf(file)
  const onlySpm = fieldOf(header, 'Model') === 'SPM' && !has(parameters, 'Electrolyte')
  const cell = sectionOf(parameters, 'Cell')
  const state = sectionOf(file, 'State', 'optional')
  const initial = sectionOf(state, 'Initial conditions', 'optional')
  refuseDegradation(state)

  const referenceTemperature = numberOf(cell, 'Reference temperature [K]', {
    above: 0,
    fallback: REFERENCE_TEMPERATURE,
  })
  const { ambient, start, heatTransfer } = temperatures(cell, state, initial, referenceTemperature)
  const stateOfCharge = numberOf(initial, 'Initial state-of-charge', {
    atLeast: 0,
    atMost: 1,
    fallback: 1,
  })
  const electrode = (place: Place, key: string) =>
    electrodeFromBpx(sectionOf(parameters, key), {
      place,
      stateOfCharge,
      onlySpm,
      hysteresis: hysteresisFrom(initial, place),
    })
  const electrolyte = () => {
    const section = sectionOf(parameters, 'Electrolyte')
    return electrolyteFromBpx(section, saltOf(section, initial), referenceTemperature)
  }

  return {
    name: titleOf(header),
    ...sizeOf(cell),
    referenceTemperature,
    initialTemperature: start,
    ambientTemperature: ambient,
    housing: 'rigid',
    ...thermalOf(cell, heatTransfer),
    negative: electrode('negative', 'Negative electrode'),
    separator: onlySpm ? spmSeparator : separatorFromBpx(sectionOf(parameters, 'Separator')),
    positive: electrode('positive', 'Positive electrode'),
    electrolyte: onlySpm ? idealElectrolyte(spmConcentration, referenceTemperature) : electrolyte(),
    ...(onlySpm ? { onlySpm } : {}),
  }
}

const models = ['SPM', 'SPMe', 'DFN', 'Partial']

function headerOf(file: Section): Section {
  const header = sectionOf(file, 'Header', 'optional')
  if (header.fields !== undefined) checkHeader(header)
  else if (!has(file, 'Header')) {
    report(file, 'Header', {
      expected: 'an object { … } that says which version of the format this is',
      remedy: '"Header": { "BPX": "1.1.0", "Title": "my cell", "Model": "DFN" }',
    })
  }
  return header
}

/** The sections of the cell, also where they stand at the top of the file, which is then an issue. */
function parametersOf(file: Section): Section {
  const misplaced = ['Cell', 'Negative electrode', 'Positive electrode'].filter((key) =>
    has(file, key),
  )
  if (has(file, 'Parameterisation') || misplaced.length === 0) {
    return sectionOf(file, 'Parameterisation')
  }
  report(file, 'Parameterisation', {
    expected: `an object { … } with what stands at the top of this file: ${misplaced.join(', ')} …`,
  })
  return file
}

function checkHeader(header: Section): void {
  const version = fieldOf(header, 'BPX')
  if (
    !/^\s*[01](\.\d+)*\s*$/.test(String(version)) ||
    !['string', 'number'].includes(typeof version)
  ) {
    report(header, 'BPX', {
      ...found(version),
      expected: 'the version of the format, 0.x or 1.x, as in "1.1.0"',
    })
  }
  const model = fieldOf(header, 'Model')
  if (model !== undefined && !models.includes(String(model))) {
    report(header, 'Model', { value: model, expected: `one of ${models.join(', ')}` })
  }
}

function titleOf(header: Section): string {
  const title = fieldOf(header, 'Title')
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : 'BPX cell'
}

function sizeOf(cell: Section): Pick<CellParameters, 'area' | 'nominalCapacity' | 'voltageWindow'> {
  const pairs = numberOf(cell, 'Number of electrode pairs connected in parallel to make a cell', {
    above: 0,
    fallback: 1,
  })
  const lower = numberOf(cell, 'Lower voltage cut-off [V]')
  const upper = numberOf(cell, 'Upper voltage cut-off [V]')
  if (lower >= upper) {
    report(cell, 'Upper voltage cut-off [V]', {
      value: upper,
      expected: `more than the lower cut-off, ${lower}`,
    })
  }
  const area = numberOf(cell, 'Electrode area [m2]', { above: 0 }) * pairs
  const nominalCapacity = numberOf(cell, 'Nominal cell capacity [A.h]', { above: 0 })
  const { least, most } = arealCapacity
  const areal = nominalCapacity / area
  if (areal < least || areal > most) {
    report(cell, 'Nominal cell capacity [A.h]', {
      value: nominalCapacity,
      expected: `${least} to ${most} Ah per m2 of all electrode pairs; on their ${inFile(area)} m2 it is ${inFile(areal)}`,
      remedy: 'look at the unit of this and of `Electrode area [m2]`',
    })
  }
  return { area, nominalCapacity, voltageWindow: { lower, upper } }
}

/** From `State` (1.x) or `Cell` (0.x); the ambient where only that is said, the reference where nothing is. */
function temperatures(cell: Section, state: Section, initial: Section, reference: number) {
  const key = has(state, 'Thermal environment') ? 'Thermal environment' : 'Thermal state' // name in drafts of 1.x
  const thermal = sectionOf(state, key, 'optional')
  const ambientKey = 'Ambient temperature [K]'
  const startKey = 'Initial temperature [K]'
  const ambient = numberOf(has(thermal, ambientKey) ? thermal : cell, ambientKey, {
    above: 0,
    fallback: reference,
  })
  const start = numberOf(has(initial, startKey) ? initial : cell, startKey, {
    above: 0,
    fallback: ambient,
  })
  const rule = { atLeast: 0, fallback: defaultHeatTransfer }
  return {
    ambient,
    start,
    heatTransfer: numberOf(thermal, 'Heat transfer coefficient [W.m-2.K-1]', rule),
  }
}

/** Lumped: mass × specific heat, and coefficient × outer surface; absent where the file lacks one of the four. */
function thermalOf(
  cell: Section,
  heatTransferCoefficient: number,
): Pick<CellParameters, 'thermal'> {
  const keys = [
    'Density [kg.m-3]',
    'Volume [m3]',
    'Specific heat capacity [J.K-1.kg-1]',
    'External surface area [m2]',
  ]
  const present = keys
    .filter((key) => has(cell, key))
    .map((key) => [key, numberOf(cell, key, { above: 0 })] as const)
  if (present.length < keys.length) return {}
  const [density, volume, specificHeat, surface] = present.map(([, value]) => value)
  return {
    thermal: {
      heatCapacity: density * volume * specificHeat,
      heatTransfer: heatTransferCoefficient * surface,
    },
  }
}

/** Salt at the start [mol/m³]: in `State` (1.x) or in the electrolyte (0.x). */
function saltOf(electrolyte: Section, initial: Section): number {
  const key = 'Initial electrolyte concentration [mol.m-3]'
  const olderKey = 'Initial concentration [mol.m-3]'
  if (!has(initial, key) && has(electrolyte, olderKey))
    return numberOf(electrolyte, olderKey, { above: 0 })
  if (has(initial, key) || initial.fields !== undefined) return numberOf(initial, key, { above: 0 })
  return numberOf(electrolyte, olderKey, { above: 0 })
}

/** Aged starts are in the format, but this reader starts fresh: it says so instead of passing over them. */
function refuseDegradation(state: Section): void {
  const degradation = sectionOf(state, 'Degradation', 'optional')
  for (const [key, value] of Object.entries(degradation.fields ?? {})) {
    const shares = isRecord(value) ? Object.values(value) : [value]
    if (
      ['LLI', 'LAM: Positive electrode', 'LAM: Negative electrode'].includes(key) &&
      shares.some((share) => share !== 0)
    ) {
      report(degradation, key, {
        value,
        expected: '0: aged starts are not read',
        remedy: 'put the aged windows and areas into the electrodes',
      })
    }
  }
}
