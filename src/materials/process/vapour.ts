import { models } from '../../library.generated.ts'
import { InputError } from '../../units/inputError.ts'
import {
  fileObject,
  object,
  optional,
  parseWith,
  positive,
  property,
  quantityOf,
  text,
  type ValueOf,
} from '../../units/schema.ts'
import { arrhenius, celsius, grownSize, hours, nanometres, percent } from './heat.ts'
import { integrate } from './integrate.ts'

/** Heat treatment in organic vapour, as in claims 7 and 8 of patent 000. */
export const vapourProcess = object({
  temperature: positive('temperature'),
  duration: quantityOf('duration', { atLeast: 0 }),
  /** On the way up; the same time is not counted on the way down. */
  heatingRate: optional(positive('temperatureRate')),
})

export type VapourProcess = ValueOf<typeof vapourProcess>

export interface VapourOutcome {
  /** Order of the carbon, 0 as cracked … 1 [1]. */
  readonly carbonOrder: number
  /** Of the carbon layer [S/m]. */
  readonly carbonConductivity: number
  /** Share of a suboxide's silicon that has come together in crystallites [1]. */
  readonly disproportionation: number
  /** Of silicon in a suboxide [m]. */
  readonly crystallite: number
  /** Factor on the accessible share of a suboxide [1]. */
  readonly accessibleShare: number
  /** What it does to the carbon, and to a suboxide under it. */
  readonly carbonWords: string
  readonly suboxideWords: string
}

/** Rate constants: models/powders/process/vapour.json. */
export const vapourConstants = fileObject({
  title: text(),
  note: text(),
  orderRate: property('rate', { above: 0 }),
  orderActivationEnergy: property('molarEnergy', { above: 0 }),
  disorderedConductivity: property('conductivity', { above: 0 }),
  disproportionationRate: property('rate', { above: 0 }),
  disproportionationActivationEnergy: property('molarEnergy', { above: 0 }),
  inaccessibleShare: property('ratio', { atLeast: 0, atMost: 1 }),
  startingSize: property('length', { above: 0 }),
  growthRate: property('volumeRate', { above: 0 }),
  growthActivationEnergy: property('molarEnergy', { above: 0 }),
})

/**
 * What coating heat does to carbon and to a suboxide:
 *
 *     order      dA/dt = k_a(T),  order P = 1 − e^(−A),  ln σ between the disordered carbon's and the ordered one's by P
 *     2 SiO → Si + SiO2   dB/dt = k_b(T),  extent X = 1 − e^(−B),  accessible share 1 − a X
 *     silicon    d(d³)/dt = k_d(T)
 *
 * with Arrhenius rates over the ramp and the hold. The constants are assumed: read results as trends.
 *
 * @param orderedConductivity of well-ordered pyrolytic carbon [S/m]
 * @throws InputError outside 500 to 1400 °C, where vapour does not crack, or silicon melts
 */
export function vapourHistory(process: VapourProcess, orderedConductivity: number): VapourOutcome {
  const { temperature, duration, heatingRate } = process
  if (temperature < coldest || temperature > hottest) {
    const expected = '500 to 1400 degC, where vapour cracks to carbon and silicon does not melt'
    throw new InputError([{ path: 'temperature', value: celsius(temperature), expected }])
  }
  const constants = parseWith(
    vapourConstants,
    models()['powders/process/vapour'],
    'models/powders/process/vapour.json',
  )
  const ambient = 298.15
  const ramp = heatingRate === undefined ? 0 : (temperature - ambient) / heatingRate
  const size0 = constants.startingSize.value
  const at = (t: number) => (t < ramp ? ambient + (heatingRate ?? 0) * t : temperature)
  const f = (t: number) => ratesAt(at(t), size0 ** 3, constants)
  // two runs, so that no step straddles the end of the ramp
  const warm = integrate(f, [0, 0, 0], ramp)
  const [ordering, splitting, growth] = integrate((t) => f(ramp + t), warm, duration)

  const carbonOrder = 1 - Math.exp(-ordering)
  const disproportionation = 1 - Math.exp(-splitting)
  const disordered = constants.disorderedConductivity.value
  const carbonConductivity = disordered * (orderedConductivity / disordered) ** carbonOrder
  const crystallite = grownSize(size0, growth * size0 ** 3)
  const accessibleShare = 1 - constants.inaccessibleShare.value * disproportionation
  return {
    carbonOrder,
    carbonConductivity,
    disproportionation,
    crystallite,
    accessibleShare,
    carbonWords: `in vapour at ${celsius(temperature)} for ${hours(duration)}: carbon ${percent(carbonOrder)} ordered, ${Number(carbonConductivity.toPrecision(3))} S/m`,
    suboxideWords: `a suboxide core: ${percent(disproportionation)} disproportionated, silicon ${nanometres(crystallite)}, ${percent(accessibleShare)} of it within reach`,
  }
}

/** 500 and 1400 °C, the claimed range [K]. */
const coldest = 773.15 - 1e-9
const hottest = 1673.15 + 1e-9

/** Ordering, disproportionation, and growth in units of the first volume [1/s]. */
function ratesAt(T: number, volume: number, constants: ValueOf<typeof vapourConstants>): number[] {
  const { orderRate, orderActivationEnergy, growthRate, growthActivationEnergy } = constants
  const { disproportionationRate, disproportionationActivationEnergy } = constants
  return [
    arrhenius(orderRate.value, orderActivationEnergy.value, T),
    arrhenius(disproportionationRate.value, disproportionationActivationEnergy.value, T),
    arrhenius(growthRate.value, growthActivationEnergy.value, T) / volume,
  ]
}
